package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.FIXED_AGENCY_MISSING;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCEDURE_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_WITHOUT_STEPS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEPS_IN_A_CIRCLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_AFTER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NAMED_TWICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishVersion;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.testing.DeciderSpecification;

class ProcedureDeciderTest extends DeciderSpecification<ProcedureCommand, ProcedureEvent, Procedure> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String CODE = "1.001193";
    private static final UUID ID = publish(version(3, null, null)).procedureId();

    private final ProcedureVersion threeDays = version(3, null, null);
    private final ProcedureVersion twoDaysSinceReform = version(2, REFORM, null);
    private final ProcedureVersion threeDaysUntilReform = version(3, null, REFORM);
    private final Process process = process(null, null, step("check"), step("sign", "check"));
    private final Process shorter = process(null, null, step("sign"));

    ProcedureDeciderTest() {
        super(new ProcedureDecider());
    }

    @Test
    void a_version_is_published() {
        given().when(publish(threeDays)).then(published(threeDays, TUESDAY));
    }

    @Test
    void the_version_in_force_is_not_published_again() {
        given(published(threeDays, MONDAY)).when(publish(threeDays)).thenNothing();
        given(published(threeDaysUntilReform, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(publish(threeDaysUntilReform))
                .thenNothing();
    }

    @Test
    void another_version_is_published_beside_the_earlier_one() {
        given(published(threeDays, MONDAY))
                .when(publish(twoDaysSinceReform))
                .then(published(twoDaysSinceReform, TUESDAY));
    }

    @Test
    void a_version_that_another_has_overtaken_is_published_anew() {
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(publish(threeDays))
                .then(published(threeDays, TUESDAY));
    }

    @Test
    void a_process_is_approved() {
        given(published(threeDays, MONDAY)).when(approve(process)).then(approved(process, TUESDAY));
    }

    @Test
    void the_process_in_force_is_not_approved_again() {
        given(published(threeDays, MONDAY), approved(process, MONDAY))
                .when(approve(process))
                .thenNothing();
    }

    @Test
    void a_process_that_another_has_overtaken_is_approved_anew() {
        given(published(threeDays, MONDAY), approved(process, MONDAY), approved(shorter, MONDAY))
                .when(approve(process))
                .then(approved(process, TUESDAY));
    }

    @Test
    void a_process_needs_its_procedure() {
        given().when(approve(process)).thenRejected(PROCEDURE_UNKNOWN);
    }

    @Test
    void a_process_must_come_to_its_end() {
        given(published(threeDays, MONDAY)).when(approve(process(null, null))).thenRejected(PROCESS_WITHOUT_STEPS);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("check"), step("check"))))
                .thenRejected(STEP_NAMED_TWICE);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", "check"))))
                .thenRejected(STEP_AFTER_UNKNOWN);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("receive"), step("check", "sign"), step("sign", "check"))))
                .thenRejected(STEPS_IN_A_CIRCLE);
    }

    @Test
    void a_fixed_place_and_a_fixed_agency_go_together() {
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", PlaceRule.FIXED, null))))
                .thenRejected(FIXED_AGENCY_MISSING);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", PlaceRule.SUBJECT_PLACE, "H26"))))
                .thenRejected(FIXED_AGENCY_MISSING);
        Process fixed = process(null, null, step("sign", PlaceRule.FIXED, "H26"));
        given(published(threeDays, MONDAY)).when(approve(fixed)).then(approved(fixed, TUESDAY));
    }

    private static PublishVersion publish(ProcedureVersion version) {
        return new PublishVersion(CODE, version, TUESDAY);
    }

    private static ApproveProcess approve(Process process) {
        return new ApproveProcess(CODE, process, TUESDAY);
    }

    private static ProcedureEvent published(ProcedureVersion version, Instant at) {
        return new ProcedurePublished(ID, CODE, version, null, null, at);
    }

    private static ProcedureEvent approved(Process process, Instant at) {
        return new ProcessApproved(ID, CODE, process, null, at);
    }

    private static ProcedureVersion version(int days, LocalDate from, LocalDate to) {
        return new ProcedureVersion(
                "Đăng ký khai sinh",
                "Birth registration",
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Commune",
                Limit.workingDays(days),
                null,
                0L,
                null,
                List.of(Channel.COUNTER),
                false,
                from,
                to,
                "163/QĐ-BTP",
                null);
    }

    private static Process process(LocalDate from, LocalDate to, Step... steps) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false);
        return new Process(from, to, List.of(), policy, false, List.of(steps), null, null);
    }

    private static Step step(String name, String... after) {
        return new Step(
                name,
                name,
                name,
                "COMMUNE_PEOPLES_COMMITTEE",
                PlaceRule.SUBJECT_PLACE,
                null,
                List.of(after),
                Limit.sameDay(),
                List.of(),
                null,
                null);
    }

    private static Step step(String name, PlaceRule place, String agency) {
        return new Step(
                name,
                name,
                name,
                "COMMUNE_PEOPLES_COMMITTEE",
                place,
                agency,
                List.of(),
                Limit.sameDay(),
                List.of(),
                null,
                null);
    }
}
