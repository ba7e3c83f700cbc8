package vn.lienthong.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.acceptance.faults.Finding.Kind;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/**
 * Holds the event tables against the ledger: each promise made the versions between what was seen and what was answered,
 * in one transaction, and no event of a command is there that nobody was promised.
 */
final class StoreJudge {
    /** Where commands of the ledger act; elsewhere others do, too. */
    private static final Set<String> JUDGED = Set.of("intake", "routing", "satisfaction");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, EventRow> rows = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();

    private StoreJudge() {}

    static List<Finding> judge(Ledger ledger, List<EventRow> rows) {
        StoreJudge judge = new StoreJudge();
        judge.chains(rows);
        judge.reactions(rows);
        rows.forEach(row -> judge.rows.put(row.source() + " " + row.version(), row));
        ledger.promises().forEach(judge::promise);
        ledger.all().stream()
                .filter(entry -> entry.first() == null)
                .forEach(entry -> judge.find(Kind.UNSETTLED, entry.toString()));
        rows.forEach(judge::owner);
        ledger.contradictions().forEach(what -> judge.find(Kind.ANSWER_DIFFERS, what));
        return judge.findings;
    }

    private void chains(List<EventRow> all) {
        Map<String, Integer> versions = new HashMap<>();
        for (EventRow row : all) {
            int expected = versions.getOrDefault(row.source(), 0) + 1;
            versions.put(row.source(), row.version());
            if (row.version() != expected) {
                find(Kind.GAP, "%s has version %d where %d should be".formatted(row.source(), row.version(), expected));
            }
            if (!row.hashFits()) {
                find(Kind.HASH_BROKEN, "%s version %d".formatted(row.source(), row.version()));
            }
        }
    }

    /** All that a stream does on one event it does in one transaction. */
    private void reactions(List<EventRow> all) {
        Map<String, String> transactions = new HashMap<>();
        for (EventRow row : all) {
            if (row.causation() != null) {
                String reaction = row.causation() + " in " + row.source();
                String before = transactions.putIfAbsent(reaction, row.transaction());
                if (before != null && !before.equals(row.transaction())) {
                    find(Kind.DOUBLED, "reaction to " + reaction);
                }
            }
        }
    }

    private void promise(Entry entry) {
        int last = entry.first().version();
        int seen = entry.command().seen().orElse(entry.command().isSubmission() ? 0 : last - 1);
        Set<String> transactions = new HashSet<>();
        for (int version = seen + 1; version <= last; version++) {
            claim(entry, version, transactions);
        }
        if (seen >= last || transactions.size() > 1) {
            find(
                    Kind.DOUBLED,
                    "%s: versions %d to %d in transactions %s".formatted(entry, seen + 1, last, transactions));
        }
    }

    private void claim(Entry entry, int version, Set<String> transactions) {
        String event = entry.stream() + " " + version;
        EventRow row = rows.get(event);
        String trace = entry.command().trace();
        if (row == null || row.causation() != null) {
            find(Kind.LOST, "%s of %s".formatted(event, entry));
            return;
        }
        transactions.add(row.transaction());
        String other = claims.put(event, entry.toString());
        // Without a trace where the caller had hung up when it was carried out.
        if (other != null || !row.trace().isEmpty() && !row.trace().equals(trace)) {
            find(Kind.DOUBLED, "%s is another's than that of %s: %s".formatted(event, entry, other));
        }
    }

    private void owner(EventRow row) {
        String event = row.source() + " " + row.version();
        if (row.causation() == null && JUDGED.contains(row.service()) && !claims.containsKey(event)) {
            find(Kind.NOT_PROMISED, "%s %s, trace %s".formatted(event, row.type(), row.trace()));
        }
    }

    private void find(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
