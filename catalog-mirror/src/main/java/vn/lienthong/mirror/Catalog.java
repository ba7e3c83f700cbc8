package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.AgencyRow.Delegation;

/** The catalog at one moment: plain data, nothing is read from anywhere. */
public final class Catalog {
    /** The whole country, above the provinces; it has no row of its own. */
    public static final String COUNTRY = "VN";

    private final Map<String, ProcedureRow> procedures;
    private final Map<String, List<UnitRow>> units;
    private final Map<Succeeded, List<UnitRow>> unitsByOrigin;
    private final Map<String, List<UnitRow>> unitsBySuccessor;
    private final Map<String, List<AgencyRow>> agencies;
    private final Map<String, List<AgencyRow>> agenciesByRole;
    private final Map<Post, List<AgencyRow>> agenciesByPost;
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
        this.unitsByOrigin = by(units, Catalog::origins);
        this.unitsBySuccessor =
                by(units, unit -> unit.passedOn().stream().map(Part::unit).distinct());
        this.agencies = agencies.stream().collect(Collectors.groupingBy(AgencyRow::code));
        this.agenciesByRole = byCompetence(agencies, competence -> competence.roles().stream());
        this.agenciesByPost = byCompetence(agencies, Catalog::posts);
        this.centres = centres.stream().collect(Collectors.groupingBy(CentreRow::code));
        this.calendars = new Calendars(calendars);
    }

    /** @param code in the old way or the new one */
    public Optional<ProcedureRow> procedure(String code) {
        return Optional.ofNullable(procedures.get(ProcedureCode.newWay(code)));
    }

    /** The papers that a procedure asks by its process of the day; none where it has no process then. */
    public List<Component> papers(String procedure, LocalDate date) {
        return procedure(procedure)
                .flatMap(row -> row.processOn(date))
                .map(approved -> approved.process().components())
                .orElse(List.of());
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

    /** The units that began when another one ended, and say that they were made of it. */
    List<UnitRow> unitsMadeOf(UnitRow ended) {
        return unitsByOrigin.getOrDefault(new Succeeded(ended.code(), ended.validTo()), List.of());
    }

    /** The units that ended while another one was there, and of which one of the two says that it got something. */
    List<UnitRow> unitsPassedTo(UnitRow unit) {
        Stream<UnitRow> told = unitsBySuccessor.getOrDefault(unit.code(), List.of()).stream()
                .filter(ended -> ended.validTo() != null && unit.existsOn(ended.validTo()));
        Stream<UnitRow> claimed = origins(unit)
                .flatMap(origin -> unit(origin.code(), origin.on().minusDays(1)).stream())
                .filter(ended -> unit.validFrom().equals(ended.validTo()));
        return Stream.concat(told, claimed).distinct().toList();
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

    /** The last unit below the country on the way up; empty where the code means nothing on the date. */
    public Optional<String> provinceOf(String code, LocalDate date) {
        List<String> path = pathUp(code, date);
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    public Optional<AgencyRow> agency(String code, LocalDate date) {
        return agencies.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.existsOn(date))
                .findFirst();
    }

    /** The agency that had a code last, of those that are no more on a date. */
    public Optional<AgencyRow> agencyUntil(String code, LocalDate date) {
        return agencies.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.validTo() != null && !agency.validTo().isAfter(date))
                .max(Comparator.comparing(AgencyRow::validTo));
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
        List<String> path = pathUp(unit, date);
        return acting(role, unit, path.isEmpty() ? List.of(unit) : path, field, date);
    }

    /**
     * Who acts in a role for a place: those of the nearest unit, from the place up, for which anybody does. Empty where
     * nobody does, and for an unknown place.
     *
     * @param field name of the procedure's field; null = any
     */
    public Optional<Acting> nearest(String role, String place, String field, LocalDate date) {
        List<String> path = pathUp(place, date);
        return path.stream()
                .map(unit -> new Acting(unit, acting(role, unit, path, field, date)))
                .filter(acting -> !acting.agencies().isEmpty())
                .findFirst();
    }

    /** @param unit the one that the agencies, or those for which they act, are competent for */
    public record Acting(String unit, List<AgencyRow> agencies) {}

    /** @param path from the place up, for what is delegated may be a part of what the unit is */
    private List<AgencyRow> acting(String role, String unit, List<String> path, String field, LocalDate date) {
        return agenciesByPost.getOrDefault(new Post(role, unit), List.of()).stream()
                .filter(agency -> agency.existsOn(date))
                .filter(agency -> agency.competenceOn(date).covers(role, unit, field))
                .flatMap(agency -> actingFor(agency, role, path, field, date))
                .distinct()
                .toList();
    }

    /** Of any field those that act in one of them, the agency itself included while a field is left to it. */
    private Stream<AgencyRow> actingFor(
            AgencyRow agency, String role, List<String> path, String field, LocalDate date) {
        List<Delegation> delegations = agency.delegationsOn(date).stream()
                .filter(delegation -> delegation.covers(role, path, field))
                .filter(delegation -> agency(delegation.to(), date).isPresent())
                .toList();
        Stream<AgencyRow> others = delegations.stream().flatMap(delegation -> agency(delegation.to(), date).stream());
        boolean isLeft = field == null ? agency.competenceOn(date).hasFieldsBeyond(delegations) : delegations.isEmpty();
        return isLeft ? Stream.concat(Stream.of(agency), others) : others;
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

    /** When a centre receives; empty while the office hours of its calendar were not heard of. */
    public Optional<ReceptionTimes> receptionTimes(CentreRow centre) {
        return calendars.receptionTimes(centre);
    }

    /** The codes of the calendars whose office hours were heard of. */
    public Collection<String> calendarCodes() {
        return calendars.codes();
    }

    /** The calendars, by code, as they will be once something has happened to some of them. */
    public Function<String, Optional<WorkingCalendar>> calendarsAfter(List<WorkCalendarEvent> events) {
        Calendars after = calendars;
        for (WorkCalendarEvent event : events) {
            after = after.after(event);
        }
        return after::byCode;
    }

    /**
     * The code of the calendar that an agency keeps: a centre's own, or else that of the unit whose offices keep one of
     * their own on the day and that is nearest to the first unit it is competent for that there is on the day.
     */
    public String calendarOfAgency(String agencyCode, LocalDate date) {
        return centre(agencyCode, date)
                .map(CentreRow::calendar)
                .or(() -> agency(agencyCode, date)
                        .flatMap(agency -> agency.competenceOn(date).jurisdiction().stream()
                                .map(unit -> pathUp(unit, date))
                                .filter(path -> !path.isEmpty())
                                .findFirst())
                        .map(path -> calendars.nearest(path, date)))
                .orElse(COUNTRY);
    }

    /** The agencies by what they ever were competent for. */
    private static <K> Map<K, List<AgencyRow>> byCompetence(
            Collection<AgencyRow> agencies, Function<CompetenceFrom, Stream<K>> keysOf) {
        return by(agencies, agency -> agency.competences().flatMap(keysOf).distinct());
    }

    private static <K, R> Map<K, List<R>> by(Collection<R> rows, Function<R, Stream<K>> keysOf) {
        return rows.stream()
                .flatMap(row -> keysOf.apply(row).map(key -> Map.entry(key, row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<Succeeded> origins(UnitRow unit) {
        return unit.validFrom() == null
                ? Stream.empty()
                : unit.origins().stream()
                        .map(origin -> new Succeeded(origin.unit(), unit.validFrom()))
                        .distinct();
    }

    private static Stream<Post> posts(CompetenceFrom competence) {
        return competence.roles().stream()
                .flatMap(role -> competence.jurisdiction().stream().map(unit -> new Post(role, unit)));
    }

    /** A unit by its code, and the first day on which it was no more. */
    private record Succeeded(String code, LocalDate on) {}

    /** What an agency can be competent for. */
    private record Post(String role, String unit) {}
}
