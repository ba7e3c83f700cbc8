package vn.lienthong.intake.reception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretOnReceiptTest {
    private static final String SECRET = "0123-ABCD";

    @Test
    void the_secret_becomes_the_last_member() {
        assertThat(with("{\"status\":\"ACCEPTED\",\"name\":\"Hoàn Kiếm\"}"))
                .isEqualTo("{\"status\":\"ACCEPTED\",\"name\":\"Hoàn Kiếm\",\"secret\":\"0123-ABCD\"}");
    }

    @Test
    void of_an_object_that_ends_with_an_empty_one_it_becomes_a_member_too() {
        assertThat(with("{\"legs\":{}}")).isEqualTo("{\"legs\":{},\"secret\":\"0123-ABCD\"}");
    }

    @Test
    void in_an_empty_object_it_is_the_only_member() {
        assertThat(with("{}")).isEqualTo("{\"secret\":\"0123-ABCD\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "}", "[]", "{\"status\":\"ACCEPTED\"", "{\"status\":\"ACCEPTED\"}\n", "null"})
    void what_does_not_end_with_an_object_is_refused(String answer) {
        assertThatThrownBy(() -> with(answer)).isInstanceOf(IllegalStateException.class);
    }

    private static String with(String object) {
        return new String(SecretOnReceipt.with(object.getBytes(UTF_8), SECRET), UTF_8);
    }
}
