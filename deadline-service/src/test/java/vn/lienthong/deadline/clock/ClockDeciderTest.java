package vn.lienthong.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clock.ClockFixture.AGENCY;
import static vn.lienthong.deadline.clock.ClockFixture.CLOCK;
import static vn.lienthong.deadline.clock.ClockFixture.DOSSIER;
import static vn.lienthong.deadline.clock.ClockFixture.THREE_DAYS;
import static vn.lienthong.deadline.clock.ClockFixture.at;
import static vn.lienthong.deadline.clock.ClockFixture.start;
import static vn.lienthong.deadline.clock.ClockFixture.started;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.TransferClock;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.testing.DeciderSpecification;

/** Three working days from Monday 09:00: due on Thursday at 17:00. Every command meets every state. */
class ClockDeciderTest extends DeciderSpecification<ClockCommand, ClockEvent, Clock> {
    private static final String HEIR = "H77.70003";
    private static final Instant MONDAY = at("02T09:00");
    private static final Instant TUESDAY = at("03T09:00");
    private static final Instant WEDNESDAY = at("04T09:00");
    private static final Instant WARN = at("04T17:00");
    private static final Instant DUE = at("05T17:00");
    private static final Instant LATE = at("06T08:00");
    private static final Instant NEW_DUE = at("10T17:00");
    private static final Instant MUCH_LATER = at("12T09:00");

    private final ClockFixture fixture;
    private final ClockEvent started = started(ClockKind.LEG, THREE_DAYS, MONDAY, WARN, DUE);
    private final ClockEvent paused = new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, TUESDAY);
    private final ClockEvent warned = new ClockWarned(CLOCK, DOSSIER, AGENCY, DUE, WARN);
    private final ClockEvent overran = overran(LATE);
    private final ClockEvent asked = asked(LATE);
    private final ClockEvent explained =
            new ExplanationGiven(CLOCK, DOSSIER, AGENCY, LateReason.OFFICER, NEW_DUE, LATE);
    private final ClockEvent apologised = new ApologyIssued(CLOCK, DOSSIER, AGENCY, LateReason.OFFICER, NEW_DUE, LATE);
    private final ClockEvent stopped = stopped(Timeliness.EARLY, 2, DUE, WEDNESDAY);

    ClockDeciderTest() {
        ClockFixture fixture = new ClockFixture();
        super(new ClockDecider(fixture.counting()));
        this.fixture = fixture;
    }

    // Not started

    @Test
    void a_clock_starts_with_its_due_moment_and_its_warning() {
        given().when(start(ClockKind.LEG, THREE_DAYS, null, MONDAY)).then(started);
    }

    @Test
    void a_dossier_is_never_due_before_what_its_receipt_promised() {
        given().when(start(ClockKind.DOSSIER, THREE_DAYS, at("06T17:00"), MONDAY))
                .then(started(ClockKind.DOSSIER, THREE_DAYS, MONDAY, DUE, at("06T17:00")));
        given().when(start(ClockKind.DOSSIER, THREE_DAYS, at("04T17:00"), MONDAY))
                .then(started(ClockKind.DOSSIER, THREE_DAYS, MONDAY, WARN, DUE));
    }

    @Test
    void a_clock_that_was_never_started_is_unknown() {
        for (ClockCommand command : List.of(
                pause(MONDAY),
                resume(MONDAY),
                restart(MONDAY),
                transfer(HEIR, MONDAY),
                warn(WARN),
                mark(LATE),
                finish(MONDAY),
                explain(),
                apologise())) {
            given().when(command).thenRejected(ClockRejection.CLOCK_UNKNOWN);
        }
    }

    // Transfer

    @Test
    void the_time_goes_on_with_the_successor_of_an_agency_that_is_no_more() {
        given(started).when(transfer(HEIR, TUESDAY)).then(transferred(AGENCY, HEIR, TUESDAY));
        given(started, paused).when(transfer(HEIR, WEDNESDAY)).then(transferred(AGENCY, HEIR, WEDNESDAY));
        given(started, transferred(AGENCY, HEIR, TUESDAY))
                .when(transfer("H77.70004", WEDNESDAY))
                .then(transferred(HEIR, "H77.70004", WEDNESDAY));
    }

    @Test
    void no_time_is_counted_anew_with_the_successor() {
        given(started, transferred(AGENCY, HEIR, WEDNESDAY))
                .when(finish(at("05T16:00")))
                .then(new ClockStopped(
                        CLOCK, DOSSIER, HEIR, ClockEnd.FINISHED, Timeliness.ON_TIME, 3, DUE, at("05T16:00")));
        given(started, paused, transferred(AGENCY, HEIR, WEDNESDAY))
                .when(resume(at("05T09:00")))
                .then(new ClockResumed(CLOCK, DOSSIER, at("05T09:00"), at("06T17:00"), at("09T17:00")));
    }

    @Test
    void a_time_goes_on_once_and_not_when_it_is_over() {
        given(started, transferred(AGENCY, HEIR, TUESDAY))
                .when(transfer(HEIR, WEDNESDAY))
                .thenNothing();
        given(started, stopped).when(transfer(HEIR, WEDNESDAY)).thenNothing();
    }

    @Test
    void what_was_due_before_the_transfer_was_late_with_the_agency_before() {
        given(started, transferred(AGENCY, HEIR, LATE))
                .when(mark(MUCH_LATER))
                .then(overran(MUCH_LATER), new ExplanationRequested(CLOCK, DOSSIER, HEIR, MUCH_LATER));
        given(started, transferred(AGENCY, HEIR, TUESDAY))
                .when(mark(LATE))
                .then(
                        new ClockOverran(CLOCK, DOSSIER, HEIR, DUE, LATE),
                        new ExplanationRequested(CLOCK, DOSSIER, HEIR, LATE));
    }

    @Test
    void the_successor_explains_what_the_agency_before_cannot_explain_any_more() {
        given(started, overran, asked, transferred(AGENCY, HEIR, LATE))
                .when(explain())
                .thenRejected(ClockRejection.CLOCK_OF_ANOTHER_AGENCY);
        given(started, overran, asked, transferred(AGENCY, HEIR, LATE))
                .when(new GiveExplanation(CLOCK, HEIR, LateReason.OFFICER, NEW_DUE, LATE))
                .then(new ExplanationGiven(CLOCK, DOSSIER, HEIR, LateReason.OFFICER, NEW_DUE, LATE));
    }

    // Start

    @Test
    void a_clock_starts_once() {
        ClockCommand start = start(ClockKind.LEG, THREE_DAYS, null, TUESDAY);
        given(started).when(start).thenNothing();
        given(started, paused).when(start).thenNothing();
        given(started, stopped).when(start).thenNothing();
    }

    // Pause

    @Test
    void a_running_clock_is_paused() {
        given(started).when(pause(TUESDAY)).then(paused);
    }

    @Test
    void a_pause_that_began_before_the_clock_begins_with_it() {
        given(started).when(pause(at("01T09:00"))).then(new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, MONDAY));
    }

    @Test
    void a_paused_clock_is_not_paused_again() {
        given(started, paused)
                .when(new PauseClock(CLOCK, PauseCause.PAYMENT, WEDNESDAY))
                .thenNothing();
    }

    @Test
    void a_stopped_clock_neither_pauses_nor_goes_on() {
        given(started, stopped).when(pause(LATE)).thenNothing();
        given(started, stopped).when(resume(LATE)).thenNothing();
        given(started, stopped).when(restart(LATE)).thenNothing();
    }

    // Resume

    @Test
    void a_clock_goes_on_with_the_time_it_had() {
        given(started, paused)
                .when(resume(at("05T09:00")))
                .then(new ClockResumed(CLOCK, DOSSIER, at("05T09:00"), at("06T17:00"), at("09T17:00")));
    }

    @Test
    void a_pause_inside_a_day_puts_nothing_off() {
        given(started, paused)
                .when(resume(at("03T15:00")))
                .then(new ClockResumed(CLOCK, DOSSIER, at("03T15:00"), WARN, DUE));
    }

    @Test
    void a_running_clock_does_not_go_on() {
        given(started).when(resume(WEDNESDAY)).thenNothing();
    }

    @Test
    void a_pause_that_ended_before_it_began_takes_no_time() {
        given(started, paused).when(resume(MONDAY)).then(new ClockResumed(CLOCK, DOSSIER, TUESDAY, WARN, DUE));
        given(started, paused).when(restart(MONDAY)).then(new ClockResumed(CLOCK, DOSSIER, TUESDAY, WARN, DUE));
    }

    // Restart

    @Test
    void a_supplement_gives_the_whole_time_again() {
        given(started, paused)
                .when(restart(at("09T09:00")))
                .then(new ClockRestarted(CLOCK, DOSSIER, at("09T09:00"), at("11T17:00"), at("12T17:00")));
    }

    @Test
    void a_clock_that_does_not_stand_still_is_not_counted_anew() {
        ClockEvent restarted = new ClockRestarted(CLOCK, DOSSIER, WEDNESDAY, at("06T17:00"), at("09T17:00"));
        given(started).when(restart(WEDNESDAY)).thenNothing();
        given(started, paused, restarted).when(restart(WEDNESDAY)).thenNothing();
    }

    @Test
    void who_is_late_gets_no_new_time_by_asking_for_more() {
        ClockEvent pausedLate = new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, at("06T09:00"));
        given(started, warned, overran, asked, pausedLate)
                .when(restart(at("09T09:00")))
                .then(new ClockResumed(CLOCK, DOSSIER, at("09T09:00"), at("09T09:00"), DUE));
    }

    @Test
    void a_clock_that_is_counted_anew_is_warned_anew() {
        ClockEvent pausedAfterWarning = new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, at("05T09:00"));
        ClockEvent restarted = new ClockRestarted(CLOCK, DOSSIER, at("09T09:00"), at("11T17:00"), at("12T17:00"));
        given(started, warned, pausedAfterWarning, restarted)
                .when(warn(at("11T17:00")))
                .then(new ClockWarned(CLOCK, DOSSIER, AGENCY, at("12T17:00"), at("11T17:00")));
    }

    // Warn

    @Test
    void a_clock_is_warned_once() {
        given(started).when(warn(WARN)).then(warned);
        given(started, warned).when(warn(WARN)).thenNothing();
    }

    @Test
    void an_alarm_that_was_set_before_a_pause_warns_of_nothing() {
        ClockEvent resumed = new ClockResumed(CLOCK, DOSSIER, at("05T09:00"), at("06T17:00"), at("09T17:00"));
        given(started, paused).when(warn(WARN)).thenNothing();
        given(started, paused, resumed).when(warn(at("05T09:00"))).thenNothing();
    }

    @Test
    void a_stopped_clock_is_neither_warned_nor_late() {
        given(started, stopped).when(warn(WARN)).thenNothing();
        given(started, stopped).when(mark(LATE)).thenNothing();
    }

    @Test
    void a_day_off_announced_since_puts_the_warning_off() {
        fixture.announceDayOff("2026-11-05");
        given(started).when(warn(WARN)).then(new ClockRecalculated(CLOCK, DOSSIER, WARN, WARN, at("06T17:00")));
    }

    // Overrun

    @Test
    void a_late_step_is_asked_for_an_explanation() {
        given(started).when(mark(LATE)).then(overran, asked);
        given(started, warned, overran, asked).when(mark(LATE)).thenNothing();
    }

    @Test
    void a_late_dossier_is_asked_for_nothing() {
        given(started(ClockKind.DOSSIER, THREE_DAYS, MONDAY, WARN, DUE))
                .when(mark(LATE))
                .then(overran);
    }

    @Test
    void the_due_moment_itself_is_in_time() {
        given(started).when(mark(DUE)).thenNothing();
        given(started).when(mark(DUE.plusMillis(1))).then(overran(DUE.plusMillis(1)), asked(DUE.plusMillis(1)));
    }

    @Test
    void a_paused_clock_is_not_late() {
        given(started, paused).when(mark(LATE)).thenNothing();
    }

    @Test
    void a_day_off_announced_since_puts_the_due_moment_off() {
        fixture.announceDayOff("2026-11-05");
        given(started, warned)
                .when(mark(DUE.plusMillis(1)))
                .then(new ClockRecalculated(CLOCK, DOSSIER, DUE.plusMillis(1), WARN, at("06T17:00")));
    }

    // Stop

    @Test
    void what_is_finished_on_an_earlier_date_is_early() {
        given(started).when(finish(WEDNESDAY)).then(stopped);
    }

    @Test
    void what_is_finished_on_the_due_day_is_on_time() {
        given(started).when(finish(DUE)).then(stopped(Timeliness.ON_TIME, 3, DUE, DUE));
    }

    @Test
    void what_is_finished_late_is_late_though_no_alarm_rang() {
        given(started).when(finish(LATE)).then(overran, asked, stopped(Timeliness.LATE, 4, DUE, LATE));
        given(started, overran, asked).when(finish(LATE)).then(stopped(Timeliness.LATE, 4, DUE, LATE));
    }

    @Test
    void a_step_that_is_handed_on_late_is_late() {
        given(started)
                .when(new StopClock(CLOCK, ClockEnd.HANDED_ON, LATE))
                .then(overran, asked, new ClockStopped(CLOCK, DOSSIER, AGENCY, ClockEnd.HANDED_ON, null, 4, DUE, LATE));
    }

    @Test
    void what_is_not_finished_is_neither_early_nor_late() {
        for (ClockEnd end : List.of(ClockEnd.HANDED_ON, ClockEnd.CANCELLED, ClockEnd.WITHDRAWN, ClockEnd.STOPPED)) {
            given(started)
                    .when(new StopClock(CLOCK, end, WEDNESDAY))
                    .then(new ClockStopped(CLOCK, DOSSIER, AGENCY, end, null, 2, DUE, WEDNESDAY));
        }
    }

    @Test
    void a_clock_stops_out_of_a_pause() {
        given(started, paused)
                .when(finish(at("12T09:00")))
                .then(stopped(Timeliness.EARLY, 1, at("16T17:00"), at("12T09:00")));
    }

    @Test
    void a_clock_stops_once() {
        given(started, stopped).when(finish(LATE)).thenNothing();
    }

    @Test
    void an_end_that_is_heard_of_after_a_later_pause_counts_without_it() {
        ClockEvent pausedLater = new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, at("05T09:00"));
        given(started, pausedLater).when(finish(WEDNESDAY)).then(stopped);
    }

    @Test
    void an_end_that_is_heard_of_after_a_later_restart_counts_without_it() {
        ClockEvent pausedLater = new ClockPaused(CLOCK, DOSSIER, PauseCause.APPLICANT, at("05T09:00"));
        ClockEvent restarted = new ClockRestarted(CLOCK, DOSSIER, at("09T09:00"), at("11T17:00"), at("12T17:00"));
        given(started, pausedLater, restarted).when(finish(WEDNESDAY)).then(stopped);
    }

    @Test
    void an_end_in_time_that_is_heard_of_after_an_alarm_leaves_nothing_to_explain() {
        given(started, overran, asked).when(finish(WEDNESDAY)).then(stopped);
        given(started, overran, asked, stopped).when(explain()).thenRejected(ClockRejection.NOT_LATE);
    }

    // Limits in hours

    @Test
    void hours_that_have_begun_count_as_whole() {
        Limit hours = Limit.workingHours(4);
        given(started(ClockKind.LEG, hours, MONDAY, at("02T13:30"), at("02T15:00")))
                .when(finish(at("02T10:10")))
                .then(stopped(Timeliness.EARLY, 2, at("02T15:00"), at("02T10:10")));
    }

    // Alarm

    @Test
    void a_clock_is_looked_at_when_it_is_to_be_warned_and_when_it_is_due() {
        ClockEvent resumed = new ClockResumed(CLOCK, DOSSIER, at("05T09:00"), at("06T17:00"), at("09T17:00"));
        assertThat(alarmAfter()).isEmpty();
        assertThat(alarmAfter(started)).contains(new Clock.Alarm(WARN, DUE));
        assertThat(alarmAfter(started, warned)).contains(new Clock.Alarm(DUE, DUE));
        assertThat(alarmAfter(started, warned, explained)).contains(new Clock.Alarm(DUE, DUE));
        assertThat(alarmAfter(started, paused)).isEmpty();
        assertThat(alarmAfter(started, paused, resumed)).contains(new Clock.Alarm(at("06T17:00"), at("09T17:00")));
        assertThat(alarmAfter(started, warned, overran, asked)).isEmpty();
        assertThat(alarmAfter(started, stopped)).isEmpty();
    }

    private Optional<Clock.Alarm> alarmAfter(ClockEvent... events) {
        ClockDecider decider = new ClockDecider(fixture.counting());
        return decider.replay(decider.initialState(), List.of(events)).alarm();
    }

    // Explanation

    @Test
    void a_late_agency_explains() {
        given(started, overran, asked).when(explain()).then(explained);
        given(started, overran, asked, stopped(Timeliness.LATE, 4, DUE, LATE))
                .when(explain())
                .then(explained);
    }

    @Test
    void a_late_centre_may_explain_unasked() {
        given(started(ClockKind.DOSSIER, THREE_DAYS, MONDAY, WARN, DUE), overran)
                .when(explain())
                .then(explained);
    }

    @Test
    void a_warned_agency_explains_and_apologises_before_it_is_late() {
        GiveExplanation early = new GiveExplanation(CLOCK, AGENCY, LateReason.OFFICER, NEW_DUE, WARN);
        ClockEvent explainedEarly = new ExplanationGiven(CLOCK, DOSSIER, AGENCY, LateReason.OFFICER, NEW_DUE, WARN);
        given(started, warned).when(early).then(explainedEarly);
        given(started, warned, paused).when(early).then(explainedEarly);
        given(started, warned, explainedEarly)
                .when(new IssueApology(CLOCK, AGENCY, WARN))
                .then(new ApologyIssued(CLOCK, DOSSIER, AGENCY, LateReason.OFFICER, NEW_DUE, WARN));
    }

    @Test
    void who_explained_beforehand_is_late_but_is_not_asked_again() {
        given(started, warned, explained).when(mark(LATE)).then(overran);
        given(started, warned, explained, apologised).when(mark(LATE)).then(overran);
        given(started, warned, explained, overran).when(mark(LATE)).thenNothing();
        given(started, warned, explained, overran).when(apologise()).then(apologised);
    }

    @Test
    void who_is_done_in_time_after_a_warning_has_nothing_to_explain() {
        given(started, warned, stopped).when(explain()).thenRejected(ClockRejection.NOT_LATE);
        given(started, warned, explained, stopped).when(apologise()).thenRejected(ClockRejection.NOT_LATE);
    }

    @Test
    void the_same_explanation_again_changes_nothing() {
        given(started, overran, asked, explained).when(explain()).thenNothing();
    }

    @Test
    void an_explanation_is_corrected_until_the_apology() {
        GiveExplanation other = new GiveExplanation(CLOCK, AGENCY, LateReason.RULE_CHANGE, NEW_DUE, LATE);
        given(started, overran, asked, explained)
                .when(other)
                .then(new ExplanationGiven(CLOCK, DOSSIER, AGENCY, LateReason.RULE_CHANGE, NEW_DUE, LATE));
        given(started, overran, asked, explained, apologised).when(other).thenRejected(ClockRejection.APOLOGY_ISSUED);
    }

    @Test
    void who_is_not_late_has_nothing_to_explain() {
        given(started).when(explain()).thenRejected(ClockRejection.NOT_LATE);
        given(started, paused).when(explain()).thenRejected(ClockRejection.NOT_LATE);
        given(started, stopped).when(explain()).thenRejected(ClockRejection.NOT_LATE);
    }

    @Test
    void another_agency_neither_explains_nor_apologises() {
        given(started, overran, asked)
                .when(new GiveExplanation(CLOCK, "H77.70002", LateReason.OFFICER, NEW_DUE, LATE))
                .thenRejected(ClockRejection.CLOCK_OF_ANOTHER_AGENCY);
        given(started, overran, asked, explained)
                .when(new IssueApology(CLOCK, "H77.70002", LATE))
                .thenRejected(ClockRejection.CLOCK_OF_ANOTHER_AGENCY);
    }

    @Test
    void a_new_date_lies_ahead_and_in_office_hours() {
        for (String unfit :
                List.of("05T17:00", "06T08:00", "06T07:45", "07T09:00", "10T12:00", "10T17:01", "10T07:29")) {
            given(started, overran, asked)
                    .when(new GiveExplanation(CLOCK, AGENCY, LateReason.OFFICER, at(unfit), LATE))
                    .thenRejected(ClockRejection.NEW_DUE_UNFIT);
        }
    }

    @Test
    void a_new_date_lies_within_a_year() {
        given(started, overran, asked)
                .when(new GiveExplanation(
                        CLOCK, AGENCY, LateReason.OFFICER, Instant.parse("2037-06-01T03:00:00Z"), LATE))
                .thenRejected(ClockRejection.NEW_DUE_UNFIT);
    }

    // Apology

    @Test
    void the_apology_repeats_the_explanation() {
        given(started, overran, asked, explained).when(apologise()).then(apologised);
        given(started, overran, asked, stopped(Timeliness.LATE, 4, DUE, LATE), explained)
                .when(apologise())
                .then(apologised);
    }

    @Test
    void an_apology_needs_lateness_and_an_explanation() {
        given(started).when(apologise()).thenRejected(ClockRejection.NOT_LATE);
        given(started, stopped).when(apologise()).thenRejected(ClockRejection.NOT_LATE);
        given(started, overran, asked).when(apologise()).thenRejected(ClockRejection.EXPLANATION_MISSING);
    }

    @Test
    void there_is_one_apology() {
        given(started, overran, asked, explained, apologised)
                .when(apologise())
                .thenRejected(ClockRejection.APOLOGY_ISSUED);
    }

    @Test
    void an_apology_promises_no_date_that_is_past() {
        given(started, overran, asked, explained)
                .when(new IssueApology(CLOCK, AGENCY, MUCH_LATER))
                .thenRejected(ClockRejection.NEW_DUE_UNFIT);
    }

    private static ClockCommand pause(Instant at) {
        return new PauseClock(CLOCK, PauseCause.APPLICANT, at);
    }

    private static ClockCommand resume(Instant at) {
        return new ResumeClock(CLOCK, at);
    }

    private static ClockCommand restart(Instant at) {
        return new RestartClock(CLOCK, at);
    }

    private static ClockCommand warn(Instant at) {
        return new WarnClock(CLOCK, at);
    }

    private static ClockCommand mark(Instant at) {
        return new MarkOverrun(CLOCK, at);
    }

    private static ClockCommand transfer(String to, Instant at) {
        return new TransferClock(CLOCK, to, at);
    }

    private static ClockEvent transferred(String from, String to, Instant at) {
        return new ClockTransferred(CLOCK, DOSSIER, from, to, at);
    }

    private static ClockCommand finish(Instant at) {
        return new StopClock(CLOCK, ClockEnd.FINISHED, at);
    }

    private static ClockCommand explain() {
        return new GiveExplanation(CLOCK, AGENCY, LateReason.OFFICER, NEW_DUE, LATE);
    }

    private static ClockCommand apologise() {
        return new IssueApology(CLOCK, AGENCY, LATE);
    }

    private static ClockEvent overran(Instant at) {
        return new ClockOverran(CLOCK, DOSSIER, AGENCY, DUE, at);
    }

    private static ClockEvent asked(Instant at) {
        return new ExplanationRequested(CLOCK, DOSSIER, AGENCY, at);
    }

    private static ClockEvent stopped(Timeliness timeliness, int consumed, Instant due, Instant at) {
        return new ClockStopped(CLOCK, DOSSIER, AGENCY, ClockEnd.FINISHED, timeliness, consumed, due, at);
    }
}
