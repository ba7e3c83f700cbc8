package vn.lienthong.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
    @ParameterizedTest
    @CsvSource({
        "1.001776, 1.001776",
        "1.001776.H26, 1.001776.H26",
        "1.001776.000.00.00.H26, 1.001776.H26",
        "2.000986.000.00.00.G04, 2.000986.G04"
    })
    void either_way_of_writing_names_the_same_procedure(String written, String code) {
        assertThat(ProcedureCode.parse(written)).contains(new ProcedureCode(code));
        assertThat(ProcedureCode.newWay(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001776", "1.001776.000.00.00", "1.001776.00.H26", "1.001776.h26", "1.001776.H26.01", ""})
    void anything_else_is_no_code(String text) {
        assertThat(ProcedureCode.parse(text)).isEmpty();
    }

    @Test
    void what_is_no_code_stays_as_it_is() {
        assertThat(ProcedureCode.newWay("9.40001")).isEqualTo("9.40001");
    }
}
