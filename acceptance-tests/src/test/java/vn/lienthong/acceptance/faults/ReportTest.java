package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.acceptance.faults.Finding.Kind;
import vn.lienthong.acceptance.faults.Judge.Verdict;

class ReportTest {
    private static final Finding LOST = new Finding(Kind.LOST, "something");

    @TempDir
    private Path folder;

    private Report report;

    @BeforeEach
    void two_faults_are_expected() {
        report = new Report(7, folder);
        report.expect("kill");
        report.expect("kill");
    }

    @Test
    void what_passed_whole_is_proven() throws IOException {
        report.add(outcome(List.of()), "");
        report.passed("kill");
        report.passed("kill");
        report.close();

        assertThat(report.verdict()).isEqualTo("Nothing was lost or doubled");
        assertThat(report.notPassed()).isEmpty();
        assertThat(json().path("sound").asBoolean()).isTrue();
        assertThat(json().path("expected")).hasSize(2);
        assertThat(json().path("notPassed")).isEmpty();
    }

    @Test
    void what_did_not_come_to_its_end_leaves_nothing_proven() throws IOException {
        report.add(outcome(List.of()), "");
        report.passed("kill");
        report.close();

        assertThat(report.verdict()).isEqualTo("NOT PROVEN, for 1 of 2 did not pass: kill");
        assertThat(report.notPassed()).containsExactly("kill");
        assertThat(json().path("sound").asBoolean()).isFalse();
        assertThat(json().path("notPassed")).hasSize(1);
    }

    @Test
    void what_is_broken_off_leaves_a_file_that_says_so() throws IOException {
        report.passed("kill");

        assertThat(json().path("sound").asBoolean(true)).isFalse();
        assertThat(json().path("notPassed")).hasSize(1);
    }

    @Test
    void where_nothing_is_expected_nothing_is_proven() {
        assertThat(new Report(8, folder).verdict()).startsWith("NOT PROVEN");
    }

    @Test
    void findings_are_told_wherever_they_were_made() throws IOException {
        report.passed("kill");
        report.passed("kill");
        report.found(List.of(LOST));
        report.close();

        assertThat(report.verdict()).isEqualTo("THERE ARE FINDINGS");
        assertThat(json().path("sound").asBoolean(true)).isFalse();
        assertThat(json().at("/findings/0").asText()).isEqualTo(LOST.toString());
    }

    @Test
    void findings_after_a_fault_are_findings() {
        report.add(outcome(List.of(LOST)), "");

        assertThat(report.verdict()).startsWith("THERE ARE FINDINGS; NOT PROVEN");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("faults-7.json").toFile());
    }

    private static Outcome outcome(List<Finding> findings) {
        Optional<Duration> soon = Optional.of(Duration.ofSeconds(1));
        return new Outcome("kill", 20, 0, Duration.ofSeconds(2), soon, soon, List.of(), new Verdict(findings, 1, 2, 0));
    }
}
