package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Holds every view against what was promised: each dossier is there once, as its answers say, and no other. */
record ViewJudge(FaultStack stack, Map<String, Account> accounts) {
    private static final List<View> VIEWS = List.of(
            new View(
                    "register",
                    "intake",
                    "select dossier_id, concat_ws(' ', status, code) from register_dossier",
                    _ -> true,
                    account -> (account.status() + " " + account.code().orElse("")).strip()),
            new View(
                    "worklist",
                    "routing",
                    """
                    select dossier_id, string_agg(step || '=' || state, ', ' order by step collate "C")
                    from leg group by dossier_id""",
                    Account::isAccepted,
                    account -> account.steps().toString().replaceAll("[{}]", "")),
            new View("SLA", "deadline", """
                    select dossier_id, concat_ws(' ', code, case when withdrawn_at is not null then 'withdrawn'
                        when finished_at is not null then 'finished' else 'open' end,
                        case when returned_at is not null then 'returned' end) from dossier_row""", _ -> true, ViewJudge::end),
            new View(
                    "clocks",
                    "deadline",
                    "select dossier_id, state from clock_row where kind = 'DOSSIER'",
                    Account::isAccepted,
                    ViewJudge::clock),
            new View(
                    "clocks of steps",
                    "deadline",
                    "select dossier_id, count(*)::text from clock_row where kind = 'LEG' group by dossier_id",
                    Account::isAccepted,
                    account -> Long.toString(account.offers())),
            new View(
                    "surveys",
                    "satisfaction",
                    "select dossier_id, case when answered_at is null then 'open' else 'answered' end from survey_row",
                    Account::isReturned,
                    account -> account.judged() ? "answered" : "open"));

    /** Where a view tells of dossiers, of which of them, and what was promised. */
    private record View(
            String name, String service, String query, Predicate<Account> seen, Function<Account, String> promised) {}

    List<Finding> judge() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (View view : VIEWS) {
            findings.addAll(compare(view));
        }
        return findings;
    }

    private static String end(Account account) {
        String end = account.isWithdrawn() ? "withdrawn" : account.isDecided() ? "finished" : "open";
        return (account.code().orElse("") + " " + end + (account.isReturned() ? " returned" : "")).strip();
    }

    private static String clock(Account account) {
        if (account.isWithdrawn() || account.isDecided()) {
            return "STOPPED";
        }
        boolean waits = account.status().endsWith("_REQUIRED");
        return waits ? "PAUSED" : "RUNNING";
    }

    private List<Finding> compare(View view) throws SQLException {
        Map<String, String> expected = new TreeMap<>();
        accounts.values().stream()
                .filter(view.seen())
                .forEach(account ->
                        expected.put(account.dossier(), view.promised().apply(account)));
        Map<String, String> found = ViewTables.pairs(stack, view.service(), view.query());
        Set<String> dossiers = new TreeSet<>(expected.keySet());
        dossiers.addAll(found.keySet());
        return dossiers.stream()
                .filter(dossier -> !Objects.equals(expected.get(dossier), found.get(dossier)))
                .map(dossier -> new Finding(
                        Kind.VIEW_DIFFERS,
                        "%s shows dossier %s as '%s', promised was '%s'"
                                .formatted(view.name(), dossier, found.get(dossier), expected.get(dossier))))
                .toList();
    }
}
