package vn.lienthong.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for people. */
public final class ReportTable {
    private static final String LINE = "%-52s %12s %-6s %21s  %s";

    private ReportTable() {}

    public static String of(Report report) {
        var text = new StringBuilder();
        text.append(System.lineSeparator()).append(report.benchmark()).append(System.lineSeparator());
        report.facts().forEach((name, value) -> add(text, "  %-10s %s".formatted(name, value(value))));
        add(
                text,
                String.format(Locale.ROOT, LINE, "", "median", "", "least to most", "wanted")
                        .stripTrailing());
        report.figures().forEach(figure -> add(text, line(figure, report.isJudged())));
        notes(report).forEach(note -> add(text, "- " + note));
        return text.toString();
    }

    private static List<String> notes(Report report) {
        if (report.isJudged()) {
            return report.notes();
        }
        var notes = new ArrayList<>(report.notes());
        notes.add("%d of %d repeats were spoilt by other load, each time they were tried: no verdict."
                .formatted(report.rounds().spoilt(), report.rounds().counted()));
        return notes;
    }

    private static String value(Object value) {
        return value instanceof Map<?, ?> several
                ? several.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .reduce((left, right) -> left + ", " + right)
                        .orElse("")
                : String.valueOf(value);
    }

    private static String line(Figure figure, boolean judged) {
        Spread spread = figure.spread();
        String range = Figures.text(spread.least()) + " to " + Figures.text(spread.most());
        String wanted = figure.target()
                .map(target -> target.text() + " " + verdict(figure, judged))
                .orElse("");
        return String.format(
                        Locale.ROOT, LINE, figure.name(), Figures.text(spread.median()), figure.unit(), range, wanted)
                .stripTrailing();
    }

    private static String verdict(Figure figure, boolean judged) {
        String verdict = !judged ? "no verdict" : figure.isMet() ? "met" : "NOT MET";
        return figure.faults() == 0 ? verdict : "%s, %,d errors and dropped".formatted(verdict, figure.faults());
    }

    private static void add(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
