package vn.lienthong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.bench.contest.Round;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.contest.Sample;

class ReportTest {
    private static final Figure MET = Figure.of("  share of it", "", 0.45).against(Target.atLeast(0.4), 0);
    private static final Report REPORT = report(
            round(1, 0.3, true, false, 900),
            round(2, 0, false, true, 5100),
            Figure.of("POST /dossiers", "/s", 5100, 4900, 5000),
            MET,
            Figure.of("  p99", "ms", 61).against(Target.under(50), 0));
    private static final Report SPOILT = report(round(1, 0.3, true, false, 900), round(2, 0.2, true, true, 5100), MET);

    private static Report report(Round first, Round second, Figure... figures) {
        return new Report(
                "append",
                Instant.parse("2026-11-22T10:00:00Z"),
                Map.of("machine", Map.of("cores", 2)),
                List.of(figures),
                List.of("A note."),
                new Rounds(List.of(first, second)));
    }

    private static Round round(int attempt, double others, boolean spoilt, boolean counted, double rate) {
        return new Round("ours", 1, attempt, others, spoilt, counted, 0, Map.of(), Sample.of("rate", rate));
    }

    @Test
    void the_table_tells_median_and_range() {
        assertThat(ReportTable.of(REPORT))
                .containsPattern("POST /dossiers +5,000 /s +4,900 to 5,100")
                .contains("cores 2")
                .contains("- A note.");
    }

    @Test
    void a_target_is_told_to_be_met_or_not() {
        assertThat(ReportTable.of(REPORT))
                .containsPattern("share of it +0.45 .*>= 0.40 met")
                .containsPattern("p99 +61.0 ms .*< 50.0 NOT MET");
    }

    @Test
    void with_errors_or_dropped_arrivals_nothing_is_met() {
        Report report =
                report(round(1, 0, false, true, 9), round(2, 0, false, true, 9), MET.against(Target.atLeast(0.4), 2));

        assertThat(ReportTable.of(report)).contains(">= 0.40 NOT MET, 2 errors and dropped");
        assertThat(figures(report).getFirst()).containsEntry("met", false).containsEntry("faults", 2L);
    }

    @Test
    void with_a_repeat_that_says_nothing_nothing_is_met() {
        assertThat(Figure.of("p99", "ms", 20, Double.NaN)
                        .against(Target.under(50), 0)
                        .isMet())
                .isFalse();
        assertThat(Figure.of("share", "", 2, Double.POSITIVE_INFINITY)
                        .against(Target.atLeast(1), 0)
                        .isMet())
                .isFalse();
        assertThat(Figure.of("p99", "ms", 20, 30).against(Target.under(50), 0).isMet())
                .isTrue();
    }

    @Test
    void where_the_repeats_that_count_are_spoilt_there_is_no_verdict() {
        assertThat(REPORT.isJudged()).isTrue();
        assertThat(SPOILT.isJudged()).isFalse();
        assertThat(ReportTable.of(SPOILT))
                .contains("1 of 1 repeats were spoilt by other load")
                .contains(">= 0.40 no verdict")
                .doesNotContainPattern("(?i)\\bmet\\b");
        assertThat(figures(SPOILT)).allSatisfy(figure -> assertThat(figure).doesNotContainKey("met"));
        assertThat(ReportFile.content(SPOILT)).containsEntry("judged", false);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> figures(Report report) {
        return (List<Map<String, Object>>) ReportFile.content(report).get("figures");
    }

    @Test
    void the_file_keeps_every_attempt(@TempDir Path folder) throws Exception {
        Path file = ReportFile.write(REPORT, folder);

        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(file).hasFileName("append-20261122T100000Z.json");
        assertThat(json.at("/figures/0/median").asDouble()).isEqualTo(5000);
        assertThat(json.at("/figures/0/repeats")).hasSize(3);
        assertThat(json.at("/figures/2/met").asBoolean()).isFalse();
        assertThat(json.at("/rounds")).hasSize(2);
        assertThat(json.at("/rounds/0/others").asDouble()).isEqualTo(0.3);
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    }
}
