package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienthong.acceptance.LocalStack.Run;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** What the services say of themselves: {@code ./lienthong verify} has them look, and then they are asked. */
record OwnWord(FaultStack stack) {
    /** Worth knowing, and as it may be. */
    private static final Set<String> HARMLESS = Set.of("REPEATED_ON_TOPIC", "NOT_YET_ON_TOPIC");

    /** @param planted places of records that are no events, which must be named: each of them, and nothing else */
    List<Finding> judge(Set<String> planted) {
        Run verify = stack.tryRun("verify");
        List<Finding> findings = new ArrayList<>(compare(reports(), planted));
        if ((verify.exit() == 0) != planted.isEmpty()) {
            findings.add(new Finding(
                    Kind.NOT_VERIFIED, "verify ends with %d: %s".formatted(verify.exit(), verify.output())));
        }
        return findings;
    }

    private Map<String, JsonNode> reports() {
        Map<String, JsonNode> reports = new TreeMap<>();
        for (String service : FaultStack.SERVICES) {
            reports.put(
                    service,
                    stack.api()
                            .look(
                                    service,
                                    "/operations/verification",
                                    stack.tokens().of("operator"))
                            .orElse(MissingNode.getInstance()));
        }
        return reports;
    }

    static List<Finding> compare(Map<String, JsonNode> reports, Set<String> planted) {
        List<Finding> findings = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        planted.forEach(place -> expected.add("NOT_IN_TABLE of " + place));
        Set<String> told = new TreeSet<>();
        reports.forEach((service, report) -> {
            if (!report.path("state").asText().equals("DONE")) {
                findings.add(new Finding(Kind.NOT_VERIFIED, "%s is not verified: %s".formatted(service, report)));
            }
            report.path("findings").forEach(found -> told.addAll(faults(found)));
        });
        if (!told.equals(expected)) {
            findings.add(new Finding(Kind.NOT_VERIFIED, "told is %s, planted was %s".formatted(told, expected)));
        }
        return findings;
    }

    private static Set<String> faults(JsonNode found) {
        String kind = found.path("kind").asText();
        Set<String> faults = new TreeSet<>();
        if (!HARMLESS.contains(kind)) {
            String where = kind + " of " + found.path("where").asText();
            found.path("examples").forEach(example -> faults.add(where + " " + example.asText()));
            if (found.path("count").asLong() != faults.size()) {
                faults.add("%s, %d in all".formatted(where, found.path("count").asLong()));
            }
        }
        return faults;
    }
}
