package vn.lienthong.chassis.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.chassis.web.problem.Refused;

class AuditReasonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UTF-8''N%E1%BB%99p%20h%E1%BB%99 | Nộp hộ",
                "utf-8''plain                     | plain",
                "N%E1%BB%99p%20h%E1%BB%99        | Nộp hộ",
                "plain words                      | plain words",
                "100% sure                        | 100% sure",
                "100%                             | 100%",
            })
    void a_reason_is_read_in_every_form_it_can_come_in(String header, String text) {
        assertThat(AuditReason.decode(header)).isEqualTo(text);
    }

    @Test
    void the_plain_bytes_of_utf_8_are_understood() {
        String asItArrives = new String("Nộp hộ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(AuditReason.decode(asItArrives)).isEqualTo("Nộp hộ");
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        assertThatThrownBy(() -> AuditReason.decode("%FF%FE")).isInstanceOf(Refused.class);
    }

    @Test
    void control_characters_are_refused() {
        assertThatThrownBy(() -> AuditReason.decode("x%00y")).isInstanceOf(Refused.class);
    }

    @Test
    void a_reason_that_is_too_long_is_refused() {
        assertThat(AuditReason.decode("x".repeat(AuditReason.MAX_LENGTH))).hasSize(AuditReason.MAX_LENGTH);
        assertThatThrownBy(() -> AuditReason.decode("x".repeat(AuditReason.MAX_LENGTH + 1)))
                .isInstanceOf(Refused.class);
    }
}
