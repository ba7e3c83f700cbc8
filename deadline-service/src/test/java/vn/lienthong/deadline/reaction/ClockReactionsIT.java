package vn.lienthong.deadline.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.clockShows;
import static vn.lienthong.deadline.testing.DeadlineService.clocksOf;
import static vn.lienthong.deadline.testing.DeadlineService.idOf;
import static vn.lienthong.deadline.testing.DeadlineService.soon;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.deadline.testing.EventTable;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestLeg;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.testing.Publisher;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class ClockReactionsIT {
    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw();
    private final TestLeg check = TestLeg.of(dossier, "check");
    private final String agency = TestCatalog.agency();
    private final String other = TestCatalog.agency();

    @Test
    void a_step_and_a_dossier_that_are_done_in_time_are_on_time() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clockShows(
                dossier,
                agency,
                Map.of("state", "RUNNING", "dueAt", text(time.thursday("17:00")), "code", dossier.code()));

        check.completed(agency, time.thursday("10:00"));
        dossier.ready(time.thursday("11:00"));

        clockShows(dossier, agency, Map.of("timeliness", "ON_TIME", "clockEnd", "FINISHED", "consumed", 3));
        clockShows(dossier, dossier.centre(), Map.of("timeliness", "ON_TIME", "kind", "DOSSIER"));
        assertThat(EventTable.of(dossier.id())).containsExactly("clock-started", "clock-stopped");
    }

    @Test
    void what_is_done_on_an_earlier_day_is_early() {
        dossier.accepted(time.monday("09:00"));
        dossier.ready(time.wednesday("09:00"));

        clockShows(dossier, dossier.centre(), Map.of("timeliness", "EARLY", "consumed", 2));
    }

    @Test
    void what_is_not_done_is_warned_of_and_then_late() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));
        clock(dossier, dossier.centre(), "RUNNING");

        time.moveTo(time.wednesday("17:00:00"));
        soon(() -> assertThat(EventTable.of(leg)).containsExactly("clock-started", "clock-warned"));
        soon(() -> assertThat(EventTable.of(dossier.id())).containsExactly("clock-started", "clock-warned"));

        time.moveTo(time.thursday("17:00:01"));
        soon(() -> assertThat(EventTable.of(leg)).endsWith("clock-warned", "clock-overran", "explanation-requested"));
        soon(() -> assertThat(EventTable.of(dossier.id())).endsWith("clock-warned", "clock-overran"));

        check.completed(agency, time.friday("08:00"));
        clockShows(dossier, agency, Map.of("timeliness", "LATE", "duty", "EXPLANATION", "consumed", 4));
        assertThat(EventTable.of(leg)).hasSize(5);
    }

    @Test
    void a_supplement_pauses_the_dossier_and_the_steps_of_who_asks() {
        TestLeg second = TestLeg.of(dossier, "second");
        TestLeg elsewhere = TestLeg.of(dossier, "elsewhere");
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        elsewhere.offered(other, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));
        clock(dossier, other, "RUNNING");

        dossier.supplementRequested(agency, ClockEffect.PAUSE, time.tuesday("09:00"));
        clockShows(dossier, agency, Map.of("state", "PAUSED", "pauseCause", "APPLICANT"));
        clock(dossier, dossier.centre(), "PAUSED");
        second.offered(agency, THREE_DAYS, time.tuesday("10:00"));
        clockShows(
                dossier,
                agency,
                Map.of("step", "second", "state", "PAUSED", "pausedSince", text(time.tuesday("10:00"))));
        clock(dossier, other, "RUNNING");

        dossier.supplementReceived(time.thursday("09:00"));
        clockShows(
                dossier,
                dossier.centre(),
                Map.of("state", "RUNNING", "dueAt", text(time.next(DayOfWeek.MONDAY, "17:00"))));
        soon(() -> assertThat(EventTable.of(leg)).containsExactly("clock-started", "clock-paused", "clock-resumed"));
        clockShows(dossier, agency, Map.of("step", "second", "dueAt", text(time.next(DayOfWeek.MONDAY, "17:00"))));
    }

    @Test
    void a_supplement_starts_the_time_anew_where_the_procedure_says_so() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");

        dossier.supplementRequested(agency, ClockEffect.RESTART, time.tuesday("09:00"));
        clock(dossier, agency, "PAUSED");
        dossier.supplementReceived(time.thursday("09:00"));

        String anew = text(time.next(DayOfWeek.TUESDAY, "17:00"));
        clockShows(dossier, dossier.centre(), Map.of("state", "RUNNING", "dueAt", anew));
        clockShows(
                dossier, agency, Map.of("state", "RUNNING", "dueAt", anew, "startedAt", text(time.thursday("09:00"))));
    }

    @Test
    void what_the_centre_asks_for_pauses_everybody() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        TestLeg.of(dossier, "elsewhere").offered(other, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");
        clock(dossier, other, "RUNNING");

        dossier.supplementRequested(dossier.centre(), ClockEffect.PAUSE, time.tuesday("09:00"));

        clock(dossier, agency, "PAUSED");
        clock(dossier, other, "PAUSED");
    }

    @Test
    void a_payment_pauses_only_where_the_procedure_says_so() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");

        dossier.mustPay(agency, true, time.tuesday("09:00"));
        clockShows(dossier, agency, Map.of("state", "PAUSED", "pauseCause", "PAYMENT"));
        dossier.paid(time.wednesday("09:00"));
        clockShows(dossier, agency, Map.of("state", "RUNNING", "dueAt", text(time.friday("17:00"))));

        dossier.mustPay(agency, false, time.wednesday("10:00"));
        dossier.paid(time.wednesday("11:00"));
        dossier.ready(time.thursday("09:00"));
        clock(dossier, dossier.centre(), "STOPPED");
        assertThat(EventTable.of(dossier.id()))
                .containsExactly("clock-started", "clock-paused", "clock-resumed", "clock-stopped");
    }

    @Test
    void a_step_that_is_heard_of_before_its_dossier_counts() {
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");
        dossier.accepted(time.monday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");

        dossier.supplementRequested(agency, ClockEffect.PAUSE, time.tuesday("09:00"));
        clock(dossier, agency, "PAUSED");
    }

    @Test
    void a_step_that_is_heard_of_after_a_wait_has_waited_all_the_same() {
        dossier.accepted(time.monday("09:00"));
        dossier.supplementRequested(agency, ClockEffect.PAUSE, time.tuesday("09:00"));
        dossier.supplementReceived(time.thursday("09:00"));
        clockShows(dossier, dossier.centre(), Map.of("state", "RUNNING", "version", 3));

        check.offered(agency, THREE_DAYS, time.monday("09:00"));

        clockShows(
                dossier,
                agency,
                Map.of("state", "RUNNING", "version", 3, "dueAt", text(time.next(DayOfWeek.MONDAY, "17:00"))));
    }

    @Test
    void a_step_that_was_offered_after_a_wait_has_not_waited() {
        dossier.accepted(time.monday("09:00"));
        dossier.supplementRequested(agency, ClockEffect.RESTART, time.tuesday("09:00"));
        clock(dossier, dossier.centre(), "PAUSED");
        // heard of while the wait seems to go on
        check.offered(agency, THREE_DAYS, time.thursday("10:00"));
        clock(dossier, agency, "PAUSED");

        dossier.supplementReceived(time.thursday("09:00"));

        clockShows(dossier, agency, Map.of("state", "RUNNING", "dueAt", text(time.next(DayOfWeek.TUESDAY, "17:00"))));
    }

    @Test
    void an_end_that_is_heard_of_after_a_later_wait_counts_without_it() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");
        dossier.supplementRequested(agency, ClockEffect.RESTART, time.wednesday("09:00"));
        dossier.supplementReceived(time.thursday("09:00"));
        clockShows(dossier, agency, Map.of("state", "RUNNING", "version", 3));

        check.completed(agency, time.tuesday("09:00"));

        clockShows(
                dossier, agency, Map.of("timeliness", "EARLY", "consumed", 1, "dueAt", text(time.thursday("17:00"))));
    }

    @Test
    void what_is_told_twice_has_its_effect_once() {
        dossier.accepted(time.monday("09:00"));
        Recorded<?> offered = check.offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));
        Recorded<?> asked = dossier.supplementRequested(agency, ClockEffect.RESTART, time.tuesday("09:00"));
        Recorded<?> received = dossier.supplementReceived(time.tuesday("10:00"));
        clockShows(dossier, agency, Map.of("version", 3));

        Publisher.shared().again(offered);
        Publisher.shared().again(asked);
        Publisher.shared().again(received);
        check.completed(agency, time.wednesday("09:00"));
        dossier.ready(time.wednesday("10:00"));

        clock(dossier, agency, "STOPPED");
        clock(dossier, dossier.centre(), "STOPPED");
        assertThat(EventTable.of(leg))
                .containsExactly("clock-started", "clock-paused", "clock-restarted", "clock-stopped");
        assertThat(clocksOf(dossier).getList("items")).hasSize(2);
    }

    @Test
    void a_step_that_goes_on_to_another_agency_has_a_clock_there() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");

        check.refused(agency, time.monday("15:00"));
        check.offered(other, THREE_DAYS, time.monday("15:00"));
        clockShows(dossier, agency, Map.of("state", "STOPPED", "clockEnd", "HANDED_ON"));
        clock(dossier, other, "RUNNING");

        check.refused(other, time.tuesday("09:00"));
        check.offered(agency, THREE_DAYS, time.tuesday("09:00"));
        clockShows(dossier, agency, Map.of("state", "RUNNING", "dueAt", text(time.friday("17:00"))));
        assertThat(clocksOf(dossier).getList("items")).hasSize(4);
    }

    @Test
    void the_time_of_a_step_goes_on_with_the_successor_of_its_agency() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));

        check.transferred(agency, other, time.tuesday("00:00"));
        clockShows(
                dossier,
                other,
                Map.of(
                        "clockId",
                        leg.toString(),
                        "state",
                        "RUNNING",
                        "startedAt",
                        text(time.monday("09:00")),
                        "dueAt",
                        text(time.thursday("17:00"))));
        check.completed(other, time.thursday("10:00"));

        clockShows(dossier, other, Map.of("timeliness", "ON_TIME", "consumed", 3));
        assertThat(EventTable.of(leg)).containsExactly("clock-started", "clock-transferred", "clock-stopped");
        assertThat(clocksOf(dossier).getList("items")).hasSize(2);
    }

    @Test
    void a_wait_for_the_applicant_goes_on_with_the_successor() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");
        dossier.supplementRequested(agency, ClockEffect.PAUSE, time.tuesday("09:00"));
        clock(dossier, agency, "PAUSED");

        check.transferred(agency, other, time.wednesday("00:00"));
        clock(dossier, other, "PAUSED");
        dossier.supplementReceived(time.thursday("09:00"));

        clockShows(dossier, other, Map.of("state", "RUNNING", "dueAt", text(time.next(DayOfWeek.MONDAY, "17:00"))));
    }

    @Test
    void a_step_that_somebody_had_to_assign_after_its_agency_ended_gets_no_new_time() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));

        check.unresolved(time.tuesday("00:00"));
        check.offered(other, THREE_DAYS, time.wednesday("09:00"));

        clockShows(
                dossier,
                other,
                Map.of("clockId", leg.toString(), "state", "RUNNING", "dueAt", text(time.thursday("17:00"))));
        assertThat(clocksOf(dossier).getList("items")).hasSize(2);
    }

    @Test
    void clocks_end_with_their_dossier() {
        dossier.accepted(time.monday("09:00"));
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, agency, "RUNNING");

        dossier.withdrawn(time.tuesday("09:00"));
        check.cancelled(agency, time.tuesday("09:00"));

        clockShows(dossier, agency, Map.of("state", "STOPPED", "clockEnd", "CANCELLED"));
        clockShows(dossier, dossier.centre(), Map.of("state", "STOPPED", "clockEnd", "WITHDRAWN"));
    }

    @Test
    void a_dossier_that_was_never_accepted_has_no_clock() {
        dossier.submitted(time.monday("09:00"));
        dossier.withdrawn(time.monday("10:00"));
        TestDossier stopped = TestDossier.draw().accepted(time.monday("09:00"));
        stopped.stopped(time.monday("11:00"));

        clockShows(stopped, stopped.centre(), Map.of("clockEnd", "STOPPED"));
        assertThat(clocksOf(dossier).getList("items")).isEmpty();
        assertThat(held(dossier.id())).isZero();
    }

    @Test
    void a_step_waits_until_its_agency_is_heard_of() {
        String late = TestCatalog.unheardOf();
        check.offered(late, THREE_DAYS, time.monday("09:00"));
        check.completed(late, time.tuesday("09:00"));
        soon(() -> assertThat(held(dossier.id())).isOne());

        TestCatalog.tell(late);

        clockShows(dossier, late, Map.of("timeliness", "EARLY"));
        soon(() -> assertThat(held(dossier.id())).isZero());
    }

    @Test
    void a_step_waits_until_the_place_of_its_agency_is_heard_of() {
        String province = "P" + UUID.randomUUID();
        String commune = "C" + UUID.randomUUID();
        String calendar = "T" + UUID.randomUUID();
        String far = TestCatalog.unheardOf();
        TestCatalog.tell(far, commune);
        TestCatalog.calendar(calendar, province);
        soon(() ->
                assertThat(mirror().agencies()).anyMatch(heard -> heard.code().equals(far)));

        check.offered(far, THREE_DAYS, time.monday("09:00"));
        soon(() -> assertThat(held(dossier.id())).isOne());
        TestCatalog.unit(commune, province);
        soon(() -> assertThat(mirror().units()).anyMatch(heard -> heard.code().equals(commune)));
        assertThat(clocksOf(dossier).getList("items")).isEmpty();
        TestCatalog.unit(province, TestCatalog.COUNTRY);

        clockShows(dossier, far, Map.of("calendar", calendar));
        soon(() -> assertThat(held(dossier.id())).isZero());
    }

    @Test
    void a_day_off_that_is_announced_later_puts_the_due_moment_off() {
        String calendar = "T" + UUID.randomUUID();
        TestCatalog.calendar(calendar);
        TestDossier hoped = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.monday("09:00"));
        clockShows(hoped, hoped.centre(), Map.of("dueAt", text(time.thursday("17:00"))));
        time.moveTo(time.wednesday("17:00:00"));
        soon(() -> assertThat(EventTable.of(hoped.id())).endsWith("clock-warned"));

        TestCatalog.announceDayOff(calendar, time.date(DayOfWeek.THURSDAY));
        soon(() -> assertThat(isWorkingDay(calendar, time.date(DayOfWeek.THURSDAY)))
                .isFalse());
        time.moveTo(time.thursday("17:00:01"));

        clockShows(hoped, hoped.centre(), Map.of("state", "RUNNING", "dueAt", text(time.friday("17:00"))));
        assertThat(EventTable.of(hoped.id())).containsExactly("clock-started", "clock-warned", "clock-recalculated");

        time.moveTo(time.friday("17:00:01"));
        soon(() -> assertThat(EventTable.of(hoped.id())).endsWith("clock-recalculated", "clock-overran"));
    }

    private static boolean isWorkingDay(String calendar, LocalDate date) {
        return mirror().calendar(calendar).orElseThrow().isWorkingDay(date);
    }

    private static Catalog mirror() {
        return Arc.container().instance(CatalogMirror.class).get().get();
    }

    private static int held(UUID stream) {
        return EventTable.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from held_stream where consumer = 'clocks' and stream_id = ?")
                        .bind(0, stream)
                        .mapTo(Integer.class)
                        .one());
    }

    private static String text(Instant moment) {
        return moment.toString();
    }
}
