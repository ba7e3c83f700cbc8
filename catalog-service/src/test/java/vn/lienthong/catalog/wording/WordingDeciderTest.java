package vn.lienthong.catalog.wording;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.catalog.wording.Wording.Synonyms;
import vn.lienthong.events.catalog.WordingEvent;
import vn.lienthong.events.catalog.WordingEvent.LifeEventDescribed;
import vn.lienthong.events.catalog.WordingEvent.SynonymsDescribed;
import vn.lienthong.testing.DeciderSpecification;

class WordingDeciderTest extends DeciderSpecification<DescribeWording, WordingEvent, Wording> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LifeEvent BIRTH = lifeEvent("sinh con");
    private static final Synonyms RED_BOOK = new Synonyms(List.of("sổ đỏ"), List.of("giấy chứng nhận"));

    WordingDeciderTest() {
        super(new WordingDecider());
    }

    @Test
    void a_life_event_is_described() {
        given().when(describe(BIRTH)).then(described(BIRTH, TUESDAY));
    }

    @Test
    void the_same_again_says_nothing() {
        given(described(BIRTH, MONDAY)).when(describe(BIRTH)).thenNothing();
        given(described(RED_BOOK, MONDAY)).when(describe(RED_BOOK)).thenNothing();
    }

    @Test
    void another_description_is_said_anew() {
        LifeEvent other = lifeEvent("em bé mới sinh");
        given(described(BIRTH, MONDAY)).when(describe(other)).then(described(other, TUESDAY));
        given(described(BIRTH, MONDAY), described(other, MONDAY))
                .when(describe(BIRTH))
                .then(described(BIRTH, TUESDAY));
    }

    @Test
    void synonyms_are_described() {
        given().when(describe(RED_BOOK)).then(described(RED_BOOK, TUESDAY));
        Synonyms more = new Synonyms(List.of("sổ đỏ", "sổ hồng"), List.of("giấy chứng nhận"));
        given(described(RED_BOOK, MONDAY)).when(describe(more)).then(described(more, TUESDAY));
    }

    private static LifeEvent lifeEvent(String words) {
        return new LifeEvent("Sinh con", "Having a child", List.of(words), List.of("1.001193"), List.of());
    }

    private static DescribeWording describe(Wording.Description description) {
        return new DescribeWording("A_CODE", description, TUESDAY);
    }

    private static WordingEvent described(LifeEvent it, Instant at) {
        return new LifeEventDescribed(
                DescribeWording.lifeEventId("A_CODE"),
                "A_CODE",
                it.nameVi(),
                it.nameEn(),
                it.words(),
                it.procedures(),
                it.fields(),
                at);
    }

    private static WordingEvent described(Synonyms it, Instant at) {
        return new SynonymsDescribed(DescribeWording.synonymsId("A_CODE"), "A_CODE", it.words(), it.meanings(), at);
    }
}
