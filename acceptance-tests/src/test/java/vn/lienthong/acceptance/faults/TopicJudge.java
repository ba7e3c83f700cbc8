package vn.lienthong.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.acceptance.faults.Finding.Kind;

/**
 * Holds what was read of the event tables by whatever way against the tables: each stream without a gap and in order. A
 * repeat is allowed where it is the same in every byte.
 */
final class TopicJudge {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, TopicRecord> firsts = new HashMap<>();
    private final Map<String, TopicRecord> newest = new HashMap<>();
    private final Map<String, EventRow> rows;
    private long repeats;

    private TopicJudge(List<EventRow> rows) {
        this.rows =
                rows.stream().collect(Collectors.toMap(row -> row.source() + " " + row.version(), Function.identity()));
    }

    /** @param repeats records that stand there once more */
    record Judgement(List<Finding> findings, long repeats) {}

    /** @param planted places of records that the scenario put there itself */
    static Judgement judge(List<EventRow> rows, List<TopicRecord> records, Set<String> planted) {
        TopicJudge judge = new TopicJudge(rows);
        records.stream().filter(read -> !planted.contains(read.place())).forEach(judge::record);
        rows.forEach(judge::row);
        return new Judgement(judge.findings, judge.repeats);
    }

    private void record(TopicRecord read) {
        String event = read.source() + " " + read.sequence();
        EventRow row = rows.get(event);
        if (row == null) {
            find(Kind.NOT_IN_TABLE, read.place() + ": " + event);
            return;
        }
        if (!row.id().toString().equals(read.id())
                || !row.type().equals(read.type())
                || !row.data().equals(read.data())) {
            find(Kind.CHANGED_ON_TOPIC, read.place() + ": " + event);
        }
        TopicRecord first = firsts.putIfAbsent(event, read);
        if (first == null) {
            order(read);
        } else {
            repeat(first, read);
        }
    }

    private void order(TopicRecord read) {
        TopicRecord before = newest.put(read.source(), read);
        if (before != null && (before.sequence() > read.sequence() || before.partition() != read.partition())) {
            find(
                    Kind.OUT_OF_ORDER,
                    "%s: %s %d after %d".formatted(read.place(), read.source(), read.sequence(), before.sequence()));
        }
    }

    private void repeat(TopicRecord first, TopicRecord read) {
        repeats++;
        if (!first.whole().equals(read.whole()) || first.partition() != read.partition()) {
            find(Kind.CHANGED_ON_TOPIC, "%s repeats %s otherwise".formatted(read.place(), first.place()));
        }
    }

    private void row(EventRow row) {
        if (!firsts.containsKey(row.source() + " " + row.version())) {
            find(Kind.NOT_ON_TOPIC, "%s %d".formatted(row.source(), row.version()));
        }
    }

    private void find(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
