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
    private static final Report REPORT = new Report(
            "append",
            Instant.parse("2026-11-22T10:00:00Z"),
            Map.of("machine", Map.of("cores", 2)),
            List.of(
                    Figure.of("POST /dossiers", "/s", 5100, 4900, 5000),
                    Figure.of("  share of it", "", 0.45).against(Target.atLeast(0.4)),
                    Figure.of("  p99", "ms", 61).against(Target.under(50))),
            List.of("A note."),
            new Rounds(List.of(
                    new Round("ours", 1, 1, 0.3, true, false, 0, Map.of(), Sample.of("rate", 900)),
                    new Round("ours", 1, 2, 0.2, true, true, 0, Map.of(), Sample.of("rate", 5100)))));

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
    void spoilt_repeats_are_told() {
        assertThat(ReportTable.of(REPORT)).contains("1 of 1 repeats were spoilt by other load");
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
