package vn.lienthong.catalog.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions as people ask them, and what they must find: how many of them have it among the first three. */
class JudgedQuestionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/search");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int FIRST = 3;
    private static final SearchIndex SAMPLE = SampleIndex.read();

    /** @param rank of the procedure that is meant most; 0 where it was not found */
    private record Judged(String question, List<String> must, List<String> found) {
        boolean isSuccess() {
            return found.subList(0, Math.min(FIRST, found.size())).containsAll(must);
        }

        double reciprocalRank() {
            int rank = found.indexOf(must.getFirst()) + 1;
            return rank == 0 ? 0 : 1.0 / rank;
        }
    }

    @ParameterizedTest
    @CsvSource({"judged-questions.csv, 0.95, 0.90", "unseen-questions.csv, 0.80, 0.75"})
    void what_people_look_for_is_among_the_first_three(String file, double share, double rank) {
        List<Judged> judged = new ArrayList<>();
        for (CSVRecord row : SampleIndex.rows(FOLDER.resolve(file))) {
            Hits hits = SAMPLE.find(row.get("question"), DAY, _ -> true);
            List<String> found = new ArrayList<>();
            for (int hit = 0; hit < hits.count(); hit++) {
                found.add(hits.get(hit).code());
            }
            judged.add(new Judged(row.get("question"), List.of(row.get("must").split("\\|")), found));
        }
        List<Judged> failed = judged.stream().filter(each -> !each.isSuccess()).toList();
        double success = 1 - (double) failed.size() / judged.size();
        double meanRank =
                judged.stream().mapToDouble(Judged::reciprocalRank).average().orElseThrow();
        System.out.printf(
                Locale.ROOT, "%s: %d questions, success@3 %.3f, MRR %.3f%n", file, judged.size(), success, meanRank);
        failed.forEach(each -> System.out.println("  " + each.question() + " wants " + each.must() + ": "
                + each.found().size() + " "
                + each.found().subList(0, Math.min(5, each.found().size()))));
        assertThat(success).as("success@3, without %s", failed).isGreaterThanOrEqualTo(share);
        assertThat(meanRank).as("mean reciprocal rank").isGreaterThanOrEqualTo(rank);
    }
}
