package vn.lienthong.chassis.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.Letters.Command;
import vn.lienthong.chassis.Letters.Command.Answer;
import vn.lienthong.chassis.Letters.Command.Open;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;

/** What a process remembers of a stream never counts for more than what stands in the table. */
class KnownStreamsIT {
    private static final Jdbi DATABASE = Database.fresh();

    private final UUID stream = UUID.randomUUID();
    private final CommandHandler<Command, SurveyEvent, Integer> here = handler();
    private final CommandHandler<Command, SurveyEvent, Integer> there = handler();

    @BeforeEach
    void both_know_the_stream() {
        DATABASE.useTransaction(handle -> handle(handle, here, new Open(stream)));
        assertThat(load(there).version()).isEqualTo(1);
    }

    @Test
    void what_another_process_appended_is_read() {
        DATABASE.useTransaction(handle -> handle(handle, there, new Answer(stream, 4)));

        Handled<SurveyEvent, Integer> next =
                DATABASE.inTransaction(handle -> handle(handle, here, new Answer(stream, 5)));

        assertThat(next.version()).isEqualTo(3);
        assertThat(next.state()).isEqualTo(2);
    }

    @Test
    void what_was_rolled_back_is_not_built_upon() {
        breakOff(new Answer(stream, 4));

        assertThat(load(here).version()).isEqualTo(1);
        assertThat(load(here).state()).isZero();
        Handled<SurveyEvent, Integer> next =
                DATABASE.inTransaction(handle -> handle(handle, here, new Answer(stream, 5)));
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void what_stands_in_the_place_of_something_rolled_back_is_read() {
        breakOff(new Answer(stream, 4), new Answer(stream, 4));
        DATABASE.useTransaction(handle -> {
            handle(handle, there, new Answer(stream, 1));
            handle(handle, there, new Answer(stream, 2));
            handle(handle, there, new Answer(stream, 3));
        });

        assertThat(load(here).version()).isEqualTo(4);
        assertThat(load(here).state()).isEqualTo(3);
    }

    private void breakOff(Command... commands) {
        assertThatThrownBy(() -> DATABASE.useTransaction(handle -> {
                    for (Command command : commands) {
                        handle(handle, here, command);
                    }
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
    }

    private Handled<SurveyEvent, Integer> handle(
            Handle handle, CommandHandler<Command, SurveyEvent, Integer> handler, Command command) {
        return handler.handle(handle, stream, command, OptionalInt.empty(), Letters.by("officer-1"));
    }

    private Handled<SurveyEvent, Integer> load(CommandHandler<Command, SurveyEvent, Integer> handler) {
        return DATABASE.withHandle(handle -> handler.load(handle, stream));
    }

    private static CommandHandler<Command, SurveyEvent, Integer> handler() {
        return new CommandHandler<>(
                new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
                Letters.FAMILY,
                new Letters.SurveyDecider());
    }
}
