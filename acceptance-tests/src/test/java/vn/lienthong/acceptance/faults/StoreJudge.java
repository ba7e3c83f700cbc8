package vn.lienthong.acceptance.faults;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.acceptance.faults.Finding.Kind;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/** Holds the event tables against the ledger: what was promised is there once, what was refused is not. */
final class StoreJudge {
    private final List<Finding> findings = new ArrayList<>();

    private StoreJudge() {}

    static List<Finding> judge(Ledger ledger, List<EventRow> rows) {
        StoreJudge judge = new StoreJudge();
        judge.chains(rows);
        judge.reactions(rows);
        Map<String, List<EventRow>> ofCommands =
                rows.stream().filter(row -> row.causation() == null).collect(groupingBy(EventRow::trace));
        ledger.all()
                .forEach(entry -> judge.command(
                        entry, ofCommands.getOrDefault(entry.command().trace(), List.of())));
        ledger.contradictions().forEach(what -> judge.find(Kind.ANSWER_DIFFERS, what));
        return judge.findings;
    }

    private void chains(List<EventRow> rows) {
        Map<String, Integer> versions = new HashMap<>();
        for (EventRow row : rows) {
            int expected = versions.merge(row.source(), 1, Integer::sum);
            if (row.version() != expected) {
                find(Kind.GAP, "%s has version %d where %d should be".formatted(row.source(), row.version(), expected));
            }
            if (!row.hashFits()) {
                find(Kind.HASH_BROKEN, "%s version %d".formatted(row.source(), row.version()));
            }
        }
    }

    /** All that a stream does on one event it does in one transaction. */
    private void reactions(List<EventRow> rows) {
        Map<String, String> transactions = new HashMap<>();
        for (EventRow row : rows) {
            if (row.causation() != null) {
                String reaction = row.causation() + " in " + row.source();
                String before = transactions.putIfAbsent(reaction, row.transaction());
                if (before != null && !before.equals(row.transaction())) {
                    find(Kind.DOUBLED, "reaction to " + reaction);
                }
            }
        }
    }

    private void command(Entry entry, List<EventRow> events) {
        Answer answer = entry.first();
        if (answer == null) {
            find(Kind.UNSETTLED, entry.toString());
        } else if (answer.isPromise()) {
            promise(entry, answer, events);
        } else if (!events.isEmpty()) {
            find(Kind.DONE_THOUGH_REFUSED, "%s, refused with %d, made %s".formatted(entry, answer.status(), events));
        }
    }

    private void promise(Entry entry, Answer answer, List<EventRow> events) {
        Set<String> streams = new HashSet<>();
        events.forEach(event -> streams.add(event.source()));
        Set<String> transactions = new HashSet<>();
        events.forEach(event -> transactions.add(event.transaction()));
        boolean promised = events.stream().anyMatch(event -> event.version() == answer.version());
        if (!promised) {
            find(Kind.LOST, "version %d of %s".formatted(answer.version(), entry));
        } else if (streams.size() > 1 || transactions.size() > 1) {
            find(Kind.DOUBLED, "%s made %s".formatted(entry, events));
        }
    }

    private void find(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
