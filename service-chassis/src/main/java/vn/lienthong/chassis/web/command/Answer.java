package vn.lienthong.chassis.web.command;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a command answers: the new state, so that nobody waits for a view.
 *
 * @param version the stream's version, its ETag
 * @param location path of what was made, relative to the service
 * @param body written as JSON; empty for no content
 */
public record Answer(int status, OptionalInt version, Optional<String> location, Optional<Object> body) {
    /** 201: there is something new at this path. */
    public static Answer created(String location, int version, Object body) {
        return new Answer(201, OptionalInt.of(version), Optional.of(location), Optional.of(body));
    }

    /** 200: this is its state now. */
    public static Answer ok(int version, Object body) {
        return new Answer(200, OptionalInt.of(version), Optional.empty(), Optional.of(body));
    }

    /** 200 for what has no version. */
    public static Answer ok(Object body) {
        return new Answer(200, OptionalInt.empty(), Optional.empty(), Optional.of(body));
    }

    /** 202: it goes on at this path. */
    public static Answer accepted(String location, Object body) {
        return new Answer(202, OptionalInt.empty(), Optional.of(location), Optional.of(body));
    }

    /** 204: done, and there is nothing to say. */
    public static Answer noContent(int version) {
        return new Answer(204, OptionalInt.of(version), Optional.empty(), Optional.empty());
    }
}
