package vn.lienthong.chassis.projection;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why long work has ended early, for those who asked for it. */
public final class Cause {
    private static final int MOST = 5;

    private Cause() {}

    /** The kind and the words of a failure and of what it comes from, in one line. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST)
                .map(Cause::line)
                .collect(Collectors.joining(", by "));
    }

    private static String line(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null
                ? kind
                : kind + ": " + failure.getMessage().lines().findFirst().orElse("");
    }
}
