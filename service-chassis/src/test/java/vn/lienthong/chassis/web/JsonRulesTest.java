package vn.lienthong.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.chassis.web.problem.NulInText;

class JsonRulesTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private record Letter(String title, List<String> words) {}

    @BeforeEach
    void reads_to_the_letter() {
        new JsonRules().customize(mapper);
    }

    @Test
    void a_word_is_the_same_text_however_its_accents_are_typed() throws JsonProcessingException {
        String inParts = "Thu\u0309 tu\u0323c \u0111a\u0306ng ky\u0301";
        assertThat(read(inParts).title()).isEqualTo("Thủ tục đăng ký");
        assertThat(read(inParts).words()).containsExactly("Thủ tục đăng ký");
    }

    @ParameterizedTest
    @ValueSource(strings = {" Thủ tục ", "\\tThủ tục\\n", "\u00a0Thủ tục\u200b", "\ufeffThủ tục"})
    void blanks_around_a_text_say_nothing(String typed) throws JsonProcessingException {
        assertThat(read(typed)).isEqualTo(new Letter("Thủ tục", List.of("Thủ tục")));
    }

    @Test
    void what_stands_within_a_text_stays() throws JsonProcessingException {
        assertThat(read("Thủ  tục\\n- một").title()).isEqualTo("Thủ  tục\n- một");
        assertThat(read(" ").title()).isEmpty();
        assertThat(mapper.readValue("{\"title\":null,\"words\":[]}", Letter.class)
                        .title())
                .isNull();
    }

    @Test
    void no_text_has_the_character_zero() {
        assertThatExceptionOfType(NulInText.class).isThrownBy(() -> read("a\\u0000"));
    }

    private Letter read(String text) throws JsonProcessingException {
        return mapper.readValue("{\"title\":\"%s\",\"words\":[\"%s\"]}".formatted(text, text), Letter.class);
    }
}
