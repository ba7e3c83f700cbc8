package vn.lienthong.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.decider.Rejection;

/** Given what has happened, when a command comes, then this happens: the only way a decider is tested. */
public abstract class DeciderSpecification<C, E, S> {
    private final Decider<C, E, S> decider;

    protected DeciderSpecification(Decider<C, E, S> decider) {
        this.decider = decider;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final Given given(E... past) {
        return new Given(decider.replay(decider.initialState(), List.of(past)));
    }

    /** The state that the past leads to. */
    public final class Given {
        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public When when(C command) {
            return new When(state, command);
        }
    }

    /** The command on that state. */
    public final class When {
        private final S state;
        private final C command;

        private When(S state, C command) {
            this.state = state;
            this.command = command;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... expected) {
            List<E> events = decider.decide(command, state);
            assertThat(events).containsExactly(expected);
            assertThatCode(() -> decider.replay(state, events))
                    .as("what happens leads to a state")
                    .doesNotThrowAnyException();
        }

        /** It is already so. */
        public void thenNothing() {
            assertThat(decider.decide(command, state)).isEmpty();
        }

        public void thenRejected(Rejection why) {
            CommandRejected rejected =
                    catchThrowableOfType(CommandRejected.class, () -> decider.decide(command, state));
            assertThat(rejected).as("the command is rejected").isNotNull();
            assertThat(rejected.rejection()).isEqualTo(why);
        }
    }
}
