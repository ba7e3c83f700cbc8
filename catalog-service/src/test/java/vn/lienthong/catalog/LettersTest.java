package vn.lienthong.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "đường, duong",
        "Ủy, uy",
        "khuỷu, khuyu",
        "kỹ, ki",
        "kĩ, ki",
        "quý, qui",
        "tay, tay",
        "giấy, giay",
        "y, y",
        "thủy, thuy",
        "ly, li",
        "certificate, certificate",
        "city, city"
    })
    void signs_fall_away(String word, String folded) {
        assertThat(Letters.folded(Letters.words(word).getFirst())).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoà", "thủy, thuỷ", "ký, kí", "quý, quí", "khỏe, khoẻ", "hợp, hợp"})
    void a_word_is_the_same_wherever_its_tone_is_put(String one, String other) {
        assertThat(Letters.spelled(one)).isEqualTo(Letters.spelled(Normalizer.normalize(other, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({"thuế, thuê", "bán, bàn", "đa, da", "hộ, hồ", "tư, tu"})
    void words_of_other_signs_are_others(String one, String other) {
        assertThat(Letters.spelled(one)).isNotEqualTo(Letters.spelled(other));
        assertThat(Letters.folded(one)).isEqualTo(Letters.folded(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"  Khai   sinh/khai-tử ; khai|sinh|khai|tử", "(BHYT), 6 tuổi.;bhyt|6|tuổi", "👶 sinh😀con;sinh|con"
            })
    void everything_else_parts_words(String text, String words) {
        assertThat(Letters.words(text)).containsExactly(words.split("\\|"));
    }

    @Property
    void folding_again_changes_nothing(@ForAll @StringLength(max = 20) String text) {
        for (String word : Letters.words(text)) {
            String folded = Letters.folded(word);
            assertThat(Letters.folded(folded)).isEqualTo(folded);
        }
    }
}
