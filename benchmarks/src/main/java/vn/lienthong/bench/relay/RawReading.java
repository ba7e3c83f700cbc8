package vn.lienthong.bench.relay;

import java.sql.SQLException;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.stack.StackProblem;

/** The baseline, over the very backlog that the relay gets after it. */
record RawReading(PostgresAddress cluster, Backlog backlog, int events) implements Contender {
    @Override
    public String name() {
        return "raw";
    }

    @Override
    public void warmUp() {
        measure();
    }

    @Override
    public Sample measure() {
        try (RawStream stream = RawStream.fromNowOn(cluster)) {
            backlog.write(events);
            return Sample.of(Loaded.RATE, stream.read(events));
        } catch (SQLException e) {
            throw new StackProblem("The log cannot be read: " + e.getMessage(), "PostgreSQL's log says why.", e);
        }
    }
}
