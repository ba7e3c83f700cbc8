package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;

class StatedSuccessionTest {
    @Test
    void an_end_is_read_with_or_without_a_remark() {
        assertThat(StatedSuccession.parse("PARTIAL").end()).isEqualTo(Succession.PARTIAL);
        assertThat(StatedSuccession.parse("MOVED_OUT (Việt Trì, Phú Thọ)").end())
                .isEqualTo(Succession.MOVED_OUT);
    }

    @Test
    void of_what_a_unit_was_made_is_read_wholes_and_parts() {
        assertThat(StatedSuccession.parse("MERGER_OF:00055~+00043").madeOf())
                .isEqualTo(List.of(Part.some("00055"), Part.whole("00043")));
        assertThat(StatedSuccession.parse("MERGER_OF:44").madeOf()).isEqualTo(List.of(Part.whole("44")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERGED", "MERGER_OF:", "MERGER_OF:44+", "MERGER_OF:44~~", "FULL?", "full"})
    void anything_else_is_unfit(String text) {
        assertThatExceptionOfType(RowUnfit.class).isThrownBy(() -> StatedSuccession.parse(text));
    }

    @Test
    void an_origin_is_no_end_and_an_end_needs_a_day() {
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> StatedSuccession.parse("MERGER_OF:44").end());
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> StatedSuccession.parse(null).end());
        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> StatedSuccession.parse("FULL").requireNoEnd());
    }
}
