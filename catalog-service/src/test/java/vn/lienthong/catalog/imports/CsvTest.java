package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.problem.Refused;

class CsvTest {
    /** Two columns, both of which must say something. */
    private static final TableFile<List<String>> PAIRS = new TableFile<>() {
        private final Columns<List<String>> table =
                Columns.<List<String>>none().with("code", List::getFirst).with("name", List::getLast);

        @Override
        public String kind() {
            return "pairs";
        }

        @Override
        public Columns<List<String>> table() {
            return table;
        }

        @Override
        public List<String> row(Row row) {
            return List.of(row.text("code"), row.text("name"));
        }

        @Override
        public Key key(List<String> pair) {
            return Key.always(pair.getFirst());
        }

        @Override
        public Span span(List<String> pair) {
            return Span.ALWAYS;
        }

        @Override
        public Optional<List<String>> known(GroupTransaction transaction, List<String> pair, Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Outcome<List<String>>> record(
                GroupTransaction transaction, List<Found<List<String>>> entries, CommandContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void export(Handle handle, Consumer<List<String>> each) {
            throw new UnsupportedOperationException();
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lines_end_in_either_way_and_are_counted_through_quoted_fields(String end) {
        Rows<List<String>> rows =
                read(String.join(end, "name,code,note", "\"a, \"\"b\"\"\",1,x", "\"two", "lines\",2,", "c,3,", ""));

        assertThat(rows.good())
                .extracting(Found::line, Found::value)
                .containsExactly(
                        tuple(2, List.of("1", "a, \"b\"")),
                        tuple(3, List.of("2", "two" + end + "lines")),
                        tuple(5, List.of("3", "c")));
        assertThat(rows.read()).isEqualTo(3);
        assertThat(rows.ignoredColumns()).containsExactly("note");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_refused() {
        Rows<List<String>> rows = read("code,name\n1\n2,b\n3,c,d\n");

        assertThat(rows.good()).extracting(Found::line).containsExactly(3);
        assertThat(rows.refused())
                .extracting(RowResult::line, RowResult::findings)
                .containsExactly(
                        tuple(2, List.of(Finding.of("*", "row.columns", 1, 2))),
                        tuple(4, List.of(Finding.of("*", "row.columns", 3, 2))));
    }

    @Test
    void blank_lines_and_columns_behind_the_last_say_nothing() {
        Rows<List<String>> rows = read("code,name,,\n\n1,a,,\n,,,\n2,b,,\n\n");

        assertThat(rows.good()).extracting(Found::line).containsExactly(3, 5);
        assertThat(rows.read()).isEqualTo(2);
    }

    @Test
    void a_field_that_must_be_there_is_missed_and_a_person_asked_where_the_portal_has_nothing() {
        Rows<List<String>> rows = read("code,name\n1, \n2,Không có thông tin\n");

        assertThat(rows.refused()).containsExactly(RowResult.refused(2, "1", Finding.of("name", "row.empty")));
        assertThat(rows.suspects())
                .extracting(Suspect::line, Suspect::findings)
                .containsExactly(tuple(3, List.of(Finding.of("name", "row.no-information"))));
    }

    @Test
    void the_same_code_in_another_time_is_something_else() {
        LocalDate reform = LocalDate.of(2025, 7, 1);
        Key before = new Key("00082", null, reform);
        Key since = new Key("00082", reform, null);

        assertThat(before.meets(since)).isFalse();
        assertThat(since.meets(before)).isFalse();
        assertThat(since.meets(Key.always("00082"))).isTrue();
        assertThat(since.meets(Key.always("00070"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code;name\n1;a\n", "code\tname\n1\ta\n"})
    void other_separators_are_named(String file) {
        assertThat(refusal(file)).isEqualTo(CatalogProblem.SEPARATOR_UNFIT);
    }

    @Test
    void a_file_without_a_column_that_is_needed_is_refused() {
        assertThat(refusal("code,title\n1,a\n")).isEqualTo(CatalogProblem.COLUMNS_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "'', FILE_EMPTY",
        "'\n\n', FILE_EMPTY",
        "'code,name\n1,\"never closed\n', QUOTES_NOT_CLOSED",
        "'code,name\n1,\"a\"b\n', LINE_UNREADABLE",
        "'code,name,code\n1,2,3\n', HEADER_UNSOUND",
        "'code,,name\n1,2,3\n', HEADER_UNSOUND"
    })
    void a_file_that_is_no_table_is_refused(String file, CatalogProblem problem) {
        assertThat(refusal(file)).isEqualTo(problem);
    }

    @Test
    void a_text_longer_than_any_is_refused_by_its_column() {
        Rows<List<String>> rows = read("code,name\n1," + "ạ".repeat(201) + "\n2," + "ạ".repeat(200) + "\n");

        assertThat(rows.refused())
                .containsExactly(RowResult.refused(2, "1", Finding.of("name", "row.too-long", 200, 201)));
        assertThat(rows.good()).extracting(Found::line).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", " #NUM! "})
    void an_error_of_a_spreadsheet_is_no_text(String error) {
        assertThat(read("code,name\n1," + error + "\n").refused())
                .containsExactly(RowResult.refused(2, "1", Finding.of("name", "row.spreadsheet-error", error.strip())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không có thông tin.",
                "Không\u00a0có thông tin",
                "Không có  thông tin",
                "KHÔNG CÓ THÔNG TIN",
                "Chưa có thông tin",
                "Khong co thong tin",
                "(không có thông tin)",
                "\u00a0Không có thông tin\u200b"
            })
    void what_the_portal_prints_for_nothing_is_no_name_in_any_spelling(String nothing) {
        assertThat(read("code,name\n1," + nothing + "\n").suspects())
                .extracting(Suspect::findings)
                .containsExactly(List.of(Finding.of("name", "row.no-information")));
    }

    @Test
    void blanks_of_any_kind_are_no_text() {
        assertThat(read("code,name\n1,\u00a0\u200b\n").refused())
                .containsExactly(RowResult.refused(2, "1", Finding.of("name", "row.empty")));
    }

    @Test
    void more_rows_than_anybody_could_look_through_are_refused() {
        assertThat(refusal("code,name\n" + "1,a\n".repeat(50_001))).isEqualTo(CatalogProblem.FILE_TOO_LARGE);
        assertThat(refusal("code,name\n" + "\n".repeat(1_048_576))).isEqualTo(CatalogProblem.FILE_TOO_LARGE);
    }

    @Test
    void text_is_composed_and_stripped_of_its_mark() {
        String composed = "Đăng ký khai sinh";

        Rows<List<String>> rows = read("\uFEFFcode,name\n1," + Normalizer.normalize(composed, Normalizer.Form.NFD));

        assertThat(rows.good()).extracting(Found::value).containsExactly(List.of("1", composed));
    }

    @Test
    void text_of_another_encoding_is_refused() {
        byte[] other = "code,name\n1,Ủy ban".getBytes(StandardCharsets.UTF_16);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Csv().read(other, new Sieve<>(PAIRS)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.FILE_UNREADABLE));
    }

    @Test
    void a_column_that_is_not_described_cannot_be_read() {
        Row row = new Row(new ObjectNode(null), PAIRS.table());
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> row.optional("title"));
    }

    private static Object refusal(String file) {
        try {
            read(file);
            return "read";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static Rows<List<String>> read(String file) {
        Sieve<List<String>> sieve = new Sieve<>(PAIRS);
        new Csv().read(file.getBytes(StandardCharsets.UTF_8), sieve);
        return sieve.rows();
    }
}
