package vn.lienthong.catalog.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.search.index.SearchIndex.Announced;

class SearchIndexTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LifeEvent LIFE_EVENT =
            new LifeEvent("MUSIC", "Chơi nhạc", "Making music", List.of("chơi đàn"), List.of("1.000005"), List.of());
    private static final SearchIndex SAMPLE = SampleIndex.read();

    @Test
    void the_surer_a_procedure_is_meant_the_further_in_front_it_stands() {
        List<Announced> procedures = new ArrayList<>(List.of(
                announced(named("1.000009", "Thủ tục khác").results("chơi đàn")),
                announced(named("1.000008", "Cấp phép chơi đàn ngoài phố cho người lớn tuổi")),
                announced(named("1.000007", "Chơi đàn")),
                announced(named("1.000006", "Thủ tục thứ sáu").keywords("chơi đàn")),
                announced(named("1.000005", "Thủ tục thứ năm")),
                announced(named("1.000004", "Thủ tục thứ tư").field("Chơi đàn", "Music")),
                announced(named("1.000001", "Thủ tục thứ nhất").agency("Sở Chơi đàn")),
                announced(named("1.000003", "Chơi đàm")),
                announced(named("1.000002", "Cấp phép chơi đàn"))));
        SearchIndex index = index(procedures);

        List<String> found = codes(index, "chơi đàn");
        assertThat(found.subList(0, 3))
                .as("the whole name, then words of it, the more general one first")
                .containsExactly("1.000007", "1.000002", "1.000008");
        assertThat(found.subList(3, 5)).as("life event and keyword").containsExactlyInAnyOrder("1.000005", "1.000006");
        assertThat(found.subList(5, 8))
                .as("result, then field, then agency")
                .containsExactly("1.000009", "1.000004", "1.000001");
        assertThat(codes(index, "1.000009")).as("a code before all").containsExactly("1.000009");
        assertThat(codes(index, "chơi đàm").getFirst()).isEqualTo("1.000003");
    }

    @Test
    void a_change_gives_the_same_index_as_a_beginning() {
        Announced first = announced(named("1.000001", "Đăng ký khai sinh"));
        Announced second = announced(named("1.000002", "Đăng ký khai tử"));
        Announced changed = announced(named("1.000001", "Đăng ký kết hôn"));
        SearchIndex grown = index(List.of(first)).with(Stream.of(List.of(second), List.of(changed)));

        for (String question : List.of("khai sinh", "kết hôn", "khai tu", "1.000001", "dang ky")) {
            assertThat(codes(grown, question)).as(question).isEqualTo(codes(index(List.of(changed, second)), question));
        }
        assertThat(grown.has("1.000001", 1)).isTrue();
        assertThat(grown.has("1.000001", 2)).isFalse();
        assertThat(grown.has("1.000003", 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1001193", "tthc 1.001193", "mã số: 1.001193?", "1.00119", " 1.001193 "})
    void a_code_is_found_however_it_is_written(String question) {
        assertThat(codes(SAMPLE, question)).containsExactly("1.001193");
    }

    @Test
    void a_code_that_is_not_there_is_nothing_else() {
        assertThat(codes(SAMPLE, "9.999999")).isEmpty();
        assertThat(codes(SAMPLE, "2004")).as("the year in a name").containsExactly("1.012817");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.001776.H26",
                "1.001776.h26",
                "1001776.H26",
                "1.001776.000.00.00.H26",
                "thủ tục 1.001776.H26 của Hà Nội",
            })
    void a_code_with_a_province_is_that_of_the_provinces_own_procedure(String question) {
        for (String code : List.of("1.001776.H26", "1.001776.000.00.00.H26")) {
            SearchIndex index = index(List.of(
                    announced(named("1.001776", "Trợ cấp")),
                    announced(named(code, "Trợ cấp ở Hà Nội")),
                    announced(named("1.001776.H50", "Trợ cấp ở Quảng Trị"))));
            assertThat(codes(index, question)).containsExactly(code);
            assertThat(codes(index, "1.001776")).startsWith("1.001776").hasSize(3);
            assertThat(codes(index, "mã 1.001776")).containsExactly("1.001776");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "làm hộ chiếu",
                "lam ho chieu",
                "gia hạn hộ chiếu",
                "passport",
                "visa",
                "học bạ",
                "miễn giảm học phí",
                "đăng ký mẫu giáo",
                "nghĩa vụ quân sự",
                "giấy phép lao động"
            })
    void what_the_catalog_does_not_have_is_not_answered_with_something_else(String question) {
        assertThat(codes(SAMPLE, question)).isEmpty();
    }

    @Test
    void the_agency_counts_where_its_words_stand_side_by_side() {
        SearchIndex index = index(List.of(
                announced(named("1.000001", "Thủ tục thứ nhất").agency("Công an cấp xã")),
                announced(named("1.000002", "Thủ tục thứ hai").agency("Sở Nội vụ"))));

        assertThat(codes(index, "công an")).containsExactly("1.000001");
        assertThat(codes(index, "cong an xa")).containsExactly("1.000001");
        assertThat(codes(index, "sở nội vụ")).containsExactly("1.000002");
        assertThat(codes(index, "ông nội")).isEmpty();
        assertThat(codes(SAMPLE, "công an phường")).contains("1.004194", "1.010038", "1.002755");
    }

    @Test
    void what_is_no_code_is_looked_for_as_words() {
        SearchIndex index = index(List.of(announced(named("1.000001", "Nhà trên 1000m2"))));
        assertThat(codes(index, "1000m2")).containsExactly("1.000001");
    }

    @Test
    void without_news_it_stays_as_it_is() {
        assertThat(SAMPLE.with(Stream.of())).isSameAs(SAMPLE);
    }

    @Property(tries = 300)
    void whatever_is_asked_is_answered(@ForAll @StringLength(max = 400) String question) {
        Hits hits = SAMPLE.find(question, DAY, _ -> true);
        for (int hit = 0; hit < hits.count(); hit++) {
            assertThat(hits.because(hit)).isNotEmpty();
        }
        assertThat(hits.didYouMean()).isNotNull();
    }

    @Test
    void the_order_can_be_gone_on_with_from_any_place() {
        Hits hits = SAMPLE.find("đăng ký", DAY, _ -> true);
        for (int hit = 0; hit < hits.count(); hit++) {
            String code = hits.get(hit).code();
            assertThat(hits.before(hits.distance(hit), code)).isEqualTo(hit);
            assertThat(hits.upTo(hits.distance(hit), code)).isEqualTo(hit + 1);
        }
    }

    private static SearchIndex index(List<Announced> procedures) {
        return SearchIndex.of(List.of(LIFE_EVENT), List.of()).with(Stream.of(procedures));
    }

    private static Versions.Builder named(String code, String name) {
        return Versions.of(code, 1).named(name, "Something").field("Lĩnh vực", "Field");
    }

    private static Announced announced(Versions.Builder version) {
        SearchedVersion built = version.version();
        return new Announced(new SearchedProcedure(built.code(), 1, List.of(), List.of()), List.of(built));
    }

    private static List<String> codes(SearchIndex index, String question) {
        Hits hits = index.find(question, DAY, _ -> true);
        List<String> codes = new ArrayList<>();
        for (int hit = 0; hit < hits.count(); hit++) {
            codes.add(hits.get(hit).code());
        }
        return codes;
    }
}
