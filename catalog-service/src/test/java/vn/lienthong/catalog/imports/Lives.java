package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.catalog.wording.Wording.Synonyms;

/** What may happen to a catalog, in any order: rows that registers send and changes that editors ask for. */
final class Lives {
    private Lives() {}

    /** A province with wards, offices of which two are never closed, a calendar, a centre and a procedure: on them the rest is built. */
    static Stream<Act> beginning() {
        return Stream.of(
                Act.rows(
                        "units",
                        ActsOfOffices.UNIT,
                        "01|Thành phố Hà Nội|CENTRAL_CITY|VN|||||",
                        ActsOfOffices.ward("00010"),
                        ActsOfOffices.ward("00011")),
                Act.rows(
                        "agencies",
                        ActsOfOffices.AGENCY,
                        ActsOfOffices.office("H26.01", "ROLE_A"),
                        ActsOfOffices.office("H26.02", "ROLE_B"),
                        ActsOfOffices.office("H26.03", "ROLE_3"),
                        ActsOfOffices.office("H26.04", "ROLE_4")),
                catalog -> catalog.take("calendars", """
                        [{"code":"VN","name":"Giờ hành chính","scope":["VN"],"zone":"Asia/Ho_Chi_Minh",
                          "weekly":{"MONDAY":["08:00-12:00","13:00-17:00"],"TUESDAY":["08:00-12:00"]},
                          "cutOff":"15:00","workingSaturdayLike":"MONDAY"}]"""),
                Act.rows(
                        "centres",
                        "code|name_vi|name_en|kind|unit|serves|province_wide|address|latitude|longitude|calendar|phone"
                                + "|opened_on|closed_on|legal_basis",
                        ActsOfCentre.CENTRE
                                + "|Trung tâm|Centre|COMMUNAL|00010|00010@2025-01-01..|Y|Phố Cũ|21.03|105.8|VN|"
                                + "19001009|2025-01-01||1/QĐ"),
                ActsOfProcedures.recorded(ActsOfProcedures.KNOWN, "Đăng ký", 5, "current", "1/QĐ"));
    }

    static Arbitrary<List<Act>> acts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, ActsOfOffices.unit()),
                        Tuple.of(2, ActsOfOffices.agency()),
                        Tuple.of(2, ActsOfOffices.agencyDescription()),
                        Tuple.of(2, ActsOfOffices.competenceChange()),
                        Tuple.of(2, ActsOfOffices.delegation()),
                        Tuple.of(1, ActsOfOffices.hoursChange()),
                        Tuple.of(2, ActsOfOffices.day()),
                        Tuple.of(4, ActsOfCentre.centre()),
                        Tuple.of(3, ActsOfProcedures.row()),
                        Tuple.of(6, ActsOfProcedures.procedure()),
                        Tuple.of(3, ActsOfProcedures.process()),
                        Tuple.of(2, wording()))
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static Arbitrary<Act> wording() {
        Arbitrary<List<String>> words = Likely.word().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<DescribeWording> lifeEvents = Combinators.combine(Likely.text(), words)
                .as((name, said) -> new DescribeWording(
                        "BIRTH",
                        new LifeEvent(name, name, said, List.of(ActsOfProcedures.KNOWN), List.of("Hộ tịch")),
                        Act.NOW));
        Arbitrary<DescribeWording> synonyms = Combinators.combine(words, words.injectNull(0.3))
                .as((said, meant) ->
                        new DescribeWording("CARS", new Synonyms(said, meant == null ? List.of() : meant), Act.NOW));
        return Arbitraries.oneOf(lifeEvents, synonyms)
                .map(command -> Act.told(catalog -> catalog.wordings, command.wordingId(), command.code(), command));
    }
}
