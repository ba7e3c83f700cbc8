package vn.lienthong.catalog.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.ProblemCode;
import vn.lienthong.chassis.web.problem.Refused;

class JsonTest {
    private static final Json JSON = new Json(new ObjectMapper());

    @Test
    void one_list_of_objects_is_read_blank_lines_around_it_or_not() {
        Heard heard = read("\n[{\"code\": \"1\"},\n {\"code\": \"2\"}]\n\n");

        assertThat(heard.lines).containsExactly(2, 3);
        assertThat(heard.entries).hasSize(2);
    }

    /** Two files joined, of which the second would be lost, not least. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"code\": 1}][{\"code\": 2}] | FILE_NO_LIST",
                "[{\"code\": 1}] x | LINE_UNREADABLE",
                "{\"code\": 1} | FILE_NO_LIST",
                "[1] | FILE_NO_LIST",
                "[{\"code\": 1} | LINE_UNREADABLE",
                "[{\"code\" 1}] | LINE_UNREADABLE",
                "`` | FILE_NO_LIST"
            })
    void what_is_anything_else_is_refused(String file, CatalogProblem problem) {
        assertThat(refusal(file)).isEqualTo(problem);
    }

    @Test
    void more_entries_than_anybody_could_look_through_are_refused() {
        String most = "{\"code\": 1},".repeat(Format.MOST_ENTRIES - 1) + "{\"code\": 1}";

        assertThat(read("[" + most + "]").entries).hasSize(Format.MOST_ENTRIES);
        assertThat(refusal("[" + most + ", {}]")).isEqualTo(CatalogProblem.FILE_TOO_LARGE);
    }

    private static Heard read(String file) {
        return Heard.of(JSON, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemCode refusal(String file) {
        Refused[] refused = new Refused[1];
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(file)).satisfies(e -> refused[0] = e);
        return refused[0].code();
    }
}
