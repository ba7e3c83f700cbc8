package vn.lienthong.deadline.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static vn.lienthong.deadline.testing.DeadlineService.soon;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.testing.DeadlineService;
import vn.lienthong.deadline.testing.EventTable;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestLeg;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class AlarmsIT {
    private static final int MANY = 250;

    private final TestTime time = TestTime.begin();
    private final Jdbi jdbi;
    private final Clocks clocks;
    private final InstantSource clock;
    private final AlarmList list;

    AlarmsIT(Jdbi jdbi, Clocks clocks, InstantSource clock, AlarmList list) {
        this.list = list;
        this.jdbi = jdbi;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Test
    void replicas_that_ring_at_once_ring_each_alarm_once() {
        String agency = TestCatalog.agency();
        TestDossier dossier = TestDossier.draw();
        IntStream.range(0, MANY)
                .mapToObj(step -> TestLeg.of(dossier, "step-" + step))
                .forEach(leg -> leg.offered(agency, THREE_DAYS, time.monday("09:00")));
        soon(() -> assertThat(count("select count(*) from clock_row where agency = ?", agency))
                .isEqualTo(MANY));

        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 2).forEach(_ -> replicas.submit(() -> ringUntil(enough)));
            time.moveTo(time.wednesday("17:00:00"));
            soon(() -> assertThat(events(agency, "clock-warned")).isEqualTo(MANY));
            time.moveTo(time.thursday("17:00:01"));
            soon(() -> assertThat(
                            count("select count(*) from clock_row where duty = 'EXPLANATION' and agency = ?", agency))
                    .isEqualTo(MANY));
            enough.set(true);
        }

        assertThat(events(agency, "clock-warned")).isEqualTo(MANY);
        assertThat(events(agency, "clock-overran")).isEqualTo(MANY);
        assertThat(events(agency, "explanation-requested")).isEqualTo(MANY);
        assertThat(new Alarms(jdbi, list, clocks, clock, new SimpleMeterRegistry()).ring())
                .isZero();
    }

    @Test
    void monitoring_sees_alarms_and_late_dossiers() {
        TestDossier dossier = TestDossier.draw().accepted(time.monday("09:00"));
        DeadlineService.clock(dossier, dossier.centre(), "RUNNING");
        double before = measured("dossier_late");

        time.moveTo(time.thursday("17:00:01"));

        soon(() -> assertThat(measured("dossier_late")).isGreaterThan(before));
        soon(() -> assertThat(measured("dossier_deadline_due_lag_seconds")).isZero());
        assertThat(measured("dossier_deadline_rungs_fired_total")).isPositive();
        DeadlineService.clockShows(dossier, dossier.centre(), Map.of("state", "RUNNING", "duty", "NONE"));
    }

    @Test
    void alarms_that_fail_keep_no_other_from_being_rung() {
        TestDossier dossier = TestDossier.draw().accepted(time.monday("09:00"));
        DeadlineService.clock(dossier, dossier.centre(), "RUNNING");
        Instant first = time.monday("08:00");
        jdbi.useHandle(handle -> handle.execute("""
                insert into alarm (clock_id, planned_at, due_at, ring_at)
                select gen_random_uuid(), planned_at, planned_at, planned_at
                from (select ?::timestamptz as planned_at from generate_series(1, ?)) as planned
                """, first, MANY));
        assertThat(list.oldest()).contains(first);

        time.moveTo(time.thursday("17:00:01"));

        soon(() -> assertThat(EventTable.of(dossier.id())).endsWith("clock-overran"));
        soon(() -> assertThat(failing()).isEqualTo(MANY));
        assertThat(list.next()).hasValueSatisfying(next -> assertThat(next).isAfter(time.thursday("17:00:01")));
        assertThat(list.oldest()).contains(first);
    }

    @Test
    void a_clock_that_is_late_when_it_is_heard_of_is_rung_at_once() {
        time.moveTo(time.friday("08:00"));
        TestDossier dossier = TestDossier.draw().accepted(time.monday("09:00"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(EventTable.of(dossier.id())).containsExactly("clock-started", "clock-overran"));
    }

    @AfterEach
    void forget_what_fails() {
        jdbi.useHandle(handle -> handle.execute("delete from alarm where tries > 0"));
    }

    private int failing() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from alarm where tries > 0")
                .mapTo(Integer.class)
                .one());
    }

    private void ringUntil(AtomicBoolean enough) {
        Alarms replica = new Alarms(jdbi, list, clocks, clock, new SimpleMeterRegistry());
        while (!enough.get()) {
            replica.ring();
        }
    }

    private int events(String agency, String type) {
        return count(
                "select count(*) from event where data::jsonb ->> 'agency' = ? and type like '%." + type + ".v1'",
                agency);
    }

    private int count(String query, String agency) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, agency).mapTo(Integer.class).one());
    }

    private static double measured(String metric) {
        List<String> lines = RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(metric))
                .extract()
                .asString()
                .lines()
                .filter(line -> line.matches(metric + "(\\{.*})? .*"))
                .toList();
        assertThat(lines).hasSize(1);
        return Double.parseDouble(lines.getFirst().substring(lines.getFirst().lastIndexOf(' ')));
    }
}
