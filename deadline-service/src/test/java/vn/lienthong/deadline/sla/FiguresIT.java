package vn.lienthong.deadline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TokenKeys;

/** The figures are sums kept by day: they have to be what counting every row comes to. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class FiguresIT {
    private static final int ROWS = 400;
    private static final Instant NOW = Instant.parse("2026-10-21T03:20:00Z");
    private static final int DAYS = 40;

    /** Each dossier by itself. */
    private static final String BALANCE = """
            with dossier as (
                select *, least(refused_at, withdrawn_at, halted_at, finished_at) as ended_at from dossier_row
                where submitted_at < :to and (cast(:centre as text) is null or centre = :centre))
            select
                count(*) filter (where submitted_at < :from and (ended_at is null or ended_at >= :from)) as carried_over,
                count(*) filter (where submitted_at >= :from) as received,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'EARLY') as early,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'ON_TIME') as on_time,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'LATE') as late,
                count(*) filter (where withdrawn_at >= :from and withdrawn_at < :to) as withdrawn,
                count(*) filter (where refused_at >= :from and refused_at < :to) as refused,
                count(*) filter (where halted_at >= :from and halted_at < :to) as stopped,
                count(*) filter (where open and accepted and not paused and (due_at is null or due_at >= :end))
                    as within_due,
                count(*) filter (where open and accepted and not paused and due_at < :end) as overdue,
                count(*) filter (where open and accepted and paused) as paused,
                count(*) filter (where open and not accepted) as not_yet_accepted
            from dossier cross join lateral (
                select ended_at is null or ended_at >= :to as open,
                       coalesce(accepted_at < :to, false) as accepted,
                       coalesce(paused_since < :to, false) as paused) as state
            """;
    /** Each clock by itself. */
    private static final String LEGS = """
            with clock as (
                select *, stopped_at is null or stopped_at >= :to as open, coalesce(paused_since < :to, false) as paused
                from clock_row where kind = 'LEG' and started_at < :to and agency = :agency)
            select
                count(*) filter (where finished and timeliness = 'EARLY') as early,
                count(*) filter (where finished and timeliness = 'ON_TIME') as on_time,
                count(*) filter (where finished and timeliness = 'LATE') as late,
                count(*) filter (where open and not paused and due_at >= :end) as running,
                count(*) filter (where open and not paused and due_at < :end) as overdue,
                count(*) filter (where open and paused) as paused
            from clock cross join lateral (
                select clock_end = 'FINISHED' and stopped_at >= :from and stopped_at < :to as finished) as ended
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<Projector> views;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_balance_is_what_counting_all_dossiers_comes_to(int seed) {
        Random random = new Random(seed);
        alone("dossier-list", "dossier_row", "dossier_tally", random, this::dossier, handle -> {
            for (int period = 0; period < 20; period++) {
                Period asked = period(random);
                assertThat(DossierBalance.count(handle, asked, Optional.of("A")))
                        .as("A in " + asked)
                        .isEqualTo(balance(handle, asked, "A"));
                assertThat(DossierBalance.count(handle, asked, Optional.empty()))
                        .as("all in " + asked)
                        .isEqualTo(balance(handle, asked, null));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_figures_of_steps_are_what_counting_all_clocks_comes_to(int seed) {
        Random random = new Random(seed);
        alone("clock-list", "clock_row", "leg_tally", random, this::clock, handle -> {
            for (int period = 0; period < 20; period++) {
                Period asked = period(random);
                LegCounts none = new LegCounts("A", 0, 0, 0, 0, 0, 0);
                List<LegCounts> told =
                        LegCounts.count(handle, asked, Optional.of("A"), new Window(10, false, List.of()));
                assertThat(told.isEmpty() ? none : told.getFirst())
                        .as("in " + asked)
                        .isEqualTo(legs(handle, asked, "A"));
            }
        });
    }

    private interface Row {
        void insert(Handle handle, Random random);
    }

    /** With a table that has these rows only; all is as before afterwards. */
    private void alone(String view, String table, String tally, Random random, Row row, Consumer<Handle> check) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            handle.execute("truncate " + tally);
            handle.execute("truncate " + table);
            for (int n = 0; n < ROWS; n++) {
                row.insert(handle, random);
            }
            views.stream()
                    .filter(one -> one.name().equals(view))
                    .findFirst()
                    .orElseThrow()
                    .prepare(handle);
            check.accept(handle);
            handle.rollback();
        }
    }

    private void dossier(Handle handle, Random random) {
        Instant submitted = NOW.minus(Duration.ofMinutes(random.nextInt(DAYS * 1440)));
        Instant accepted = random.nextInt(6) == 0 ? null : after(submitted, random);
        Instant[] ends = new Instant[4];
        if (random.nextInt(3) > 0) {
            ends[random.nextInt(4)] = after(submitted, random);
        }
        if (random.nextInt(30) == 0) {
            ends[random.nextInt(4)] = after(submitted, random); // in two places at once
        }
        Instant paused = accepted == null || random.nextInt(4) > 0 ? null : after(accepted, random);
        Instant due = accepted == null || random.nextInt(20) == 0
                ? null
                : accepted.plus(Duration.ofMinutes(random.nextInt(20 * 1440)));
        String timeliness = ends[3] == null || random.nextInt(20) == 0
                ? null
                : List.of("EARLY", "ON_TIME", "LATE").get(random.nextInt(3));
        handle.execute(
                """
                insert into dossier_row (dossier_id, centre, submitted_at, accepted_at, refused_at, withdrawn_at,
                                         halted_at, finished_at, due_at, paused_since, timeliness)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                random.nextBoolean() ? "A" : "B",
                submitted,
                accepted,
                ends[0],
                ends[1],
                ends[2],
                ends[3],
                due,
                paused,
                timeliness);
    }

    private void clock(Handle handle, Random random) {
        Instant started = NOW.minus(Duration.ofMinutes(random.nextInt(DAYS * 1440)));
        Instant stopped = random.nextBoolean() ? null : after(started, random);
        Instant paused = stopped != null || random.nextInt(3) > 0 ? null : after(started, random);
        Instant due = started.plus(Duration.ofMinutes(random.nextInt(20 * 1440)));
        boolean finished = stopped != null && random.nextInt(4) > 0;
        handle.execute(
                """
                insert into clock_row (clock_id, version, dossier_id, kind, agency, time_limit, calendar, state, duty,
                                       started_at, warn_at, due_at, paused_since, stopped_at, clock_end, timeliness)
                values (?, 1, ?, ?, ?, '{"value": 3, "unit": "workingDays"}', 'C', ?, 'NONE', ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                UUID.randomUUID(),
                random.nextInt(5) == 0 ? "DOSSIER" : "LEG",
                random.nextBoolean() ? "A" : "B",
                stopped != null ? "STOPPED" : paused != null ? "PAUSED" : "RUNNING",
                started,
                due,
                due,
                paused,
                stopped,
                stopped == null ? null : finished ? "FINISHED" : "HANDED_ON",
                finished ? List.of("EARLY", "ON_TIME", "LATE").get(random.nextInt(3)) : null);
    }

    /** Between a moment and now. */
    private static Instant after(Instant moment, Random random) {
        long minutes = Duration.between(moment, NOW).toMinutes();
        return moment.plus(Duration.ofMinutes(minutes == 0 ? 0 : random.nextLong(minutes)));
    }

    /** In the past as often as up to now, and sometimes further. */
    private static Period period(Random random) {
        LocalDate today = LocalDate.ofInstant(NOW, WorkingCalendar.VIETNAM);
        LocalDate to =
                random.nextBoolean() ? today.plusDays(1 + random.nextInt(3)) : today.minusDays(random.nextInt(DAYS));
        return new Period(to.minusDays(random.nextInt(DAYS)), to, NOW);
    }

    private static Instant startOf(Period period) {
        return period.first().atStartOfDay(WorkingCalendar.VIETNAM).toInstant();
    }

    private static DossierBalance balance(Handle handle, Period period, String centre) {
        return handle.createQuery(BALANCE)
                .bind("centre", centre)
                .bind("from", startOf(period))
                .bind("to", period.to())
                .bind("end", period.end())
                .map((row, _) -> {
                    var finished =
                            new DossierBalance.Finished(row.getInt("early"), row.getInt("on_time"), row.getInt("late"));
                    var open = new DossierBalance.Open(
                            row.getInt("within_due"),
                            row.getInt("overdue"),
                            row.getInt("paused"),
                            row.getInt("not_yet_accepted"));
                    int before = row.getInt("carried_over") + row.getInt("received");
                    int after = finished.all()
                            + row.getInt("withdrawn")
                            + row.getInt("refused")
                            + row.getInt("stopped")
                            + open.all();
                    return new DossierBalance(
                            row.getInt("carried_over"),
                            row.getInt("received"),
                            finished,
                            row.getInt("withdrawn"),
                            row.getInt("refused"),
                            row.getInt("stopped"),
                            open,
                            before == after);
                })
                .one();
    }

    private static LegCounts legs(Handle handle, Period period, String agency) {
        return handle.createQuery(LEGS)
                .bind("agency", agency)
                .bind("from", startOf(period))
                .bind("to", period.to())
                .bind("end", period.end())
                .map((row, _) -> new LegCounts(
                        agency,
                        row.getInt("early"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("running"),
                        row.getInt("overdue"),
                        row.getInt("paused")))
                .one();
    }
}
