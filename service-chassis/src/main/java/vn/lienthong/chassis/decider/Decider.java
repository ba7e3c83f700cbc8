package vn.lienthong.chassis.decider;

import java.util.List;

/** An aggregate as three pure functions: no clock, no identifiers drawn, no input or output inside. */
public interface Decider<C, E, S> {
    S initialState();

    /** What happens on the command; empty where it is already so. Throws {@link CommandRejected} where it may not. */
    List<E> decide(C command, S state);

    /** Total; never throws. Keeps only what {@link #decide} needs. */
    S evolve(S state, E event);

    default S replay(S from, Iterable<? extends E> events) {
        S state = from;
        for (E event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
