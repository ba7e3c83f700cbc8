package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What applicants said of the agencies that worked for them, by the script and by the satisfaction service. */
final class Judgements {
    private static final double PRECISION = 1e-6;

    private final PrintStream out;
    private final Api satisfaction;
    private final Departments departments;
    private final List<CaseProgress> all;

    Judgements(PrintStream out, Api satisfaction, Departments departments, List<CaseProgress> all) {
        this.out = out;
        this.satisfaction = satisfaction;
        this.departments = departments;
        this.all = all;
    }

    /** @param answers the marks from 1 to 5: an applicant of the story gives the same for each factor */
    private record Judgement(int opened, IntSummaryStatistics answers) {
        static Judgement of(List<Integer> marks) {
            return new Judgement(
                    marks.size(),
                    marks.stream()
                            .filter(mark -> mark > 0)
                            .mapToInt(Integer::intValue)
                            .summaryStatistics());
        }

        boolean isToldBy(JsonNode agency) {
            return agency.path("opened").intValue() == opened
                    && agency.path("answered").intValue() == answers.getCount()
                    && Math.abs(agency.path("average").doubleValue() - answers.getAverage()) < PRECISION;
        }
    }

    /** Throws {@link StoryBroken} where the service says another thing than the script. */
    void tell() {
        Map<String, Judgement> scripted = scripted();
        JsonNode told = Wait.until(
                "the surveys to be counted as scripted: " + scripted,
                () -> Optional.of(satisfaction.get("/satisfaction?limit=200").get("items"))
                        .filter(agencies -> isAsScripted(agencies, scripted)));
        List<JsonNode> judged = Latencies.stream(told)
                .filter(agency -> agency.get("average").isNumber())
                .sorted(Comparator.comparing(agency -> agency.get("average").doubleValue()))
                .toList();
        out.printf(
                Locale.ROOT,
                "%nApplicants judged %d of %d agencies, from %.1f (%s) to %.1f of 5 (%s)%n",
                judged.size(),
                told.size(),
                judged.getFirst().get("average").doubleValue(),
                judged.getFirst().get("agency").textValue(),
                judged.getLast().get("average").doubleValue(),
                judged.getLast().get("agency").textValue());
    }

    /** By agency: each that completed a step of a dossier is judged by its applicant. */
    private Map<String, Judgement> scripted() {
        Map<String, List<Integer>> marks = new TreeMap<>();
        all.stream()
                .filter(progress -> progress.script.fate().isFinished())
                .forEach(progress -> departments
                        .whoCompleted(progress)
                        .forEach(agency -> marks.computeIfAbsent(agency, _ -> new ArrayList<>())
                                .add(progress.script.marks())));
        return marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Judgement.of(entry.getValue())));
    }

    private static boolean isAsScripted(JsonNode agencies, Map<String, Judgement> scripted) {
        return agencies.size() == scripted.size()
                && Latencies.stream(agencies)
                        .allMatch(agency -> Optional.ofNullable(
                                        scripted.get(agency.get("agency").textValue()))
                                .filter(judgement -> judgement.isToldBy(agency))
                                .isPresent());
    }
}
