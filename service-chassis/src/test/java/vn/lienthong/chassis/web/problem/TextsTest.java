package vn.lienthong.chassis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.decider.Worded;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void every_common_code_has_a_title_and_a_detail_in_both_languages() {
        assertThat(texts.missing(ProblemCodes.of(CommonProblem.values()))).isEmpty();
    }

    @Test
    void a_code_without_texts_is_found_out() {
        ProblemCodes codes = ProblemCodes.of().and(Letters.Refused.NOT_OPEN, () -> "UNHEARD_OF");

        assertThat(texts.missing(codes))
                .containsExactlyInAnyOrder(
                        "vi: unheard-of.title",
                        "en: unheard-of.title",
                        "vi: unheard-of.detail",
                        "en: unheard-of.detail");
    }

    @Test
    void both_bundles_have_the_same_keys() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    @Test
    void facts_are_written_as_people_read_them() {
        String text = Facts.fill(
                "It's {0}, {1}, {2}, {3}",
                List.of(LocalDate.of(2026, 11, 2), Instant.parse("2026-11-02T20:30:00Z"), "H26.00070"));

        assertThat(text).isEqualTo("It's 02/11/2026, 03:30 03/11/2026, H26.00070, …");
    }

    @Test
    void a_fact_with_words_of_its_own_is_written_in_the_language_of_the_text() {
        List<Object> facts = List.of(new Worded("thing-closed.title", List.of()));

        assertThat(texts.find(Language.ENGLISH, "too-late", facts)).contains("Must not be after Closed.");
        assertThat(texts.find(Language.VIETNAMESE, "too-late", facts).orElseThrow())
                .contains(texts.title(Language.VIETNAMESE, "thing-closed"))
                .doesNotContain("Closed");
    }

    private static Set<String> keys(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/messages/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
