package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.web.problem.ProblemCode;

/** Records rows one after the other, where each may be refused. */
final class RowByRow {
    private RowByRow() {}

    /**
     * @param recorder carries out a row's command and returns how many events there were
     * @param fieldOf the field that a rejection is about
     * @return how many of the rows said something new
     */
    static <C> int record(
            List<Found<C>> rows,
            ToIntFunction<C> recorder,
            Function<Rejection, String> fieldOf,
            Consumer<Fault> refused) {
        int news = 0;
        for (Found<C> row : rows) {
            try {
                news += recorder.applyAsInt(row.value()) > 0 ? 1 : 0;
            } catch (CommandRejected rejected) {
                refused.accept(fault(row.line(), rejected, fieldOf));
            }
        }
        return news;
    }

    static Fault fault(int line, CommandRejected rejected, Function<Rejection, String> fieldOf) {
        String reason = ProblemCode.of(rejected.rejection()).code() + ".title";
        return new Fault(line, fieldOf.apply(rejected.rejection()), reason, List.of());
    }
}
