package vn.lienthong.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;

/** Sums that are kept with the rows of a view. */
class TallyIT {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final int STREAMS = 50;

    private final Jdbi database = Database.fresh();
    private final Projector view = Projector.of("answers", Set.of("any"), new Answers());

    @BeforeEach
    void tables() {
        database.useHandle(handle -> handle.createScript("""
                create table answer (stream_id uuid primary key, mark int);
                create table answer_tally (
                    scope text, day date, kind text, count bigint, primary key (scope, day, kind))
                """).execute());
    }

    @Test
    void a_row_counts_as_what_it_is_now() {
        UUID one = UUID.randomUUID();
        fold(answered(one, 5), answered(UUID.randomUUID(), 5), answered(UUID.randomUUID(), 3));
        assertThat(sums()).isEqualTo(Map.of("FIVE", 2L, "OTHER", 1L));

        fold(answered(one, 4));
        assertThat(sums()).isEqualTo(Map.of("FIVE", 1L, "OTHER", 2L));
        assertThat(sumsOfAllDays()).isEqualTo(sums());
    }

    @Test
    void a_row_that_is_gone_does_not_count() {
        UUID one = UUID.randomUUID();
        fold(answered(one, 5));
        fold(answered(one, 1));

        assertThat(sums()).isEmpty();
    }

    @Test
    void what_two_replicas_count_at_once_is_not_lost() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    List.of(replicas.submit(this::answerOneByOne), replicas.submit(this::answerOneByOne));
            for (Future<?> replica : both) {
                replica.get();
            }
        }

        assertThat(sums()).isEqualTo(Map.of("FIVE", (long) STREAMS, "OTHER", (long) STREAMS));
    }

    @Test
    void rows_from_before_the_sums_are_counted_once() {
        answerOneByOne();
        Map<String, Long> right = sums();
        assertThat(database.withHandle(view::isPrepared)).isTrue();
        database.useHandle(handle -> handle.execute("delete from answer_tally"));
        assertThat(database.withHandle(view::isPrepared)).isFalse();

        database.useTransaction(view::prepare);
        database.useTransaction(view::prepare);

        assertThat(sums()).isEqualTo(right);
    }

    @Test
    void a_sum_that_does_not_agree_with_the_rows_is_told() {
        answerOneByOne();
        ShadowTables shadows = new ShadowTables(view, "1.0", () -> Letters.NOW);
        database.useHandle(handle -> {
            shadows.create(handle);
            handle.execute("insert into answer__rebuild select * from answer");
            shadows.projector().prepare(handle);
            handle.execute("insert into answer_tally values ('', ?, 'NONE', 0)", DAY); // like one that is not there
            assertThat(shadows.differences(handle)).isEqualTo(Differences.NONE);

            handle.execute("update answer_tally set count = count + 1 where kind = 'FIVE' and day = ?", DAY);

            assertThat(shadows.differences(handle).some())
                    .hasSize(2)
                    .anySatisfy(row -> assertThat(row).startsWith("live ").contains("FIVE"))
                    .anySatisfy(row -> assertThat(row).startsWith("log ").contains("FIVE"));
        });
    }

    private void answerOneByOne() {
        IntStream.range(0, STREAMS).forEach(n -> fold(answered(UUID.randomUUID(), n % 2 == 0 ? 5 : 3)));
    }

    private void fold(Recorded<?>... events) {
        database.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            view.announce(List.of(events), transaction);
            transaction.read();
            view.apply(List.of(events), transaction);
            transaction.write();
        });
    }

    private Map<String, Long> sums() {
        return database.withHandle(handle -> sums(handle, DAY.toString()));
    }

    private Map<String, Long> sumsOfAllDays() {
        return database.withHandle(handle -> sums(handle, "infinity"));
    }

    private static Map<String, Long> sums(Handle handle, String day) {
        return handle.createQuery("select kind, count from answer_tally where count <> 0 and day = cast(:day as date)")
                .bind("day", day)
                .setMapKeyColumn("kind")
                .setMapValueColumn("count")
                .collectInto(new GenericType<Map<String, Long>>() {});
    }

    private static Recorded<SurveyAnswered> answered(UUID stream, int mark) {
        return new Recorded<>(
                Letters.answered(stream, mark),
                "vn.lienthong.satisfaction.survey-answered.v1",
                UUID.randomUUID(),
                new StreamId("satisfaction", "survey", stream),
                1,
                null,
                stream,
                Letters.NOW,
                Letters.NOW,
                stream,
                null,
                null);
    }

    /** The last mark of each stream; none where it is 1. */
    private static final class Answers implements Projection<UUID, Answers.Row> {
        record Row(UUID streamId, int mark) {}

        private enum Kind {
            FIVE,
            OTHER
        }

        @Override
        public Table<UUID, Row> table() {
            return Table.of(Row.class, "answer");
        }

        @Override
        public Optional<Tally<Row>> tally() {
            return Optional.of(Tally.of(
                    "answer_tally", (row, counts) -> counts.add("", DAY, row.mark() == 5 ? Kind.FIVE : Kind.OTHER, 1)));
        }

        @Override
        public Collection<UUID> rowsOf(Recorded<?> recorded) {
            return Set.of(recorded.stream().id());
        }

        @Override
        public Row apply(UUID key, Row row, Recorded<?> recorded) {
            int mark = ((SurveyAnswered) recorded.event())
                    .scores()
                    .values()
                    .iterator()
                    .next();
            return mark == 1 ? null : new Row(key, mark);
        }
    }
}
