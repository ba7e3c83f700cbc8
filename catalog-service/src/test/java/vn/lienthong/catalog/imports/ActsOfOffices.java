package vn.lienthong.catalog.imports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** What may happen to units, agencies and the calendar of the country. */
final class ActsOfOffices {
    static final String UNIT = "code|name|type|parent|valid_from|valid_to|replaced_by|succession|legal_basis";
    static final String AGENCY = "code|name_vi|name_en|kind|level|roles|jurisdiction|fields|valid_from|valid_to"
            + "|replaced_by|legal_basis";

    private ActsOfOffices() {}

    static String ward(String code) {
        return code + "|Phường Mới|WARD|01|||||";
    }

    static String office(String code, String role) {
        return code + "|Sở Tư pháp|Justice|VERTICAL_AGENCY|PROVINCE|" + role + "|01||||||";
    }

    static Arbitrary<Act> unit() {
        return Combinators.combine(
                        Arbitraries.of("00012", "00013"),
                        Likely.text(),
                        Likely.aDay(),
                        Likely.aDay().injectNull(0.5),
                        Likely.text())
                .as((code, name, from, to, basis) -> Act.rows(
                        "units",
                        UNIT,
                        Act.cells(
                                code,
                                name,
                                "WARD",
                                "01",
                                from,
                                to,
                                to == null ? "" : "00010",
                                to == null ? "" : "FULL",
                                basis)));
    }

    static Arbitrary<Act> agency() {
        return Combinators.combine(
                        Arbitraries.of("H26.03", "H26.04"),
                        Likely.text(),
                        Likely.aDay().injectNull(0.3),
                        Likely.aDay().injectNull(0.6),
                        Arbitraries.of("", "Hộ tịch", "Cư trú"),
                        Likely.text())
                .as((code, name, from, to, fields, basis) -> Act.rows(
                        "agencies",
                        AGENCY,
                        Act.cells(
                                code,
                                name,
                                name,
                                "VERTICAL_AGENCY",
                                "PROVINCE",
                                "ROLE_" + code.charAt(5),
                                "01",
                                fields,
                                from,
                                to,
                                to == null ? "" : "H26.01",
                                basis)));
    }

    static Arbitrary<Act> agencyDescription() {
        return Combinators.combine(Arbitraries.of("H26.01", "H26.02"), Likely.text(), Likely.aDay(), Likely.text())
                .as((agency, name, from, basis) -> Act.rows(
                        "agency-descriptions",
                        "agency|from|name_vi|name_en|kind|level|parent|legal_basis",
                        Act.cells(agency, from, name, name, "VERTICAL_AGENCY", "PROVINCE", "", basis)));
    }

    static Arbitrary<Act> competenceChange() {
        return Combinators.combine(Arbitraries.of("H26.03", "H26.04"), Likely.aDay(), Likely.text())
                .as((agency, from, basis) -> Act.rows(
                        "competence-changes",
                        "agency|from|roles|jurisdiction|fields|legal_basis",
                        Act.cells(agency, from, "CHANGED_" + agency.charAt(5), "00010", "Hộ tịch", basis)));
    }

    static Arbitrary<Act> delegation() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.of("ROLE_A", "ROLE_B"),
                        Likely.aDay(),
                        Arbitraries.integers().between(1, 200),
                        Likely.text(),
                        Arbitraries.of(true, false))
                .as((id, role, from, days, basis, whole) -> {
                    String agency = role.equals("ROLE_A") ? "H26.01" : "H26.02";
                    Delegation delegation = new Delegation(
                            id,
                            agency.equals("H26.01") ? "H26.02" : "H26.01",
                            List.of(role),
                            whole ? null : List.of("01"),
                            null,
                            from,
                            from.plusDays(days),
                            basis);
                    AgencyCommand command = new DelegateCompetence(agency, delegation, Act.NOW);
                    return Act.told(catalog -> catalog.agencies, command.agencyId(), agency, command);
                });
    }

    static Arbitrary<Act> hoursChange() {
        return Combinators.combine(Likely.aDay(), Likely.aDay().injectNull(0.5), Likely.text())
                .as((from, to, basis) -> {
                    HoursChange change = new HoursChange(
                            from,
                            to,
                            Map.of(DayOfWeek.MONDAY, List.of(morning())),
                            LocalTime.of(10, 30),
                            DayOfWeek.MONDAY,
                            basis);
                    WorkCalendarCommand command = new ChangeHours("VN", change, Act.NOW);
                    return Act.told(catalog -> catalog.calendars, command.calendarId(), "VN", command);
                });
    }

    static OfficeHours morning() {
        return new OfficeHours(LocalTime.of(7, 0), LocalTime.of(11, 30));
    }

    static Arbitrary<Act> day() {
        return Combinators.combine(Likely.aDay(), Arbitraries.of("HOLIDAY", "SWAPPED_WORK"), Likely.text())
                .as((day, kind, name) -> Act.rows(
                        "holidays", "date|kind|name_vi|name_en|legal_basis", Act.cells(day, kind, name, name, name)));
    }
}
