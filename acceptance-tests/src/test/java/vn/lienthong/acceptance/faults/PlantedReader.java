package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Has a reader follow a table by position, and lets the same judge say what it lost. */
record PlantedReader(Trial trial) {
    private static final String SERVICE = "intake";
    private static final int DOSSIERS = 600;
    private static final int AT_ONCE = 32;

    /** @param seen events that it saw @param lost events that the judge missed with it */
    record Loss(long seen, long lost) {}

    /** On the event table itself, while many hand in at once. */
    Loss onEventTable() throws SQLException {
        try (TableFollower follower = new TableFollower(trial.stack(), SERVICE, "event")) {
            new Burst(trial, DOSSIERS, AT_ONCE).run();
            trial.quiet().await();
            List<TopicRecord> seen = follower.seen();
            return judge(EventTable.after(trial.stack(), SERVICE, "event", follower.from()), seen);
        }
    }

    /** On a scratch table of the same shape, whose writers hold their transactions open for a few milliseconds. */
    Loss onScratchTable() throws SQLException, InterruptedException {
        ScratchWriters.makeTable(trial.stack(), SERVICE);
        try (TableFollower follower = new TableFollower(trial.stack(), SERVICE, ScratchWriters.TABLE)) {
            ScratchWriters.write(trial.stack(), SERVICE);
            List<TopicRecord> seen = follower.seen();
            return judge(EventTable.after(trial.stack(), SERVICE, ScratchWriters.TABLE, 0), seen);
        } finally {
            ScratchWriters.dropTable(trial.stack(), SERVICE);
        }
    }

    private static Loss judge(List<EventRow> rows, List<TopicRecord> seen) {
        List<Finding> findings = TopicJudge.judge(rows, seen, Set.of()).findings();
        Set<Kind> kinds = findings.stream().map(Finding::kind).collect(Collectors.toSet());
        kinds.remove(Kind.OUT_OF_ORDER);
        if (!Set.of(Kind.NOT_ON_TOPIC).containsAll(kinds)) {
            throw new IllegalStateException("The planted reader can only lose, but: " + findings);
        }
        return new Loss(
                seen.size(),
                findings.stream()
                        .filter(finding -> finding.kind() == Kind.NOT_ON_TOPIC)
                        .count());
    }
}
