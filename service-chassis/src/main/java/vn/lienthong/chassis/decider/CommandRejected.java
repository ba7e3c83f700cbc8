package vn.lienthong.chassis.decider;

import java.util.List;

/** A command that the rules refuse. The message is for people and names no person. */
public final class CommandRejected extends RuntimeException {
    private final transient Rejection rejection;
    private final transient List<Object> facts;

    /** Refuses; the facts, such as dates and codes, fill the places of the rejection's translated text. */
    public CommandRejected(Rejection rejection, String message, Object... facts) {
        super(message);
        this.rejection = rejection;
        this.facts = List.of(facts);
    }

    public Rejection rejection() {
        return rejection;
    }

    public List<Object> facts() {
        return facts;
    }
}
