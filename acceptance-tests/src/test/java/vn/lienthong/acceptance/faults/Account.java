package vn.lienthong.acceptance.faults;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/**
 * What must be true of a dossier once everybody has heard everything: read from the answers that promised it.
 *
 * @param atIntake intake's answers, the newest last
 * @param plan routing's newest answer; empty where no agency did anything yet
 */
record Account(String dossier, List<JsonNode> atIntake, Optional<JsonNode> plan, boolean judged) {
    /** All dossiers that were ever promised. */
    static Map<String, Account> of(Ledger ledger) {
        Map<String, List<Entry>> entries = ledger.promises().stream().collect(groupingBy(Account::dossierOf));
        Map<String, Account> accounts = new TreeMap<>();
        entries.forEach((dossier, promises) -> accounts.put(
                dossier,
                new Account(
                        dossier,
                        answers(promises, "intake").toList(),
                        answers(promises, "routing").reduce((_, later) -> later),
                        answers(promises, "satisfaction").findAny().isPresent())));
        return accounts;
    }

    private static String dossierOf(Entry entry) {
        return entry.command().isSubmission()
                ? entry.first().json().get("dossierId").textValue()
                : entry.command().dossier();
    }

    private static Stream<JsonNode> answers(List<Entry> promises, String service) {
        return promises.stream()
                .filter(entry -> entry.command().service().equals(service))
                .map(Entry::first)
                .sorted(comparingInt(Answer::version))
                .map(Answer::json);
    }

    /** As intake must show it. */
    String status() {
        String last = atIntake.getLast().get("status").textValue();
        return switch (last) {
            case "ACCEPTED" -> isDecided() ? "RESULT_READY" : "IN_PROCESS";
            case "IN_PROCESS" -> isDecided() ? "RESULT_READY" : last;
            default -> last;
        };
    }

    boolean isAccepted() {
        return code().isPresent();
    }

    boolean isDecided() {
        return plan.filter(answer -> answer.get("state").textValue().equals("DECIDED"))
                .isPresent();
    }

    boolean isWithdrawn() {
        return atIntake.getLast().get("status").textValue().equals("WITHDRAWN");
    }

    boolean isReturned() {
        return atIntake.getLast().get("status").textValue().equals("RETURNED");
    }

    Optional<String> code() {
        return Optional.ofNullable(atIntake.getLast().get("code")).map(JsonNode::textValue);
    }

    /** On the receipt. */
    Optional<String> secret() {
        return atIntake.stream()
                .flatMap(answer -> Optional.ofNullable(answer.get("secret")).stream())
                .map(JsonNode::textValue)
                .findFirst();
    }

    /** The state of each step by its name, with the agency that has or had it where an agency said so. */
    Map<String, String> steps() {
        Map<String, String> steps = new TreeMap<>();
        if (plan.isPresent()) {
            legs(plan.get()).forEach(leg -> steps.put(leg.get("step").textValue(), state(leg)));
        } else if (isAccepted()) {
            legs(atIntake.getLast())
                    .forEach(leg -> steps.put(
                            leg.get("step").textValue(), leg.get("after").isEmpty() ? "OFFERED" : "WAITING"));
        }
        return steps;
    }

    /** With the withdrawal every open step is cancelled. */
    private String state(JsonNode leg) {
        String state = leg.get("state").textValue();
        return isWithdrawn() && !state.equals("COMPLETED") ? "CANCELLED" : state;
    }

    /** How often a step of it was offered to an agency: each time a clock begins. */
    long offers() {
        return plan.map(answer -> legs(answer)
                        .mapToLong(leg -> leg.get("refusedBy").size()
                                + (leg.get("offeredAt").isNull() ? 0 : 1))
                        .sum())
                .orElseGet(() ->
                        steps().values().stream().filter("OFFERED"::equals).count());
    }

    /** The agencies that completed a step of it. */
    Stream<String> workers() {
        return plan.stream()
                .flatMap(Account::legs)
                .filter(leg -> leg.get("state").textValue().equals("COMPLETED"))
                .map(leg -> leg.get("agency").textValue())
                .distinct();
    }

    static Stream<JsonNode> legs(JsonNode answer) {
        return StreamSupport.stream(answer.get("legs").spliterator(), false);
    }
}
