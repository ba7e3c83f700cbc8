package vn.lienthong.catalog.imports;

import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.chassis.decider.CommandRejected;

/** What may be said against an entry. @param rule throws {@link CommandRejected} where it does not hold */
record Objection(String column, Runnable rule) {
    /** The first that is justified. */
    static Optional<Finding> first(Objection... objections) {
        return Stream.of(objections).flatMap(each -> each.finding().stream()).findFirst();
    }

    private Optional<Finding> finding() {
        try {
            rule.run();
            return Optional.empty();
        } catch (CommandRejected rejected) {
            return Optional.of(Finding.of(column, rejected));
        }
    }
}
