package vn.lienthong.catalog.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a cell says, it says the same when it is read again. */
class TablePropertyTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c");

    @Property(tries = 300)
    void a_table_is_read_as_it_was_written(@ForAll("rows") List<ObjectNode> rows) throws IOException {
        for (Format format : List.of(new Csv(), new Xlsx())) {
            assertThat(Heard.of(format, written(format, rows)).entries).isEqualTo(rows);
        }
    }

    @Property(tries = 100)
    void a_list_of_documents_is_read_as_it_was_written(@ForAll("rows") List<ObjectNode> rows) throws IOException {
        Format json = new Json(new ObjectMapper());
        assertThat(Heard.of(json, written(json, rows)).entries).isEqualTo(rows);
    }

    @Property
    void no_cell_begins_like_a_formula_but_numbers(@ForAll("texts") String text) {
        String cell = Harmless.of(text);
        assertThat(Harmless.undone(cell)).isEqualTo(text);
        if (!text.matches("-\\d+(\\.\\d+)?")) {
            assertThat(cell)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
        }
    }

    private static byte[] written(Format format, List<ObjectNode> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(COLUMNS, rows::forEach, file);
        return file.toByteArray();
    }

    @Provide
    Arbitrary<List<ObjectNode>> rows() {
        return texts().list().ofSize(3).map(TablePropertyTest::row).list().ofMaxSize(20);
    }

    /** With all that has a meaning of its own in one of the formats. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@'\"|,;\n\r\t ạĐ_x000D_&<>0123456789.ab")
                .withCharRange('\u00c0', '\u1ef9')
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> !text.isBlank());
    }

    private static ObjectNode row(List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < COLUMNS.size(); at++) {
            row.put(COLUMNS.get(at), cells.get(at));
        }
        return row;
    }
}
