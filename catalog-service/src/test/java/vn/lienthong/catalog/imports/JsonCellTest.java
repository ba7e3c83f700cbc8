package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;

class JsonCellTest {
    @Test
    void a_list_is_read_as_it_is_written() {
        List<Fee> fees = JsonCell.parse("fees", "[{\"kind\":\"STATE_FEE\",\"amountVnd\":8000}]", Fee[].class);

        assertThat(fees).containsExactly(new Fee(FeeKind.STATE_FEE, null, null, 8000L, null, null, null));
        assertThat(JsonCell.text(fees)).isEqualTo("[{\"kind\":\"STATE_FEE\",\"amountVnd\":8000}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'kind':'STATE_FEE','amountVnd':8000.9}]",
                "[{'kind':'STATE_FEE','amountVnd':8000.0}]",
                "[{'kind':'STATE_FEE','amountVnd':'8000'}]",
                "[{'kind':'STATE_FEE','amountVnd':8000}][{'kind':'STATE_FEE','amountVnd':1}]",
                "[{'kind':0,'amountVnd':8000}]",
                "[{'kind':'STATE_FEE','amountVnd':8000,'amountVnd':1}]",
                "[{'kind':'STATE_FEE','amountVnd':8000,'sum':1}]",
                "{'kind':'STATE_FEE','amountVnd':8000}",
                "[null]",
                "null",
                "8000"
            })
    void what_is_only_nearly_one_is_refused(String cell) {
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> JsonCell.parse("fees", cell.replace('\'', '"'), Fee[].class))
                .satisfies(unfit -> assertThat(unfit.finding().column()).isEqualTo("fees"));
    }

    @Test
    void its_texts_are_no_longer_than_those_of_other_cells() {
        String cell = "[{\"kind\":\"STATE_FEE\",\"reckoning\":{\"vi\":\"%s\",\"en\":\"x\"}}]";
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> JsonCell.parse("fees", cell.formatted("a".repeat(1_001)), Fee[].class))
                .satisfies(unfit ->
                        assertThat(unfit.finding()).isEqualTo(Finding.of("fees", "row.too-long", 1_000, 1_001)));
        assertThat(JsonCell.parse("fees", cell.formatted("a".repeat(1_000)), Fee[].class))
                .hasSize(1);
    }
}
