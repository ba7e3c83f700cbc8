package vn.lienthong.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

class PinnedProcedureTest {
    private static final String CODE = "1.001193";
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final PublishedVersion announced = new PublishedVersion(1, version(), null, null);
    private final ApprovedProcess before = new ApprovedProcess(2, process(null, DAY.plusDays(1), WindowExpiry.STOP));
    private final ApprovedProcess amended = new ApprovedProcess(3, process(null, null, WindowExpiry.REFUSE));

    @Test
    void of_several_processes_in_force_the_one_approved_last_is_pinned() {
        PinnedProcedure pinned = PinnedProcedure.inForce(catalog(before, amended), CODE, DAY);

        assertThat(pinned.version()).isEqualTo(1);
        assertThat(pinned.processVersion()).isEqualTo(3);
        assertThat(pinned.process()).isEqualTo(amended.process());
    }

    @Test
    void a_process_that_is_not_in_force_is_not_pinned() {
        assertThatThrownBy(() -> PinnedProcedure.inForce(catalog(before), CODE, DAY.plusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_process_approved_since_does_not_change_the_rules_of_a_dossier() {
        Submission submission = submittedUnder(PinnedProcedure.inForce(catalog(before), CODE, DAY));

        assertThat(PinnedProcedure.of(catalog(before, amended), submission))
                .isEqualTo(PinnedProcedure.of(catalog(before), submission))
                .extracting(PinnedProcedure::process)
                .isEqualTo(before.process());
    }

    @Test
    void rules_that_were_not_heard_of_here_are_refused_for_now() {
        Submission submission = submittedUnder(PinnedProcedure.inForce(catalog(before, amended), CODE, DAY));

        assertThatThrownBy(() -> PinnedProcedure.of(catalog(before), submission))
                .isInstanceOf(Refused.class);
    }

    private Catalog catalog(ApprovedProcess... processes) {
        ProcedureRow procedure =
                new ProcedureRow(CODE, UUID.randomUUID(), List.of(announced), List.of(processes), List.of());
        return new Catalog(List.of(procedure), List.of(), List.of(), List.of(), List.of());
    }

    private static Submission submittedUnder(PinnedProcedure rules) {
        return new Submission(
                CODE,
                rules.version(),
                rules.processVersion(),
                Channel.ONLINE,
                "H26.00070.TT",
                "00070",
                null,
                List.of(),
                MONDAY);
    }

    private static Process process(LocalDate from, LocalDate to, WindowExpiry expiry) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, expiry, ClockEffect.RESTART, true, false);
        return new Process(from, to, List.of(), policy, false, List.of(), null, null);
    }

    private static ProcedureVersion version() {
        return new ProcedureVersion(
                "Đăng ký khai sinh",
                "Birth registration",
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Commune",
                Limit.workingDays(3),
                null,
                0L,
                null,
                List.of(Channel.ONLINE),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
