package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.UNKNOWN;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;
import static vn.lienthong.mirror.Said.BEFORE;
import static vn.lienthong.mirror.Said.NOW;
import static vn.lienthong.mirror.Said.REFORM;
import static vn.lienthong.mirror.Said.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.Lineage.Trace;
import vn.lienthong.mirror.Lineage.Trace.Holding;

class LineageTest {
    private static final LocalDate FIRST_MERGER = LocalDate.of(2020, 3, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Test
    void a_merged_unit_is_found_in_its_successor_and_back() {
        UnitEstablished tranHungDao = unit("a", "00082", "Trần Hưng Đạo", "002", null);
        UnitEstablished cuaNam = unit("b", "00082", "Cửa Nam", "01", REFORM);
        Catalog catalog = Heard.of(tranHungDao, cuaNam, ended(tranHungDao, REFORM, Succession.FULL, null, "00082"))
                .catalog();

        assertThat(names(catalog, "00082", BEFORE, REFORM)).containsExactly("Cửa Nam");
        assertThat(names(catalog, "00082", REFORM, BEFORE)).containsExactly("Trần Hưng Đạo");
        assertThat(names(catalog, "00082", REFORM, REFORM)).containsExactly("Cửa Nam");
        assertThat(trace(catalog, "00082", BEFORE, BEFORE).passings()).isEmpty();
    }

    @Test
    void land_and_people_of_a_divided_unit_are_told_apart() {
        UnitEstablished cuaDong = unit("a", "00055", "Cửa Đông", "002", null);
        UnitEstablished hoanKiem = unit("b", "00070", "Hoàn Kiếm", "01", REFORM);
        UnitEstablished baDinh = unit("c", "00004", "Ba Đình", "01", REFORM);
        List<Part> parts = List.of(new Part("00070", PART, WHOLE), new Part("00004", PART, NONE));
        Catalog catalog = Heard.of(
                        cuaDong, hoanKiem, baDinh, ended(cuaDong, REFORM, Succession.PARTIAL, parts, "00070", "00004"))
                .catalog();

        assertThat(trace(catalog, "00055", BEFORE, REFORM).holdings())
                .extracting(holding -> holding.unit().name(), Holding::area, Holding::population)
                .containsExactly(tuple("Hoàn Kiếm", PART, WHOLE), tuple("Ba Đình", PART, NONE));
        assertThat(trace(catalog, "00004", REFORM, BEFORE).holdings())
                .extracting(holding -> holding.unit().name(), Holding::area, Holding::population)
                .containsExactly(tuple("Cửa Đông", PART, NONE));
    }

    @Test
    void where_only_the_successors_are_named_the_people_of_a_part_are_not_known() {
        UnitEstablished old = unit("a", "00148", "Thạch Bàn", "004", null);
        Catalog catalog = Heard.of(
                        old,
                        unit("b", "00145", "Long Biên", "01", REFORM),
                        unit("c", "00136", "Phúc Lợi", "01", REFORM),
                        ended(old, REFORM, Succession.PARTIAL, null, "00145", "00136"))
                .catalog();

        assertThat(trace(catalog, "00148", BEFORE, REFORM).holdings())
                .extracting(Holding::area, Holding::population)
                .containsExactly(tuple(PART, UNKNOWN), tuple(PART, UNKNOWN));
    }

    @Test
    void what_a_named_successor_tells_of_land_and_people_counts() {
        UnitEstablished cuaDong = unit("a", "00055", "Cửa Đông", "002", null);
        UnitEstablished hoanKiem = madeOf("00070", "Hoàn Kiếm", List.of(new Part("00055", PART, WHOLE)));
        UnitEstablished baDinh = unit("c", "00004", "Ba Đình", "01", REFORM);
        Catalog catalog = Heard.of(
                        cuaDong, hoanKiem, baDinh, ended(cuaDong, REFORM, Succession.PARTIAL, null, "00070", "00004"))
                .catalog();

        assertThat(trace(catalog, "00055", BEFORE, REFORM).holdings())
                .extracting(holding -> holding.unit().name(), Holding::area, Holding::population)
                .containsExactly(tuple("Hoàn Kiếm", PART, WHOLE), tuple("Ba Đình", PART, NONE));
        assertThat(trace(catalog, "00070", REFORM, BEFORE).holdings())
                .extracting(Holding::area, Holding::population)
                .containsExactly(tuple(PART, WHOLE));
    }

    @Test
    void a_successor_tells_what_the_parts_leave_open_and_nothing_else() {
        UnitEstablished old = unit("a", "00055", "Cũ", "002", null);
        UnitEstablished north = madeOf("00070", "Bắc", List.of(new Part("00055", WHOLE, WHOLE)));
        UnitEstablished south = unit("c", "00004", "Nam", "01", REFORM);
        List<Part> parts = List.of(Part.some("00070"), new Part("00004", PART, NONE));
        Catalog catalog = Heard.of(old, north, south, ended(old, REFORM, Succession.PARTIAL, parts, "00070", "00004"))
                .catalog();

        assertThat(trace(catalog, "00055", BEFORE, REFORM).holdings())
                .extracting(Holding::area, Holding::population)
                .containsExactly(tuple(PART, WHOLE), tuple(PART, NONE));
    }

    @Test
    void what_a_unit_of_a_later_day_was_made_of_says_nothing_of_an_earlier_end() {
        UnitEstablished old = unit("a", "00055", "Cũ", "002", null);
        UnitEstablished heir = unit("b", "00070", "Kế tiếp", "01", FIRST_MERGER);
        UnitEstablished later = madeOf("00071", "Sau", List.of(Part.whole("00055")));
        Catalog catalog = Heard.of(old, heir, later, ended(old, FIRST_MERGER, Succession.FULL, null, "00070"))
                .catalog();

        assertThat(names(catalog, "00055", LONG_AGO, REFORM)).containsExactly("Kế tiếp");
        assertThat(names(catalog, "00071", REFORM, LONG_AGO)).isEmpty();
    }

    @Test
    void successive_mergers_are_followed_along_the_chain() {
        UnitEstablished first = unit("a", "00001", "Nhỏ", "001", null);
        UnitEstablished second = unit("b", "00002", "Vừa", "001", FIRST_MERGER);
        UnitEstablished third = unit("c", "00003", "Lớn", "01", REFORM);
        Catalog catalog = Heard.of(
                        first,
                        second,
                        third,
                        ended(first, FIRST_MERGER, Succession.FULL, null, "00002"),
                        ended(second, REFORM, Succession.FULL, null, "00003"))
                .catalog();

        assertThat(names(catalog, "00001", LONG_AGO, BEFORE)).containsExactly("Vừa");
        assertThat(names(catalog, "00001", LONG_AGO, REFORM)).containsExactly("Lớn");
        assertThat(names(catalog, "00003", REFORM, LONG_AGO)).containsExactly("Nhỏ");
        assertThat(trace(catalog, "00001", LONG_AGO, REFORM).passings())
                .extracting(Trace.Passing::on)
                .containsExactly(FIRST_MERGER, REFORM);
    }

    @Test
    void what_a_unit_took_in_while_it_existed_is_found_back() {
        UnitEstablished trieuCo = unit("a", "19654", "Triệu Cơ", "469", null);
        UnitEstablished trieuLang = unit("b", "19651", "Triệu Lăng", "469", null);
        Catalog catalog = Heard.of(trieuCo, trieuLang, ended(trieuLang, FIRST_MERGER, Succession.FULL, null, "19654"))
                .catalog();

        assertThat(names(catalog, "19654", REFORM, LONG_AGO)).containsExactlyInAnyOrder("Triệu Cơ", "Triệu Lăng");
        assertThat(names(catalog, "19654", LONG_AGO, LONG_AGO)).containsExactly("Triệu Cơ");
        assertThat(names(catalog, "19651", LONG_AGO, REFORM)).containsExactly("Triệu Cơ");
    }

    @Test
    void parts_that_meet_again_are_the_whole() {
        UnitEstablished old = unit("a", "00001", "Cũ", "001", null);
        UnitEstablished north = unit("b", "00002", "Bắc", "001", FIRST_MERGER);
        UnitEstablished south = unit("c", "00003", "Nam", "001", FIRST_MERGER);
        UnitEstablished together = unit("d", "00004", "Chung", "01", REFORM);
        Catalog catalog = Heard.of(
                        old,
                        north,
                        south,
                        together,
                        ended(old, FIRST_MERGER, Succession.SPLIT, null, "00002", "00003"),
                        ended(north, REFORM, Succession.FULL, null, "00004"),
                        ended(south, REFORM, Succession.FULL, null, "00004"))
                .catalog();

        assertThat(trace(catalog, "00001", LONG_AGO, REFORM).holdings())
                .extracting(holding -> holding.unit().name(), Holding::area, Holding::population)
                .containsExactly(tuple("Chung", WHOLE, WHOLE));
    }

    @Test
    void a_district_has_no_successor() {
        UnitEstablished district = unit("a", "002", "Quận Hoàn Kiếm", "01", null);
        Catalog catalog = Heard.of(district, ended(district, REFORM, Succession.ABOLISHED_LEVEL, null))
                .catalog();

        Trace trace = trace(catalog, "002", BEFORE, REFORM);
        assertThat(trace.holdings()).isEmpty();
        assertThat(trace.ends()).extracting(UnitRow::code).containsExactly("002");
    }

    @Test
    void what_only_the_successor_tells_is_followed_too() {
        UnitEstablished island = unit("a", "471", "Huyện Cồn Cỏ", "45", null);
        UnitEstablished zone = madeOf("19742", "Đặc khu Cồn Cỏ", List.of(Part.whole("471")));
        Catalog catalog = Heard.of(island, zone, ended(island, REFORM, Succession.ABOLISHED_LEVEL, null))
                .catalog();

        assertThat(names(catalog, "471", BEFORE, REFORM)).containsExactly("Đặc khu Cồn Cỏ");
        assertThat(names(catalog, "19742", REFORM, BEFORE)).containsExactly("Huyện Cồn Cỏ");
    }

    @Test
    void origins_that_the_register_does_not_know_are_named() {
        Catalog catalog = Heard.of(madeOf("13285", "Xã", List.of(Part.whole("13285"), Part.some("13294"))))
                .catalog();

        Trace trace = trace(catalog, "13285", REFORM, BEFORE);
        assertThat(trace.holdings()).isEmpty();
        assertThat(trace.ends()).extracting(UnitRow::code).containsExactly("13285");
        assertThat(trace.unlisted()).containsExactly("13285", "13294");
    }

    private static List<String> names(Catalog catalog, String code, LocalDate on, LocalDate at) {
        return trace(catalog, code, on, at).holdings().stream()
                .map(holding -> holding.unit().name())
                .toList();
    }

    private static Trace trace(Catalog catalog, String code, LocalDate on, LocalDate at) {
        return new Lineage(catalog).trace(catalog.unit(code, on).orElseThrow(), on, at);
    }

    private static UnitDissolved ended(
            UnitEstablished unit, LocalDate day, Succession how, List<Part> parts, String... successors) {
        return new UnitDissolved(unit.unitId(), unit.code(), day, List.of(successors), how, parts, "1656", NOW);
    }

    private static UnitEstablished madeOf(String code, String name, List<Part> origins) {
        return new UnitEstablished(Said.id(code), code, name, UnitKind.COMMUNE, "44", REFORM, origins, "1680", NOW);
    }
}
