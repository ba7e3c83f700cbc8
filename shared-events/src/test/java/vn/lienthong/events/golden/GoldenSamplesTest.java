package vn.lienthong.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.JsonSchemas;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.UnreadableEvent;
import vn.lienthong.events.schema.CurrentSchema;
import vn.lienthong.events.schema.PublishedSchemas;

/** Every event ever written can be read by this build. */
class GoldenSamplesTest {
    private static final EventJson JSON = EventJson.ofAll();
    private static final PublishedSchemas SCHEMAS = new PublishedSchemas();

    static List<GoldenSample> samples() {
        return GoldenSample.all();
    }

    /** The samples of the types' present form. */
    static Stream<GoldenSample> current() {
        return samples().stream()
                .filter(sample -> EventTypes.all().recordOf(sample.type()).isPresent())
                .filter(sample ->
                        sample.version().equals(SCHEMAS.of(sample.type()).lastKey()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_read_and_what_is_written_again_has_a_published_form(GoldenSample sample) {
        Object event = JSON.read(sample.type(), sample.data().toString());

        String type = JSON.typeOf(event);
        assertThat(JsonSchemas.violations(SCHEMAS.of(type).lastEntry().getValue(), TextFiles.parse(JSON.write(event))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("current")
    void is_written_exactly_as_it_was_read(GoldenSample sample) {
        String text = sample.data().toString();

        assertThat(JSON.write(JSON.read(sample.type(), text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("current")
    void a_reader_misses_what_the_schema_requires_and_nothing_else(GoldenSample sample) {
        JsonNode schema = SCHEMAS.of(sample.type(), sample.version());

        assertThat(Lacking.eachFieldOf(schema, sample.data()))
                .isNotEmpty()
                .allSatisfy(lacking -> assertThat(isReadable(sample.type(), lacking.data()))
                        .as("readable without " + lacking.field())
                        .isEqualTo(!lacking.required()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_valid_under_its_own_schema_and_every_other_of_its_type(GoldenSample sample) {
        SCHEMAS.of(sample.type())
                .forEach((version, schema) -> assertThat(JsonSchemas.violations(schema, sample.data()))
                        .as("under " + version)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shows_every_field_of_its_schema_and_no_other(GoldenSample sample) {
        JsonNode schema = SCHEMAS.of(sample.type(), sample.version());

        assertThat(Fields.shown(schema, sample.data())).isEqualTo(Fields.declared(schema));
    }

    @Test
    void there_is_one_sample_of_every_schema_and_none_besides() {
        var wanted = new TreeSet<String>();
        SCHEMAS.types().forEach(type -> SCHEMAS.of(type).keySet().forEach(version -> wanted.add(type + " " + version)));

        assertThat(samples())
                .as("one file src/test/resources/golden/<type>/<version>.json for each schema; none is ever deleted")
                .extracting(GoldenSample::toString)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_type_has_a_published_schema() {
        assertThat(CurrentSchema.all()).extracting(CurrentSchema::type).isSubsetOf(SCHEMAS.types());
    }

    private static boolean isReadable(String type, JsonNode data) {
        try {
            JSON.read(type, data.toString());
            return true;
        } catch (UnreadableEvent _) {
            return false;
        }
    }
}
