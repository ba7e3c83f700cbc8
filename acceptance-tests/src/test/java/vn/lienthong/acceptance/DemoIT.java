package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lienthong.acceptance.TopicRecords.Read;

/** The demonstration on the packaged services, held against what stands in the databases and on Kafka. */
@ExtendWith(PlayedStack.Resolver.class)
class DemoIT {
    // Far above what a quiet machine needs (150 ms, 1 s), and below what a forgotten wait or a lost record would cost.
    private static final int MEDIAN_MILLIS = 1_000;
    private static final int SLOWEST_MILLIS = 10_000;
    private static final int SERVICE_MEGABYTES = 300;

    private final PlayedStack played;

    DemoIT(PlayedStack played) {
        this.played = played;
    }

    @Test
    void the_story_comes_out_as_scripted_and_its_balance_closes() {
        assertThat(played.demo().output())
                .contains("The story came out as scripted")
                .contains("the balance closes: yes");
    }

    @Test
    void a_step_is_in_the_worklist_soon_after_the_answer_at_the_counter() throws Exception {
        JsonNode measured = played.stack().measured();

        assertThat(measured.get("measured").intValue()).isGreaterThanOrEqualTo(30);
        assertThat(measured.get("p50Millis").doubleValue()).isLessThan(MEDIAN_MILLIS);
        assertThat(measured.get("p99Millis").doubleValue()).isLessThan(SLOWEST_MILLIS);
    }

    @Test
    void a_service_needs_little_memory() throws Exception {
        Map<String, Integer> megabytes = StreamSupport.stream(
                        played.stack().status().get("processes").spliterator(), false)
                .limit(5)
                .collect(Collectors.toMap(
                        process -> process.get("name").textValue(),
                        process -> process.get("residentMb").intValue()));

        assertThat(megabytes)
                .containsOnlyKeys("catalog", "intake", "routing", "deadline", "satisfaction")
                .allSatisfy((name, resident) -> assertThat(resident).as(name).isBetween(1, SERVICE_MEGABYTES));
    }

    @Test
    void every_event_of_the_databases_is_on_kafka() {
        Map<String, List<Integer>> stored = played.versions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        stream -> IntStream.rangeClosed(1, stream.getValue())
                                .boxed()
                                .toList()));
        Map<String, List<Integer>> published = played.records().stream()
                .collect(Collectors.groupingBy(Read::source, Collectors.mapping(Read::sequence, Collectors.toList())));

        assertThat(published).hasSizeGreaterThan(3_000).isEqualTo(stored);
    }

    @Test
    void every_record_is_as_the_published_files_describe_it() throws Exception {
        var files = new PublishedFiles();

        assertThat(played.records()).allSatisfy(read -> {
            assertThat(files.violations(read)).isEmpty();
            assertThat(read.key()).isEqualTo(read.header("ce_partitionkey"));
        });
    }

    @Test
    void the_published_files_would_tell_a_record_that_is_not_as_they_describe_it() throws Exception {
        var files = new PublishedFiles();
        Read good = played.records().getFirst();
        Map<String, String> headers = new HashMap<>(good.headers());
        headers.put("ce_sequence", "1");
        Map<String, String> another = new HashMap<>(good.headers());
        another.put("ce_dataschema", "urn:another");

        assertThat(files.violations(new Read(good.topic(), good.key(), headers, good.value())))
                .isNotEmpty();
        assertThat(files.violations(new Read(good.topic(), good.key(), another, good.value())))
                .isNotEmpty();
        assertThat(files.violations(new Read(good.topic(), good.key(), good.headers(), "[]")))
                .isNotEmpty();
        assertThat(files.violations(new Read("lienthong.unknown", good.key(), good.headers(), good.value())))
                .isNotEmpty();
    }

    @Test
    void the_table_and_the_events_tell_the_same_of_each_dossier() {
        assertThat(Standing.inTable(played.demo().output()))
                .hasSizeGreaterThanOrEqualTo(30)
                .containsExactlyInAnyOrderEntriesOf(Standing.onKafka(played.records()));
    }

    @Test
    void no_record_knows_a_person() {
        assertThat(played.records())
                .noneMatch(read -> (read.key() + read.headers() + read.value())
                        .matches("(?s).*(Người nộp|001000000000|0900000000|đường Mẫu).*"));
    }
}
