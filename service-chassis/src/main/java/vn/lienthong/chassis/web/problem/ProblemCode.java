package vn.lienthong.chassis.web.problem;

import java.util.Locale;
import vn.lienthong.chassis.decider.Rejection;

/** What can go wrong with a request, and its HTTP status: implemented by one enum per service. */
public interface ProblemCode {
    /** The enum constant's name, for instance {@code VIEW_BEHIND}. */
    String name();

    int status();

    /** Whether the same request may succeed later. */
    default boolean retryable() {
        return false;
    }

    /** The stable code that callers see, for instance {@code view-behind}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule's refusal, as a conflict. */
    static ProblemCode of(Rejection rejection) {
        return new Refusal(rejection.name());
    }

    /** A refusal by the rules of an aggregate. */
    record Refusal(String name) implements ProblemCode {
        @Override
        public int status() {
            return 409;
        }
    }
}
