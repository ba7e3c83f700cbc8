package vn.lienthong.intake.testing;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.testing.Publisher;

/** What the deadline service says of one dossier's own clock. */
public record Clocks(UUID dossierId) {
    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

    public Clocks starts(Instant due) {
        say(new ClockStarted(
                dossierId,
                dossierId,
                ClockKind.DOSSIER,
                null,
                null,
                Country.WARD_CENTRE,
                Country.WARD_CENTRE,
                Limit.workingDays(3),
                "VN",
                NOW,
                due,
                due));
        return this;
    }

    public Clocks pauses() {
        say(new ClockPaused(dossierId, dossierId, PauseCause.APPLICANT, NOW));
        return this;
    }

    public Clocks restarts(Instant due) {
        say(new ClockRestarted(dossierId, dossierId, NOW, due, due));
        return this;
    }

    public Clocks apologises(Instant newDue) {
        say(new ApologyIssued(dossierId, dossierId, Country.COMMITTEE, LateReason.OFFICER, newDue, NOW));
        return this;
    }

    public Clocks stops(Instant due) {
        say(new ClockStopped(
                dossierId, dossierId, Country.WARD_CENTRE, ClockEnd.FINISHED, Timeliness.ON_TIME, 3, due, NOW));
        return this;
    }

    private void say(ClockEvent event) {
        Publisher.shared().publish(ClockEvent.class, dossierId, dossierId, null, event);
    }
}
