package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.acceptance.LocalStack.Run;
import vn.lienthong.acceptance.TopicRecords.Read;

/** The demonstration on the packaged services, held against what stands on Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {
    private static final List<String> TOPICS = List.of(
            "lienthong.catalog",
            "lienthong.dossier",
            "lienthong.routing",
            "lienthong.deadline",
            "lienthong.satisfaction");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,6}(\\.[A-Z0-9]{1,6}){0,6}-\\d{6}-\\d{4,6}");

    private LocalStack stack;
    private Run demo;
    private List<Read> records;

    @BeforeAll
    void play_the_demonstration(@TempDir Path folder) throws Exception {
        stack = new LocalStack(folder.resolve("stack"));
        demo = stack.demo();
        assertThat(demo.exit()).as(demo.output()).isZero();
        records = TopicRecords.all(stack.endpoints().get("kafka").textValue(), TOPICS);
    }

    @AfterAll
    void stop() throws Exception {
        assertThat(stack.run("down").exit()).isZero();
    }

    @Test
    void the_story_comes_out_as_scripted_and_its_balance_closes() {
        assertThat(demo.output()).contains("The story came out as scripted").contains("the balance closes: yes");
    }

    @Test
    void every_stream_is_on_kafka_without_a_gap() {
        Map<String, List<Integer>> sequences = records.stream()
                .collect(Collectors.groupingBy(
                        read -> read.header("ce_source"),
                        LinkedHashMap::new,
                        Collectors.mapping(read -> Integer.valueOf(read.header("ce_sequence")), Collectors.toList())));

        assertThat(sequences)
                .isNotEmpty()
                .allSatisfy((source, sequence) -> assertThat(
                                sequence.stream().distinct().toList())
                        .as(source)
                        .isEqualTo(IntStream.rangeClosed(
                                        1,
                                        sequence.stream()
                                                .mapToInt(Integer::intValue)
                                                .max()
                                                .orElseThrow())
                                .boxed()
                                .toList()));
    }

    @Test
    void every_record_is_a_cloud_event_keyed_by_its_partition_key() {
        assertThat(records).allSatisfy(read -> {
            assertThat(read.header("ce_specversion")).isEqualTo("1.0");
            assertThat(read.header("content-type")).startsWith("application/json");
            assertThat(read.header("ce_type")).matches("vn\\.lienthong\\.[a-z]+\\.[a-z-]+\\.v1");
            assertThat(read.key()).isEqualTo(read.header("ce_partitionkey"));
        });
    }

    @Test
    void the_table_and_the_events_tell_the_same_dossiers() {
        String table = demo.output().substring(demo.output().indexOf("Who used the time"));
        List<String> inTable = new ArrayList<>();
        for (Matcher code = CODE.matcher(table.substring(0, table.indexOf("The week"))); code.find(); ) {
            inTable.add(code.group());
        }
        List<String> accepted = records.stream()
                .filter(read -> read.header("ce_type").equals("vn.lienthong.dossier.accepted.v1"))
                .map(read -> read.header("ce_subject"))
                .distinct()
                .toList();

        assertThat(inTable).hasSizeGreaterThanOrEqualTo(30).containsExactlyInAnyOrderElementsOf(accepted);
    }

    @Test
    void no_record_knows_a_person() {
        assertThat(records)
                .noneMatch(read -> (read.key() + read.headers() + read.value())
                        .matches("(?s).*(Người nộp|001000000000|0900000000|đường Mẫu).*"));
    }
}
