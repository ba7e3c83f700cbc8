package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.web.problem.Refused;

class CsvFileTest {
    private static final List<String> COLUMNS = List.of("code", "name");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lines_end_in_either_way_and_are_counted_through_quoted_fields(String end) {
        String file = String.join(end, "name,code,note", "\"a, \"\"b\"\"\",1,x", "\"two", "lines\",2,", "c,3,", "");

        Rows<String> rows = read(file);

        assertThat(rows.good())
                .containsExactly(
                        new Found<>(2, "1 a, \"b\""), new Found<>(3, "2 two" + end + "lines"), new Found<>(5, "3 c"));
        assertThat(rows.read()).isEqualTo(3);
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_kept_out() {
        Rows<String> rows = read("code,name\n1\n2,b\n3,c,d\n");

        assertThat(rows.good()).containsExactly(new Found<>(3, "2 b"));
        assertThat(rows.faults())
                .containsExactly(
                        new Fault(2, "*", "row.columns", List.of(1, 2)),
                        new Fault(4, "*", "row.columns", List.of(3, 2)));
    }

    @Test
    void blank_lines_say_nothing() {
        Rows<String> rows = read("code,name\n\n1,a\n\n2,b\n\n");

        assertThat(rows.good()).containsExactly(new Found<>(3, "1 a"), new Found<>(5, "2 b"));
        assertThat(rows.read()).isEqualTo(2);
    }

    @Test
    void a_field_that_must_be_there_is_missed_also_where_the_portal_says_so() {
        Rows<String> rows = read("code,name\n1, \n2,Không có thông tin\n");

        assertThat(rows.faults())
                .containsExactly(
                        new Fault(2, "name", "row.empty", List.of()), new Fault(3, "name", "row.empty", List.of()));
    }

    @Test
    void what_was_said_in_a_line_before_is_kept_out() {
        Rows<String> rows = read("code,name\n1,a\n2,b\n1,c\n");

        assertThat(rows.good()).containsExactly(new Found<>(2, "1 a"), new Found<>(3, "2 b"));
        assertThat(rows.faults()).containsExactly(new Fault(4, "code", "row.said-before", List.of(2)));
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

    @Test
    void a_file_without_a_column_that_is_needed_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("code,title\n1,a\n"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.COLUMNS_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\n1,\"never closed\n", "code,name\n1,\"a\"b\n", "code,code\n1,2\n"})
    void a_file_that_is_no_table_is_refused(String file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.FILE_UNREADABLE));
    }

    @Test
    void text_is_composed_and_stripped_of_its_mark() {
        String composed = "Đăng ký khai sinh";
        String decomposed = "\uFEFF" + Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(FileText.of(decomposed.getBytes(StandardCharsets.UTF_8))).isEqualTo(composed);
    }

    @Test
    void text_of_another_encoding_is_refused() {
        byte[] latin = "Ủy ban".getBytes(StandardCharsets.UTF_16);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> FileText.of(latin))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.FILE_UNREADABLE));
    }

    private static Rows<String> read(String file) {
        return CsvFile.read(
                file,
                COLUMNS,
                row -> new Keyed<>(Key.always(row.text("code")), row.text("code") + " " + row.text("name")));
    }
}
