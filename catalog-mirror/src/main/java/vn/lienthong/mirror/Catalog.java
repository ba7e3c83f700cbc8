package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/** The catalog at one moment: plain data, nothing is read from anywhere. */
public final class Catalog {
    /** The whole country, above the provinces; it has no row of its own. */
    public static final String COUNTRY = "VN";

    private final Map<String, ProcedureRow> procedures;
    private final Map<String, List<UnitRow>> units;
    private final Map<LocalDate, List<UnitRow>> unitsByFirstDay;
    private final Map<String, List<AgencyRow>> agencies;
    private final Map<String, List<AgencyRow>> agenciesByRole;
    private final Map<String, List<CentreRow>> centres;
    private final Calendars calendars;

    public Catalog(
            Collection<ProcedureRow> procedures,
            Collection<UnitRow> units,
            Collection<AgencyRow> agencies,
            Collection<CentreRow> centres,
            Collection<CalendarRow> calendars) {
        this.procedures = procedures.stream().collect(Collectors.toMap(ProcedureRow::code, Function.identity()));
        this.units = units.stream().collect(Collectors.groupingBy(UnitRow::code));
        this.unitsByFirstDay = units.stream()
                .filter(unit -> unit.validFrom() != null)
                .collect(Collectors.groupingBy(UnitRow::validFrom));
        this.agencies = agencies.stream().collect(Collectors.groupingBy(AgencyRow::code));
        this.agenciesByRole = agencies.stream()
                .flatMap(agency -> rolesEver(agency).map(role -> Map.entry(role, agency)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.centres = centres.stream().collect(Collectors.groupingBy(CentreRow::code));
        this.calendars = new Calendars(calendars);
    }

    public Optional<ProcedureRow> procedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    public Collection<ProcedureRow> procedures() {
        return procedures.values();
    }

    /** The unit that a code means on a date. */
    public Optional<UnitRow> unit(String code, LocalDate date) {
        return units.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.existsOn(date))
                .findFirst();
    }

    public Collection<UnitRow> units() {
        return units.values().stream().flatMap(List::stream).toList();
    }

    /** The units whose first day it is. */
    public List<UnitRow> unitsFrom(LocalDate day) {
        return unitsByFirstDay.getOrDefault(day, List.of());
    }

    /** A unit and all above it on a date, the nearest first, the country last; empty for an unknown unit. */
    public List<String> pathUp(String code, LocalDate date) {
        List<String> path = new ArrayList<>();
        Optional<UnitRow> unit = unit(code, date);
        while (unit.isPresent() && !path.contains(unit.get().code())) {
            path.add(unit.get().code());
            unit = Optional.ofNullable(unit.get().parent()).flatMap(parent -> unit(parent, date));
        }
        if (!path.isEmpty()) {
            path.add(COUNTRY);
        }
        return path;
    }

    public Optional<AgencyRow> agency(String code, LocalDate date) {
        return agencies.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.existsOn(date))
                .findFirst();
    }

    public Collection<AgencyRow> agencies() {
        return agencies.values().stream().flatMap(List::stream).toList();
    }

    /** All agencies with a role that exist on a date, wherever they are competent. */
    public List<AgencyRow> agenciesWithRole(String role, LocalDate date) {
        return agenciesByRole.getOrDefault(role, List.of()).stream()
                .filter(agency -> agency.existsOn(date))
                .filter(agency -> agency.competenceOn(date).roles().contains(role))
                .toList();
    }

    /**
     * Who acts in a role for a unit itself, not for those above it: the agency that is competent, or the one that it has
     * delegated this to for the day.
     *
     * @param field name of the procedure's field; null = any
     */
    public List<AgencyRow> acting(String role, String unit, String field, LocalDate date) {
        return agenciesWithRole(role, date).stream()
                .filter(agency -> agency.competenceOn(date).covers(role, unit, field))
                .map(agency -> actingFor(agency, role, unit, date))
                .distinct()
                .toList();
    }

    private AgencyRow actingFor(AgencyRow agency, String role, String unit, LocalDate date) {
        return agency.delegationsOf(role, unit, date).stream()
                .flatMap(delegation -> agency(delegation.to(), date).stream())
                .findFirst()
                .orElse(agency);
    }

    /**
     * Who has the work of an agency on a later day: the agency itself while it exists, then who took it over, and so on.
     *
     * @param role what the work is done as; @param unit the code that its place had on the agency's last day
     * @param field name of the procedure's field; null = any
     * @return empty where nobody took it over, or more than one
     */
    public Optional<AgencyRow> successor(AgencyRow agency, String role, String unit, String field, LocalDate date) {
        AgencyRow current = agency;
        while (current.validTo() != null && !date.isBefore(current.validTo())) {
            LocalDate day = current.validTo();
            List<AgencyRow> heirs = heirs(current, role, unit, field).stream()
                    .flatMap(code -> agency(code, day).stream())
                    .toList();
            if (heirs.size() != 1) {
                return Optional.empty();
            }
            current = heirs.getFirst();
        }
        return Optional.of(current);
    }

    private List<String> heirs(AgencyRow agency, String role, String unit, String field) {
        if (agency.takeovers() != null) {
            return agency.takeovers().stream()
                    .filter(takeover -> isOf(role, takeover.roles())
                            && isOf(unit, takeover.units())
                            && isOf(field, takeover.fields()))
                    .map(Takeover::agency)
                    .distinct()
                    .toList();
        }
        List<String> competent = agency.replacedBy().size() == 1
                ? List.of()
                : agency.replacedBy().stream()
                        .filter(code -> agency(code, agency.validTo())
                                .filter(heir ->
                                        heir.competenceOn(agency.validTo()).covers(role, unit, field))
                                .isPresent())
                        .toList();
        return competent.isEmpty() ? agency.replacedBy() : competent;
    }

    private static boolean isOf(String one, List<String> some) {
        return one == null || some == null || some.contains(one);
    }

    /** The centre that a code means on a date, if it is open then. */
    public Optional<CentreRow> centre(String code, LocalDate date) {
        return centres.getOrDefault(code, List.of()).stream()
                .filter(centre -> centre.isOpenOn(date))
                .findFirst();
    }

    public Collection<CentreRow> centres() {
        return centres.values().stream().flatMap(List::stream).toList();
    }

    /** The calendar of a code; empty while its office hours were not heard of. */
    public Optional<WorkingCalendar> calendar(String code) {
        return calendars.byCode(code);
    }

    /** The codes of the calendars whose office hours were heard of. */
    public Collection<String> calendarCodes() {
        return calendars.codes();
    }

    /** Whether a calendar itself says something of a date, instead of the country's. */
    public boolean saysItself(String calendar, LocalDate date) {
        return calendars.saysItself(calendar, date);
    }

    /**
     * The code of the calendar that an agency keeps: a centre's own, or else that of the nearest unit with one of its
     * own.
     */
    public String calendarOfAgency(String agencyCode, LocalDate date) {
        return centre(agencyCode, date)
                .map(CentreRow::calendar)
                .or(() -> agency(agencyCode, date)
                        .flatMap(agency -> agency.competenceOn(date).jurisdiction().stream()
                                .findFirst())
                        .map(unit -> calendars.nearest(pathUp(unit, date))))
                .orElse(COUNTRY);
    }

    private static Stream<String> rolesEver(AgencyRow agency) {
        Stream<String> later = agency.changes() == null
                ? Stream.of()
                : agency.changes().stream().flatMap(change -> change.roles().stream());
        return Stream.concat(agency.roles().stream(), later).distinct();
    }
}
