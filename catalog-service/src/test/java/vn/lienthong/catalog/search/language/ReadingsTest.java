package vn.lienthong.catalog.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.search.language.Manner.BEGINNING;
import static vn.lienthong.catalog.search.language.Manner.LONGER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.catalog.Letters;

class ReadingsTest {
    private static final Lexicon WORDS = Lexicon.EMPTY.with(List.of(
            "giấy",
            "khai",
            "sinh",
            "đăng",
            "ký",
            "kết",
            "hôn",
            "chứng",
            "thực",
            "đường",
            "người",
            "tạm",
            "trú",
            "nhà",
            "birth",
            "registration",
            "certificate",
            "driving"));

    private final Readings readings = new Readings(WORDS);

    @ParameterizedTest
    @CsvSource({
        "giay, giay, SAME",
        "giaays, giay, KEYSTROKES",
        "giaasy, giay, KEYSTROKES",
        "gia61y, giay, KEYSTROKES",
        "ddawng, dang, KEYSTROKES",
        "dduwowngf, duong, KEYSTROKES",
        "nguwowif, nguoi, KEYSTROKES",
        "nhaf, nha, KEYSTROKES",
        "kys, ki, KEYSTROKES",
        "tamj, tam, KEYSTROKES",
        "khia, khai, SLIP_OF_FINGERS",
        "sinhh, sinh, SLIP_OF_FINGERS",
        "sihn, sinh, SLIP_OF_FINGERS",
        "khsi, khai, SLIP",
        "xinh, sinh, SOUND",
        "trung, chung, SOUND",
        "dui, nguoi, NONE",
        "births, birth, FORM",
        "register, registration, FORM",
        "driver, driving, FORM",
        "certi, certificate, BEGINNING",
        "regisrtaion, registration, TWO_SLIPS"
    })
    void words_are_read_as_they_are_meant(String typed, String meant, String manner) {
        String found = readings.of(typed).stream()
                .filter(reading -> reading.folded().equals(meant))
                .map(reading -> reading.manner().name())
                .findFirst()
                .orElse("NONE");
        assertThat(found).isEqualTo(manner);
    }

    @Test
    void the_last_word_may_not_be_complete() {
        assertThat(readings.ofBeginning("si")).contains(new Reading("sinh", BEGINNING));
        assertThat(WORDS.with(List.of("nhàn")).ofLetters("nhan")).hasSize(1);
        assertThat(new Readings(WORDS.with(List.of("nhàn"))).ofBeginning("nha")).contains(new Reading("nhan", LONGER));
    }

    @Test
    void forgotten_spaces_are_put_in() {
        Spaces spaces = new Spaces(WORDS);
        assertThat(spaces.putInto("dangkykhaisinh")).containsExactly("dang", "ki", "khai", "sinh");
        assertThat(spaces.putInto("khaixyz")).isEmpty();
        assertThat(spaces.putInto("k".repeat(10_000))).isEmpty();
    }

    @Property
    void every_word_one_slip_away_is_found(
            @ForAll @LowerChars @StringLength(min = 3, max = 8) String word, @ForAll @IntRange(max = 7) int place) {
        int at = place % word.length();
        Lexicon lexicon = Lexicon.EMPTY.with(List.of(word));
        List<String> slips = List.of(
                word.substring(0, at) + word.substring(at + 1),
                word.substring(0, at) + "q" + word.substring(at),
                word.substring(0, at) + "q" + word.substring(at + 1));
        for (String slip : slips) {
            boolean isOne = !slip.equals(Letters.folded(word));
            assertThat(lexicon.oneSlipFrom(slip).toList())
                    .hasSize(isOne && Typos.between(slip, Letters.folded(word), 1) == 1 ? 1 : 0);
            assertThat(Typos.between(slip, word, 2)).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void slips_are_counted_the_same_forth_and_back(
            @ForAll @LowerChars @StringLength(max = 8) String one,
            @ForAll @LowerChars @StringLength(max = 8) String other) {
        int slips = Typos.between(one, other, 8);
        assertThat(Typos.between(other, one, 8)).isEqualTo(slips);
        assertThat(slips == 0).isEqualTo(one.equals(other));
        assertThat(Typos.between(one, other, 2)).isEqualTo(Math.min(slips, 3));
    }
}
