package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the officers at the counters do, with the citizens before them. */
final class Counter {
    private static final String READY = "RESULT_READY";

    private final People people;
    private final Api catalog;
    private final Latencies latencies;
    private final Map<String, JsonNode> postings = new HashMap<>();

    Counter(People people, Api catalog, Latencies latencies) {
        this.people = people;
        this.catalog = catalog;
        this.latencies = latencies;
    }

    /** Takes a dossier in; online it is the citizen who sends it, and an officer who accepts it or does not. */
    void handIn(CaseProgress progress) {
        Case script = progress.script;
        boolean online = script.channel() == Case.Channel.ONLINE;
        Api sender = online ? people.citizenAtIntake() : people.officerAtIntake(script.centre().code);
        progress.handedIn(sender.post("/dossiers", submission(script)));
        if (online) {
            examine(progress);
        } else {
            latencies.untilInWorklist(progress);
        }
    }

    /** The applicant brings what the agency asked for. */
    void bringSupplement(CaseProgress progress) {
        Api officer = people.officerAtIntake(progress.script.centre().code);
        JsonNode dossier = officer.get(progress.path());
        List<Object> papers = List.of(papers(progress.script).getFirst());
        officer.post(progress.path() + "/supplements", version(dossier), Map.of("components", papers));
    }

    /** The applicant has paid what the tax notice says. */
    void pay(CaseProgress progress) {
        Api officer = people.officerAtIntake(progress.script.centre().code);
        officer.post(progress.path() + "/payments", version(officer.get(progress.path())), Map.of());
    }

    void withdraw(CaseProgress progress) {
        Api officer = people.officerAtIntake(progress.script.centre().code);
        officer.post(progress.path() + "/withdrawal", version(officer.get(progress.path())), Map.of());
    }

    /** Hands the result out as soon as it is there. */
    void handOut(CaseProgress progress) {
        Api officer = people.officerAtIntake(progress.script.centre().code);
        JsonNode dossier = Wait.until(
                "the result of " + progress.code,
                () -> Optional.of(officer.get(progress.path()))
                        .filter(answer -> answer.get("status").textValue().equals(READY)));
        String method = progress.script.channel() == Case.Channel.POST ? "POST" : "COUNTER";
        officer.post(progress.path() + "/return", version(dossier), Map.of("method", method));
    }

    /** The applicant answers the survey by the link that the officer gives him. */
    void survey(CaseProgress progress, Api anybody) {
        Api officer = people.officerAtSatisfaction(progress.script.centre().code);
        JsonNode survey = Wait.until(
                "the survey of " + progress.code,
                () -> Optional.of(officer.tryGet("/surveys?dossier=" + progress.dossierId))
                        .filter(reply -> !reply.isRefusal())
                        .map(Api.Reply::body));
        int marks = progress.script.marks();
        Map<String, Integer> scores = Map.of("ACCESS", marks, "OFFICIALS", marks, "RESULT", marks);
        anybody.post(survey.get("link").textValue(), Map.of("scores", scores));
    }

    static int version(JsonNode dossier) {
        return dossier.get("version").intValue();
    }

    private void examine(CaseProgress progress) {
        Api officer = people.officerAtIntake(progress.script.centre().code);
        int version = version(officer.get(progress.path()));
        if (progress.script.turn() == Case.Turn.NOT_ACCEPTED) {
            officer.post(progress.path() + "/non-acceptance", version, Map.of("reason", "NOT_ELIGIBLE"));
            progress.ended = true;
        } else {
            progress.accepted(officer.post(progress.path() + "/acceptance", version, Map.of()));
        }
    }

    private Map<String, Object> submission(Case script) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("procedure", script.procedure());
        submission.put("centre", script.centre().code);
        submission.put("channel", script.channel().name());
        submission.put("residence", script.residence());
        submission.put("subjectPlace", script.subjectPlace());
        submission.put("applicant", applicant(script));
        submission.put("components", papers(script));
        return submission;
    }

    /** Nobody who lives: the story needs somebody to write on the receipt. */
    private static Map<String, Object> applicant(Case script) {
        return Map.of(
                "kind", "CITIZEN",
                "name", "Người nộp " + script.name(),
                "personalId", "001000000000",
                "phone", "0900000000",
                "address", "Số 1, đường Mẫu");
    }

    private List<Map<String, Object>> papers(Case script) {
        JsonNode posting = postings.computeIfAbsent(
                script.procedure(), code -> catalog.get("/procedures/" + code + "?on=" + Script.FIRST_DAY));
        List<Map<String, Object>> papers = new ArrayList<>();
        for (JsonNode component : posting.at("/process/components")) {
            if (component.get("required").booleanValue()) {
                papers.add(Map.of(
                        "code", component.get("code").textValue(),
                        "kind", component.get("kind").textValue(),
                        "quantity", 1));
            }
        }
        return papers;
    }
}
