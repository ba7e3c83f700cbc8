package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Holds every view against what was promised: each dossier is there once, as its answers say, and no other. */
final class ViewJudge {
    private final FaultStack stack;
    private final Map<String, Account> accounts;
    private final List<Finding> findings = new ArrayList<>();

    ViewJudge(FaultStack stack, Map<String, Account> accounts) {
        this.stack = stack;
        this.accounts = accounts;
    }

    List<Finding> judge() throws SQLException {
        compare(
                "register",
                "intake",
                "select dossier_id, concat_ws(' ', status, code) from register_dossier",
                _ -> true,
                account -> (account.status() + " " + account.code().orElse("")).strip());
        compare(
                "worklist",
                "routing",
                "select dossier_id, string_agg(step || '=' || state, ', ' order by step collate \"C\") from leg group by 1",
                Account::isAccepted,
                account -> account.steps().toString().replaceAll("[{}]", ""));
        compare("SLA", "deadline", """
                select dossier_id, concat_ws(' ', code, case when withdrawn_at is not null then 'withdrawn'
                    when finished_at is not null then 'finished' else 'open' end,
                    case when returned_at is not null then 'returned' end) from dossier_row""", _ -> true, ViewJudge::end);
        compare(
                "clocks",
                "deadline",
                "select dossier_id, state from clock_row where kind = 'DOSSIER'",
                Account::isAccepted,
                ViewJudge::clock);
        compare(
                "surveys",
                "satisfaction",
                "select dossier_id, case when answered_at is null then 'open' else 'answered' end from survey_row",
                Account::isReturned,
                account -> account.judged() ? "answered" : "open");
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

    private void compare(
            String view, String service, String query, Predicate<Account> seen, Function<Account, String> promised)
            throws SQLException {
        Map<String, String> expected = new TreeMap<>();
        accounts.values().stream()
                .filter(seen)
                .forEach(account -> expected.put(account.dossier(), promised.apply(account)));
        Map<String, String> found = ViewTables.pairs(stack, service, query);
        Set<String> dossiers = new HashSet<>(expected.keySet());
        dossiers.addAll(found.keySet());
        dossiers.stream()
                .filter(dossier -> !String.valueOf(expected.get(dossier)).equals(found.get(dossier)))
                .map(dossier -> "%s shows dossier %s as '%s', promised was '%s'"
                        .formatted(view, dossier, found.get(dossier), expected.get(dossier)))
                .forEach(what -> findings.add(new Finding(Kind.VIEW_DIFFERS, what)));
    }
}
