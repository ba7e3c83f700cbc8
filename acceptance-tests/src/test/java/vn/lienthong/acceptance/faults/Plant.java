package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** A fault in a copy of what was read: the judge must find it. */
enum Plant {
    RECORD_LOST(Kind.NOT_ON_TOPIC) {
        @Override
        List<Finding> judged(Trial trial) throws SQLException {
            List<TopicRecord> records = new ArrayList<>(trial.topics().records());
            TopicRecord lost = records.get(records.size() - 1 - trial.random().nextInt(200));
            records.removeIf(read -> read.source().equals(lost.source()) && read.sequence() == lost.sequence());
            return onTopics(EventTable.all(trial.stack()), records);
        }
    },
    RECORD_DOUBLED_OTHERWISE(Kind.CHANGED_ON_TOPIC) {
        @Override
        List<Finding> judged(Trial trial) throws SQLException {
            List<TopicRecord> records = new ArrayList<>(trial.topics().records());
            TopicRecord read = records.get(trial.random().nextInt(records.size()));
            records.add(new TopicRecord(
                    read.topic(),
                    read.partition(),
                    Long.MAX_VALUE,
                    read.source(),
                    read.sequence(),
                    read.id(),
                    read.type(),
                    read.data(),
                    "another header"));
            return onTopics(EventTable.all(trial.stack()), records);
        }
    },
    PROMISED_EVENT_LOST(Kind.LOST) {
        @Override
        List<Finding> judged(Trial trial) throws SQLException {
            Ledger.Entry promise = trial.ledger().promises().getLast();
            List<EventRow> rows = new ArrayList<>(EventTable.all(trial.stack()));
            rows.removeIf(row -> row.source().equals(promise.stream())
                    && row.version() == promise.first().version());
            return StoreJudge.judge(trial.ledger(), rows);
        }
    },
    COMMAND_CARRIED_OUT_TWICE(Kind.NOT_PROMISED) {
        @Override
        List<Finding> judged(Trial trial) throws SQLException {
            List<EventRow> rows = new ArrayList<>(EventTable.all(trial.stack()));
            String another = Command.dossierStream(UUID.randomUUID().toString());
            rows.add(new EventRow(another, 1, UUID.randomUUID(), "dossier.submitted", "", null, "1", "", true));
            return StoreJudge.judge(trial.ledger(), rows);
        }
    },
    DOSSIER_NOT_IN_VIEWS(Kind.VIEW_DIFFERS) {
        @Override
        List<Finding> judged(Trial trial) throws SQLException {
            Map<String, Account> accounts = Account.of(trial.ledger());
            Account one = accounts.values().iterator().next();
            String another = UUID.randomUUID().toString();
            accounts.put(another, new Account(another, one.atIntake(), one.plan(), one.judged()));
            return new ViewJudge(trial.stack(), accounts).judge();
        }
    };

    private final Kind expected;

    Plant(Kind expected) {
        this.expected = expected;
    }

    /** What the judge should find. */
    Kind expected() {
        return expected;
    }

    /** What the judge finds. */
    abstract List<Finding> judged(Trial trial) throws SQLException;

    private static List<Finding> onTopics(List<EventRow> rows, List<TopicRecord> records) {
        return TopicJudge.judge(rows, records, Set.of()).findings();
    }
}
