package vn.lienthong.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.Letters.Command.Answer;
import vn.lienthong.chassis.Letters.Command.Open;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;

class EventStoreIT {
    private static final Jdbi DATABASE = Database.fresh();

    private final UUID id = UUID.randomUUID();
    private final CommandHandler<Letters.Command, SurveyEvent, Integer> surveys = new CommandHandler<>(
            new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
            Letters.FAMILY,
            new Letters.SurveyDecider());

    @Test
    void versions_of_a_stream_count_from_one_without_gaps() {
        carryOut(new Open(id));
        carryOut(new Answer(id, 4));
        Handled<SurveyEvent, Integer> third = carryOut(new Answer(id, 5));

        assertThat(third.version()).isEqualTo(3);
        assertThat(third.state()).isEqualTo(2);
        assertThat(versions()).containsExactly(1, 2, 3);
    }

    @Test
    void what_is_already_so_appends_nothing() {
        carryOut(new Open(id));

        assertThat(carryOut(new Open(id)).appended()).isEmpty();
        assertThat(versions()).containsExactly(1);
    }

    @Test
    void a_stream_is_told_as_it_was_at_a_moment() {
        Instant later = Letters.NOW.plusSeconds(60);
        carryOut(new Open(id));
        carryOut(new Answer(id, 4));
        DATABASE.useTransaction(handle -> surveys.handle(
                handle, id, new Answer(id, 5), OptionalInt.empty(), CommandContext.ofSystem("officer-1", later)));

        assertThat(asOf(Letters.NOW.minusSeconds(1))).isEqualTo(new Letters.SurveyDecider().initialState());
        assertThat(asOf(Letters.NOW)).isEqualTo(1);
        assertThat(asOf(later.minusSeconds(1))).isEqualTo(1);
        assertThat(asOf(later)).isEqualTo(2);
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        assertThatThrownBy(() -> carryOut(new Answer(id, 1))).isInstanceOf(CommandRejected.class);
        assertThat(versions()).isEmpty();
    }

    @Test
    void a_command_on_a_stale_version_says_where_the_stream_is() {
        carryOut(new Open(id));
        carryOut(new Answer(id, 3));

        assertThatThrownBy(() -> carryOut(new Answer(id, 4), OptionalInt.of(1)))
                .isInstanceOfSatisfying(
                        StreamMoved.class, moved -> assertThat(moved.actual()).isEqualTo(2));
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void of_many_writers_at_once_each_version_has_one_winner() throws Exception {
        carryOut(new Open(id));
        List<Future<Throwable>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 32)
                    .forEach(n -> writers.add(threads.submit(() -> catchThrowable(() -> carryOut(new Answer(id, 5))))));
        }
        List<Throwable> losers = new ArrayList<>();
        for (Future<Throwable> writer : writers) {
            losers.add(writer.get());
        }
        losers.removeIf(Objects::isNull);

        assertThat(losers).allSatisfy(loser -> assertThat(loser).isInstanceOf(StreamMoved.class));
        assertThat(versions())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 33 - losers.size()).boxed().toList());
    }

    @Test
    void the_database_refuses_to_change_history() {
        carryOut(new Open(id));

        for (String attack : List.of(
                "update event set data = '{}' where stream_id = '%s'".formatted(id),
                "delete from event where stream_id = '%s'".formatted(id),
                "truncate event")) {
            assertThatThrownBy(() -> DATABASE.useHandle(handle -> handle.execute(attack)))
                    .hasStackTraceContaining("append-only");
        }
        assertThat(versions()).containsExactly(1);
    }

    @Test
    void the_hashes_chain_all_that_the_rows_tell() {
        carryOut(new Open(id));
        carryOut(new Answer(id, 2));

        byte[] hash = HashChain.start();
        for (StoredEvent stored : stored()) {
            hash = stored.hashAfter(hash);
            assertThat(stored.hash()).isEqualTo(hash);
        }
    }

    @Test
    void no_column_can_be_changed_unseen() {
        carryOut(new Open(id));
        StoredEvent stored = stored().getFirst();
        Recorded<String> event = stored.recorded();

        for (StoredEvent tampered : List.of(
                of(event.with("{}"), stored.actor(), stored.agency(), stored.reason()),
                of(moved(event), stored.actor(), stored.agency(), stored.reason()),
                of(event, "somebody-else", stored.agency(), stored.reason()),
                of(event, stored.actor(), "H26", stored.reason()),
                of(event, stored.actor(), stored.agency(), ""))) {
            assertThat(tampered.hashAfter(HashChain.start())).isNotEqualTo(stored.hash());
        }
    }

    private static StoredEvent of(Recorded<String> event, String actor, String agency, String reason) {
        return new StoredEvent(1, event, actor, agency, reason, new byte[0]);
    }

    private static Recorded<String> moved(Recorded<String> recorded) {
        return new Recorded<>(
                recorded.event(),
                recorded.type(),
                recorded.eventId(),
                recorded.stream(),
                recorded.version(),
                recorded.subject(),
                recorded.partitionKey(),
                recorded.occurredAt().minusSeconds(1),
                recorded.recordedAt(),
                recorded.correlationId(),
                recorded.causationId(),
                recorded.traceparent());
    }

    @Test
    void the_record_says_who_did_it_and_what_led_to_it() {
        UUID flow = UUID.randomUUID();
        UUID cause = UUID.randomUUID();
        CommandContext context = new CommandContext(
                "officer-7",
                "H26.00070.TT",
                "asked at the counter",
                "H26.00070.TT-261005-0001",
                flow,
                cause,
                "00-ab",
                Letters.NOW);
        DATABASE.useTransaction(handle -> surveys.handle(handle, id, new Open(id), OptionalInt.of(0), context));
        Handled<SurveyEvent, Integer> second = carryOut(new Answer(id, 5));

        Map<String, Object> row = DATABASE.withHandle(
                handle -> handle.select("select * from event where stream_id = ? and version = 1", id)
                        .mapToMap()
                        .one());
        assertThat(row)
                .containsEntry("actor", "officer-7")
                .containsEntry("agency", "H26.00070.TT")
                .containsEntry("reason", "asked at the counter")
                .containsEntry("causation_id", cause)
                .containsEntry("type", "vn.lienthong.satisfaction.survey-opened.v1");
        assertThat(second.appended().getFirst().correlationId()).isEqualTo(flow);
        assertThat(second.appended().getFirst().subject()).isEqualTo("H26.00070.TT-261005-0001");
    }

    private Handled<SurveyEvent, Integer> carryOut(Letters.Command command) {
        return carryOut(command, OptionalInt.empty());
    }

    private Handled<SurveyEvent, Integer> carryOut(Letters.Command command, OptionalInt expected) {
        return DATABASE.inTransaction(handle -> surveys.handle(handle, id, command, expected, Letters.by("officer-1")));
    }

    private int asOf(Instant moment) {
        return DATABASE.withHandle(handle -> surveys.asOf(handle, id, moment));
    }

    private List<Integer> versions() {
        return DATABASE.withHandle(
                handle -> handle.select("select version from event where stream_id = ? order by version", id)
                        .mapTo(Integer.class)
                        .list());
    }

    private List<StoredEvent> stored() {
        return DATABASE.withHandle(
                handle -> handle.select("select * from event where stream_id = ? order by version", id)
                        .map((row, _) -> StoredEvent.of(row, "satisfaction"))
                        .list());
    }
}
