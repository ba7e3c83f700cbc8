package vn.lienthong.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report for programs, each repeat in it. */
public final class ReportFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportFile() {}

    /** Writes it into the folder; returns the file. */
    public static Path write(Report report, Path folder) {
        Path file = folder.resolve("%s-%s.json".formatted(report.benchmark(), STAMP.format(report.measuredAt())));
        try {
            Files.createDirectories(folder);
            return Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content(report)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static Map<String, Object> content(Report report) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("benchmark", report.benchmark());
        content.put("measuredAt", report.measuredAt().toString());
        content.putAll(report.facts());
        content.put(
                "figures",
                report.figures().stream()
                        .map(figure -> figure(figure, report.isJudged()))
                        .toList());
        content.put("judged", report.isJudged());
        content.put("notes", report.notes());
        content.put("spoiltRepeats", report.rounds().spoilt());
        content.put("rounds", List.copyOf(report.rounds().all()));
        return content;
    }

    /** Without {@code met} where nobody can say. */
    private static Map<String, Object> figure(Figure figure, boolean judged) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", figure.name());
        content.put("unit", figure.unit());
        content.put("median", figure.spread().median());
        content.put("least", figure.spread().least());
        content.put("most", figure.spread().most());
        content.put("repeats", figure.spread().repeats());
        figure.target().ifPresent(target -> {
            content.put("wanted", target.text());
            content.put("faults", figure.faults());
            if (judged) {
                content.put("met", figure.isMet());
            }
        });
        return content;
    }
}
