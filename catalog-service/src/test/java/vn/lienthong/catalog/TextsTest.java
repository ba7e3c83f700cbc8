package vn.lienthong.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Texts;

class TextsTest {
    @Test
    void every_problem_has_its_words_in_both_languages() {
        assertThat(new Texts().missing(new Wiring().problemCodes())).isEmpty();
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    private static Set<Object> keys(String language) throws IOException {
        String resource = "/messages/service_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(TextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.keySet();
        }
    }
}
