package vn.lienthong.catalog.imports;

import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.web.problem.ProblemCode;

/**
 * What is wrong with an entry of a file, or may be.
 *
 * @param column the field it is about; {@code *} for the whole entry
 * @param textKey names the reason among the texts of the service; the facts fill its places
 */
public record Finding(String column, String textKey, List<Object> facts) {
    static Finding of(String column, String textKey, Object... facts) {
        return new Finding(column, textKey, List.of(facts));
    }

    /** The same of one of several rows that are looked at together. */
    Finding ofRow(int row) {
        return new Finding(SetApart.field(row, column), textKey, facts);
    }

    /** Why the rules refuse it. */
    static Finding of(String column, CommandRejected rejected) {
        String code = ProblemCode.of(rejected.rejection()).code();
        // without facts a detail would have gaps
        return new Finding(column, code + (rejected.facts().isEmpty() ? ".title" : ".detail"), rejected.facts());
    }
}
