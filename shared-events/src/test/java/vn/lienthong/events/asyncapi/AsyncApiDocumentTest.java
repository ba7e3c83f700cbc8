package vn.lienthong.events.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.JsonSchemas;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.DeadLetter;
import vn.lienthong.events.golden.GoldenRecord;

class AsyncApiDocumentTest {
    private static final JsonNode DOCUMENT = Yaml.parse(TextFiles.read(AsyncApiDocument.FILE));
    private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

    static List<String> types() {
        return List.copyOf(EventTypes.all().byName().keySet());
    }

    static List<GoldenRecord> records() {
        return GoldenRecord.all();
    }

    @Test
    void is_valid_by_the_specification() {
        JsonNode specification = TextFiles.readJson(Path.of("src/test/resources/asyncapi/spec/3.0.0.json"));

        assertThat(JsonSchemas.violations(specification, DOCUMENT)).isEmpty();
    }

    @Test
    void has_one_message_of_every_type_on_one_channel() {
        List<String> onChannels = new ArrayList<>();
        DOCUMENT.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(onChannels::add));
        onChannels.removeIf("parked"::equals);

        assertThat(onChannels).containsExactlyInAnyOrderElementsOf(types());
        assertThat(names(MESSAGES)).containsAll(types()).hasSize(types().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_examples_of_a_message_are_valid_under_its_payload(String type) {
        JsonNode message = MESSAGES.path(type);
        Path payload =
                AsyncApiDocument.FILE.resolveSibling(message.at("/payload/$ref").asText());

        assertThat(message.path("name").asText()).isEqualTo(type);
        assertThat(message.path("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                JsonSchemas.violations(TextFiles.readJson(payload), example.path("payload")))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_headers_of_a_record_are_the_headers_described(GoldenRecord golden) {
        JsonNode described = DOCUMENT.at("/components/schemas/eventHeaders");
        JsonNode headers = new ObjectMapper().valueToTree(golden.message().headers());

        assertThat(JsonSchemas.violations(described, headers)).isEmpty();
        assertThat(names(headers)).isEqualTo(names(described.path("properties")));
    }

    @Test
    void the_headers_of_a_parked_record_are_the_headers_described() {
        JsonNode described = DOCUMENT.at("/components/schemas/parkedHeaders");
        DeadLetter letter = new DeadLetter("gap: version 3 follows 1", Topics.DOSSIER, 5, 17, "routing.worklist");
        JsonNode headers = new ObjectMapper().valueToTree(letter.headers());

        assertThat(JsonSchemas.violations(described, headers)).isEmpty();
        assertThat(names(headers)).isEqualTo(names(described.path("properties")));
    }

    @Test
    void every_reference_inside_leads_somewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void what_is_parked_keeps_the_partitions_of_its_topic() {
        assertThat(StreamSupport.stream(DOCUMENT.path("channels").spliterator(), false))
                .hasSize(10)
                .allSatisfy(channel -> assertThat(
                                channel.at("/bindings/kafka/partitions").asInt())
                        .isEqualTo(6));
    }

    private static TreeSet<String> names(JsonNode json) {
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
