package vn.lienthong.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.Letters.Command.Answer;
import vn.lienthong.chassis.Letters.Command.Chatter;
import vn.lienthong.chassis.Letters.Command.Open;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;

class ManyStreamsIT {
    private static final Jdbi DATABASE = Database.fresh();

    private final UUID known = UUID.randomUUID();
    private final UUID fresh = UUID.randomUUID();
    private final UUID idle = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final CommandHandler<Letters.Command, SurveyEvent, Integer> surveys = new CommandHandler<>(
            new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
            Letters.FAMILY,
            new Letters.SurveyDecider());

    @Test
    void commands_on_many_streams_are_one_append() {
        carryOut(new Open(known), new Open(idle));

        assertThat(carryOut(new Answer(known, 4), new Open(fresh), new Open(idle)))
                .isEqualTo(2);

        assertThat(versions(known)).containsExactly(1, 2);
        assertThat(versions(fresh)).containsExactly(1);
        assertThat(versions(idle)).containsExactly(1);
    }

    @Test
    void what_was_appended_together_goes_on_alone() {
        carryOut(new Open(known), new Open(fresh));
        Handled<SurveyEvent, Integer> next = DATABASE.inTransaction(handle ->
                surveys.handle(handle, known, new Answer(known, 5), OptionalInt.of(1), Letters.by("officer-1")));

        assertThat(next.version()).isEqualTo(2);
        assertThat(next.state()).isEqualTo(1);
    }

    @Test
    void nothing_new_is_no_append() {
        carryOut(new Open(known));

        assertThat(carryOut(new Open(known))).isZero();
        assertThat(carryOut()).isZero();
    }

    @Test
    void commands_on_one_stream_build_on_one_another() {
        assertThat(carryOut(new Open(fresh), new Answer(fresh, 4), new Open(fresh), new Answer(fresh, 5)))
                .isEqualTo(3);

        assertThat(versions(fresh)).containsExactly(1, 2, 3);
        assertThat(DATABASE.withHandle(handle -> surveys.load(handle, fresh)).state())
                .isEqualTo(2);
    }

    @Test
    void an_event_that_kafka_would_not_take_is_not_appended() {
        UUID quiet = UUID.randomUUID();
        assertThatThrownBy(() -> carryOut(new Open(fresh), new Chatter(quiet, EventStore.MOST_BYTES / 3)))
                .isInstanceOf(EventTooLarge.class);
        assertThat(versions(fresh)).isEmpty();

        carryOut(new Chatter(quiet, EventStore.MOST_BYTES / 4));
        assertThat(versions(quiet)).containsExactly(1);
    }

    @Test
    void a_refusal_or_a_lost_race_leaves_no_trace_of_any() {
        assertThatThrownBy(() -> carryOut(new Open(fresh), new Answer(known, 1)))
                .isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> DATABASE.useTransaction(handle -> {
                    var work = surveys.unitOfWork(handle);
                    work.handle(idle, new Open(idle), OptionalInt.empty(), Letters.by("officer-1"));
                    work.handle(other, new Open(other), OptionalInt.empty(), Letters.by("officer-1"));
                    carryOut(new Open(other));
                    work.append();
                }))
                .isInstanceOf(StreamMoved.class);

        assertThat(versions(fresh)).isEmpty();
        assertThat(versions(idle)).isEmpty();
    }

    private int carryOut(Letters.Command... commands) {
        List<Addressed<Letters.Command>> addressed = Stream.of(commands)
                .map(command -> new Addressed<>(idOf(command), command, Letters.by("officer-1")))
                .toList();
        return DATABASE.inTransaction(handle -> surveys.handleAll(handle, addressed));
    }

    private static UUID idOf(Letters.Command command) {
        return switch (command) {
            case Open open -> open.id();
            case Answer answer -> answer.id();
            case Chatter chatter -> chatter.id();
        };
    }

    private static List<Integer> versions(UUID stream) {
        return DATABASE.withHandle(
                handle -> handle.select("select version from event where stream_id = ? order by version", stream)
                        .mapTo(Integer.class)
                        .list());
    }
}
