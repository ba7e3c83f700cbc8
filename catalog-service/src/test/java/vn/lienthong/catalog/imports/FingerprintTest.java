package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of("code", "fee", "note");

    @Test
    void a_row_is_known_again_by_the_columns_that_say_something() {
        String row = ofRow("{'code': '1', 'fee': '135'}");

        assertThat(ofRow("{'remark': 'x', 'fee': '135', 'note': '', 'code': '1'}"))
                .isEqualTo(row);
        assertThat(ofRow("{'code': '1', 'fee': '136'}")).isNotEqualTo(row);
        assertThat(ofRow("{'code': '1', 'fee': '135', 'note': 'x'}")).isNotEqualTo(row);
    }

    @Test
    void a_document_is_known_again_by_all_of_its_fields() {
        String document = ofDocument("{'a': 1, 'list': [{'b': 2, 'c': 3}, 4]}");

        assertThat(ofDocument("{'list': [{'c': 3, 'b': 2}, 4], 'a': 1}")).isEqualTo(document);
        assertThat(ofDocument("{'a': 1, 'list': [4, {'b': 2, 'c': 3}]}")).isNotEqualTo(document);
        assertThat(ofDocument("{'a': 1, 'list': [{'b': 2, 'c': 3}, 4], 'd': ''}"))
                .isNotEqualTo(document);
    }

    private static String ofRow(String row) {
        return Fingerprint.of(List.of(read(row)), COLUMNS);
    }

    private static String ofDocument(String document) {
        return Fingerprint.of(List.of(read(document)), List.of());
    }

    private static ObjectNode read(String text) {
        try {
            return JSON.readValue(text.replace('\'', '"'), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
