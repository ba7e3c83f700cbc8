package vn.lienthong.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;

/** A row that events of many streams change, and two replicas that have some of them each. */
class SharedRowIT {
    private static final int EVENTS = 100;

    private final Jdbi database = Database.fresh();

    @Test
    void no_replica_writes_over_what_the_other_has_written() throws Exception {
        database.useHandle(handle -> handle.execute("create table tally (procedure text primary key, answers int)"));
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(replicas.submit(this::foldAll), replicas.submit(this::foldAll));
            for (Future<?> replica : both) {
                replica.get();
            }
        }
        int answers = database.withHandle(handle -> handle.createQuery("select answers from tally")
                .mapTo(Integer.class)
                .one());
        assertThat(answers).isEqualTo(2 * EVENTS);
    }

    private void foldAll() {
        Projector view = Projector.of("tally", Set.of("any"), new Tally());
        IntStream.range(0, EVENTS)
                .forEach(_ -> database.useTransaction(handle -> fold(view, new GroupTransaction(handle))));
    }

    private static void fold(Projector view, GroupTransaction transaction) {
        List<Recorded<?>> batch = List.of(answered());
        view.announce(batch, transaction);
        transaction.read();
        view.apply(batch, transaction);
        transaction.write();
    }

    private static Recorded<SurveyAnswered> answered() {
        UUID stream = UUID.randomUUID();
        return new Recorded<>(
                Letters.answered(stream, 5),
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

    /** Counts all answers in one row. */
    private static final class Tally implements Projection<String, Tally.Row> {
        record Row(String procedure, int answers) {}

        @Override
        public Table<String, Row> table() {
            return Table.of(Row.class, "tally");
        }

        @Override
        public Collection<String> rowsOf(Recorded<?> recorded) {
            return Set.of("all");
        }

        @Override
        public Row apply(String key, Row row, Recorded<?> recorded) {
            return new Row(key, row == null ? 1 : row.answers() + 1);
        }
    }
}
