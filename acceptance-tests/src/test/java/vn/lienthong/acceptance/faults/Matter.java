package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What somebody wants, and where: one leg, several one after the other, or several at once.
 *
 * @param subjectPlace null where there is none
 * @param papers what must be handed in
 */
record Matter(
        String procedure,
        String centre,
        String channel,
        String residence,
        String subjectPlace,
        List<Map<String, Object>> papers) {
    static final String ONLINE = "ONLINE";

    private static final List<String> PLACES = List.of("00070", "00145", "09634", "00082");
    private static final List<String> CENTRES = List.of("H26.00070.TT", "H26.00145.TT", "H26.002.LP1", "H26.TT");
    /** Birth, marital status, residence, copies; household business; land; building permit; birth groups. */
    private static final List<String> PROCEDURES = List.of(
            "1.001193", "1.004873", "1.004194", "2.000815", "1.001612", "1.013831", "1.013225", "2.000986", "3.000722");

    private static final String LAND = "1.013831";
    private static final String RESIDENCE = "1.004194";

    static Matter draw(Random random, Map<String, List<Map<String, Object>>> papers) {
        String procedure = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String centre = CENTRES.get(random.nextInt(CENTRES.size()));
        boolean online = procedure.startsWith("3.");
        return new Matter(
                procedure, centre, online ? ONLINE : "COUNTER", place, online ? null : place, papers.get(procedure));
    }

    /** What the sample asks for, by procedure. */
    static Map<String, List<Map<String, Object>>> papers(Path sampleData) throws IOException {
        Map<String, List<Map<String, Object>>> papers = new LinkedHashMap<>();
        for (JsonNode process : new ObjectMapper().readTree(Files.readString(sampleData.resolve("processes.json")))) {
            List<Map<String, Object>> required = new ArrayList<>();
            for (JsonNode component : process.get("components")) {
                if (component.get("required").booleanValue()) {
                    required.add(Map.of(
                            "code", component.get("code").textValue(),
                            "kind", component.get("kind").textValue(),
                            "quantity", 1));
                }
            }
            papers.put(process.get("procedure").textValue(), required);
        }
        return papers;
    }

    boolean isOnline() {
        return channel.equals(ONLINE);
    }

    /** Whether the tax authority has a step of it. */
    boolean isTaxed() {
        return procedure.equals(LAND);
    }

    /** Whether the police of a ward may say that it is the neighbour's. */
    boolean isDisputed() {
        return procedure.equals(RESIDENCE) && !residence.equals("00070");
    }

    /** Nobody who lives: there must be somebody to write on the receipt. */
    Map<String, Object> submission() {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("procedure", procedure);
        submission.put("centre", centre);
        submission.put("channel", channel);
        submission.put("residence", residence);
        submission.put("subjectPlace", subjectPlace);
        submission.put(
                "applicant",
                Map.of(
                        "kind", "CITIZEN",
                        "name", "Người nộp",
                        "personalId", "001000000000",
                        "phone", "0900000000",
                        "address", "Số 1, đường Mẫu"));
        submission.put("components", papers);
        return submission;
    }
}
