package vn.lienthong.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {
    @ParameterizedTest
    @CsvSource({
        "000.00.12.H26, H26.12",
        "000.00.00.H49, H49",
        "000.07.12.H26, H26.12.07",
        "015.07.12.H26, H26.12.07.015",
        "015.00.12.H26, H26.12.00.015"
    })
    void both_orders_name_the_same_agency(String before, String since) {
        assertThat(AgencyCode.parse(before)).contains(new AgencyCode(since));
        assertThat(AgencyCode.parse(since)).contains(new AgencyCode(since));
        assertThat(new AgencyCode(since).lowestFirst()).contains(before);
    }

    @Test
    void what_does_not_fit_the_old_order_has_no_code_in_it() {
        assertThat(AgencyCode.parse("H26.00004.TT").orElseThrow().lowestFirst()).isEmpty();
        assertThat(AgencyCode.parse("Z01.0100109106").orElseThrow().lowestFirst())
                .isEmpty();
        assertThat(AgencyCode.parse("H26.12.07.015.01").orElseThrow().lowestFirst())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h26.12",
                "H26..12",
                "26.12",
                "H2.12",
                "000.00.12.h26",
                "0000.00.12.H26",
                "H26.12.",
                "H26.00",
                "H26.12.000",
                "H26.0123456789012345678901234567890123456"
            })
    void anything_else_is_no_code(String text) {
        assertThat(AgencyCode.parse(text)).isEmpty();
    }
}
