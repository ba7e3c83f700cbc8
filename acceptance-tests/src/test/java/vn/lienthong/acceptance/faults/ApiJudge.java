package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Asks what anybody may ask, and holds the answers against what was promised. */
final class ApiJudge {
    private final Api api;
    private final Tokens tokens;
    private final Map<String, Account> accounts;
    private final List<Finding> findings = new ArrayList<>();

    ApiJudge(FaultStack stack, Map<String, Account> accounts) {
        api = stack.api();
        tokens = stack.tokens();
        this.accounts = accounts;
    }

    /** @param looked the dossiers that are looked at one by one */
    List<Finding> judge(List<String> looked) throws IOException, InterruptedException {
        for (String dossier : looked) {
            dossier(accounts.get(dossier));
        }
        balance();
        satisfaction();
        return findings;
    }

    private void dossier(Account account) throws IOException, InterruptedException {
        String path = "/dossiers/" + account.dossier();
        expect(path, "/status", account.status(), get("intake", path, tokens.of("operator"), Map.of()));
        if (account.isAccepted()) {
            String tracking = "/tracking/" + account.code().orElseThrow();
            Map<String, String> secret =
                    Map.of("Tracking-Secret", account.secret().orElse(""));
            expect(tracking, "/status", account.status(), get("intake", tracking, "", secret));
            whereabouts(account);
        }
    }

    private void whereabouts(Account account) throws IOException, InterruptedException {
        String path = "/plans/" + account.dossier();
        Map<String, String> steps = new TreeMap<>();
        Account.legs(get("routing", path, tokens.of("operator"), Map.of()))
                .forEach(leg ->
                        steps.put(leg.get("step").textValue(), leg.get("state").textValue()));
        if (!steps.equals(account.steps())) {
            differs(path, account.steps(), steps);
        }
    }

    /** The balance closes, and counts what was handed in. */
    private void balance() throws IOException, InterruptedException {
        String path = "/sla";
        JsonNode sla = get("deadline", path, tokens.of("operator"), Map.of()).path("dossiers");
        long finished = StreamSupport.stream(sla.path("finished").spliterator(), false)
                .mapToLong(JsonNode::longValue)
                .sum();
        expect(path, "/balanced", "true", sla);
        expect(path, "/received", Integer.toString(accounts.size()), sla);
        expect(path, "/withdrawn", count(Account::isWithdrawn), sla);
        if (finished != Long.parseLong(count(Account::isDecided))) {
            differs(path + " finished", count(Account::isDecided), finished);
        }
    }

    private String count(Predicate<Account> which) {
        return Long.toString(accounts.values().stream().filter(which).count());
    }

    /** For each agency as many surveys as dossiers returned on which it worked. */
    private void satisfaction() throws IOException, InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, Long> opened = new TreeMap<>();
        Map<String, Long> answered = new TreeMap<>();
        accounts.values().stream()
                .filter(Account::isReturned)
                .forEach(account -> account.workers().forEach(agency -> {
                    opened.merge(agency, 1L, Long::sum);
                    answered.merge(agency, account.judged() ? 1L : 0L, Long::sum);
                }));
        opened.forEach((agency, number) -> expected.put(agency, number + " " + answered.get(agency)));
        Map<String, String> found = new TreeMap<>();
        get("satisfaction", "/satisfaction?limit=200", tokens.of("operator"), Map.of())
                .get("items")
                .forEach(item ->
                        found.put(item.get("agency").textValue(), item.get("opened") + " " + item.get("answered")));
        if (!found.equals(expected)) {
            differs("/satisfaction", expected, found);
        }
    }

    private JsonNode get(String service, String path, String token, Map<String, String> headers)
            throws IOException, InterruptedException {
        Answer answer = api.get(service, path, token, headers);
        if (!answer.isPromise()) {
            findings.add(new Finding(Kind.VIEW_DIFFERS, "%s answers %s".formatted(path, answer)));
        }
        return answer.json();
    }

    private void expect(String path, String pointer, String expected, JsonNode found) {
        if (!found.at(pointer).asText().equals(expected)) {
            differs(path + " " + pointer, expected, found.at(pointer));
        }
    }

    private void differs(String where, Object expected, Object found) {
        findings.add(
                new Finding(Kind.VIEW_DIFFERS, "%s says '%s', promised was '%s'".formatted(where, found, expected)));
    }
}
