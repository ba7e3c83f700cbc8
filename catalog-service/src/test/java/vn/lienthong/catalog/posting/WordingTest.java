package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.posting.Marriage.DAY;
import static vn.lienthong.catalog.posting.Marriage.LAST_YEAR;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.Catalog;

class WordingTest {
    private static final Catalog NOTHING_ELSE = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void the_steps_say_who_does_what_in_which_order_and_how_long() {
        assertThat(rows(Language.VIETNAMESE, PostedPart.STEPS))
                .containsExactly(
                        List.of("1", "Việc check", "Ủy ban nhân dân cấp xã", "1 ngày làm việc"),
                        List.of(
                                "2",
                                "Việc ask (sau bước 1; chỉ khi hồ sơ thuộc trường hợp phải thực hiện bước này)",
                                "TRIAL_ROLE",
                                "1 ngày làm việc"),
                        List.of("3", "Việc sign (sau bước 1, 2)", "Ủy ban nhân dân cấp xã", "1 ngày làm việc"));
    }

    @Test
    void the_papers_that_are_always_needed_come_before_those_of_a_case() {
        assertThat(rows(Language.VIETNAMESE, PostedPart.COMPONENTS))
                .containsExactly(
                        List.of("Tờ khai đăng ký kết hôn", "1 Bản chính", "Mẫu 01", ""),
                        List.of(
                                "Thẻ căn cước",
                                "1 Bản chụp",
                                "",
                                "Không phải nộp nếu cơ quan tra cứu được trong Cơ sở dữ liệu quốc gia về dân cư"),
                        List.of(
                                "Giấy xác nhận tình trạng hôn nhân",
                                "1 Bản chính; 2 Bản sao chứng thực",
                                "",
                                "Trường hợp: Cư trú ở nơi khác; Chỉ cần có khi đến bước 3"));
        assertThat(lines(Language.VIETNAMESE, PostedPart.NUMBER_OF_SETS)).containsExactly("2 bộ");
        assertThat(lines(Language.VIETNAMESE, PostedPart.FORMS)).containsExactly("Mẫu 01 – Tờ khai đăng ký kết hôn");
    }

    @Test
    void each_channel_says_what_it_takes_and_costs() {
        assertThat(rows(Language.ENGLISH, PostedPart.FILING))
                .containsExactly(
                        List.of("Online", "5 working days; promised by the office: 1 working day", "10,000 VND"),
                        List.of(
                                "At the counter",
                                "5 working days; promised by the office: 1 working day",
                                "With a foreigner: 1,500,000 VND; by resolution of the council"));
    }

    @Test
    void only_fees_of_the_day_are_asked() {
        assertThat(rows(Language.VIETNAMESE, PostedPart.FEES))
                .containsExactly(
                        List.of("Lệ phí", "Mọi trường hợp", "Trực tuyến", "10.000 đồng"),
                        List.of(
                                "Lệ phí",
                                "Có yếu tố nước ngoài",
                                "Trực tiếp",
                                "1.500.000 đồng; theo nghị quyết của Hội đồng nhân dân"));
        assertThat(worded(Language.VIETNAMESE, Marriage.announced(LAST_YEAR))
                        .find(PostedPart.FEES)
                        .orElseThrow()
                        .rows())
                .hasSize(3)
                .last()
                .isEqualTo(
                        List.of("Phí", "Mọi trường hợp", "Mọi hình thức nộp", "5.000 đồng", "Đến hết ngày 31/12/2025"));
    }

    @Test
    void who_pays_nothing_is_told_below_the_fees_by_case() {
        assertThat(fees(null).lines()).isEmpty();
        assertThat(fees("miễn lệ phí cho hộ nghèo").rows()).hasSize(2);
        assertThat(fees("miễn lệ phí cho hộ nghèo").asLines()).hasSize(3).last().isEqualTo("miễn lệ phí cho hộ nghèo");
    }

    @Test
    void steps_in_words_are_told_where_no_process_was_approved() {
        ProcedureVersion version = Marriage.withSteps("1 Tiếp nhận > 2 Kiểm tra\n3 Trả kết quả");
        Announced withoutProcess =
                Announced.on(Marriage.row(version, List.of()), DAY).orElseThrow();

        WordedPosting worded = worded(Language.VIETNAMESE, withoutProcess);
        assertThat(worded.find(PostedPart.STEPS).orElseThrow().lines())
                .containsExactly("1 Tiếp nhận", "2 Kiểm tra", "3 Trả kết quả");
        assertThat(worded.missing()).doesNotContain("Trình tự thực hiện");
        assertThat(worded(Language.VIETNAMESE, Marriage.announced(version, DAY))
                        .find(PostedPart.STEPS)
                        .orElseThrow()
                        .lines())
                .isEmpty();
    }

    @Test
    void the_rest_is_told_in_lines() {
        assertThat(lines(Language.VIETNAMESE, PostedPart.LIMIT))
                .containsExactly("5 ngày làm việc", "cơ quan cam kết: 1 ngày làm việc");
        assertThat(lines(Language.VIETNAMESE, PostedPart.APPLICANTS))
                .containsExactly("Công dân Việt Nam", "Người nước ngoài");
        assertThat(lines(Language.VIETNAMESE, PostedPart.RESULTS))
                .containsExactly("Giấy chứng nhận kết hôn (GCNKH), có giá trị 6 tháng");
        assertThat(lines(Language.VIETNAMESE, PostedPart.LEGAL_BASES))
                .containsExactly("Luật Hộ tịch (số 60/2014/QH13 ngày 20/11/2014)");
        assertThat(lines(Language.ENGLISH, PostedPart.CONDITIONS)).containsExactly("Men from 20, women from 18 years");
        assertThat(lines(Language.VIETNAMESE, PostedPart.ONLINE_LEVEL)).containsExactly("Trực tuyến một phần");
        assertThat(lines(Language.VIETNAMESE, PostedPart.PARTIAL_REASON)).containsExactly("Hai bên phải có mặt khi ký");
        assertThat(lines(Language.VIETNAMESE, PostedPart.DECISION))
                .containsExactly("Số 1234/QĐ-BTP ngày 02/01/2025 của Bộ Tư pháp");
        assertThat(lines(Language.VIETNAMESE, PostedPart.IN_FORCE)).containsExactly("Từ ngày 15/01/2025");
    }

    @Test
    void what_was_not_announced_is_left_out() {
        WordedPosting worded = worded(Language.VIETNAMESE, Marriage.bare());

        assertThat(worded.parts())
                .extracting(WordedPart::part)
                .containsExactly(
                        PostedPart.FIELD,
                        PostedPart.LEVELS,
                        PostedPart.FILING,
                        PostedPart.LIMIT,
                        PostedPart.AGENCY,
                        PostedPart.IN_FORCE);
        assertThat(worded.missing())
                .containsExactly("Trình tự thực hiện", "Thành phần hồ sơ", "Số lượng hồ sơ", "Đối tượng thực hiện");
        assertThat(worded.unknown())
                .containsExactly("Mẫu đơn, mẫu tờ khai", "Kết quả thực hiện", "Phí, lệ phí", "Yêu cầu, điều kiện");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_constant_that_is_posted_has_a_word(Language language) {
        Words words = new Words(new Texts(), language);
        Stream.of(
                        PostedPart.values(),
                        Channel.values(),
                        ApplicantKind.values(),
                        OnlineLevel.values(),
                        FeeKind.values(),
                        ComponentKind.values(),
                        DayOfWeek.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(words.of((Enum<?>) constant)).isNotBlank());
        assertThat(words.limit(Limit.sameDay())).isNotBlank();
        for (Limit.Unit unit : Limit.Unit.values()) {
            if (unit != Limit.Unit.SAME_DAY) {
                assertThat(words.limit(new Limit(1, unit))).contains("1");
                assertThat(words.limit(new Limit(2, unit))).contains("2");
            }
        }
    }

    private static WordedPart fees(String note) {
        ProcedureVersion version =
                Marriage.version(Marriage.details(OnlineLevel.FULL, null), null, note, "Ủy ban nhân dân cấp xã");
        return worded(Language.VIETNAMESE, Marriage.announced(version, DAY))
                .find(PostedPart.FEES)
                .orElseThrow();
    }

    private static List<List<String>> rows(Language language, PostedPart part) {
        return worded(language, Marriage.announced(DAY))
                .find(part)
                .orElseThrow()
                .rows();
    }

    private static List<String> lines(Language language, PostedPart part) {
        return worded(language, Marriage.announced(DAY))
                .find(part)
                .orElseThrow()
                .lines();
    }

    private static WordedPosting worded(Language language, Announced announced) {
        Posting posting = Posting.of(announced, NOTHING_ELSE, Doers.anywhere(NOTHING_ELSE, announced.day()));
        return Wording.in(new Words(new Texts(), language)).of(posting);
    }
}
