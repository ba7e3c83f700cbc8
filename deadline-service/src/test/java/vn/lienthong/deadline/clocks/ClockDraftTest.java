package vn.lienthong.deadline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;

class ClockDraftTest {
    private static final UUID CLOCK = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-05T10:00:00Z");
    private static final String AGENCY = "H26.00070";
    private static final String CENTRE = "H26.00070.TT";

    @Test
    void a_clock_keeps_who_received_its_dossier() {
        ClockDraft draft = new ClockDraft(after(started(ClockKind.LEG, AGENCY, CENTRE)));

        draft.apply(new ClockWarned(CLOCK, DOSSIER, AGENCY, THURSDAY, MONDAY));

        assertThat(draft.row(2, "code"))
                .extracting(ClockRow::agency, ClockRow::centre)
                .containsExactly(AGENCY, CENTRE);
    }

    @Test
    void before_starts_told_the_centre_only_the_clock_of_the_dossier_did() {
        assertThat(after(started(ClockKind.DOSSIER, CENTRE, null)).centre()).isEqualTo(CENTRE);
        assertThat(after(started(ClockKind.LEG, AGENCY, null)).centre()).isNull();
    }

    private static ClockRow after(ClockStarted started) {
        ClockDraft draft = new ClockDraft(CLOCK);
        draft.apply(started);
        return draft.row(1, "code");
    }

    private static ClockStarted started(ClockKind kind, String agency, String centre) {
        return new ClockStarted(
                CLOCK, DOSSIER, kind, null, null, agency, centre, Limit.workingDays(3), "VN", MONDAY, MONDAY, THURSDAY);
    }
}
