package vn.lienthong.routing.competence;

import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.AMBIGUOUS;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.NO_COMPETENT_AGENCY;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.PLACE_DIVIDED;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.PLACE_MISSING;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.UNIT_UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/** Who is competent on a date. */
public final class Competence {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalog catalog;
    private final LocalDate date;
    private final Heirs heirs;
    private final String field;

    /** For places of the date itself. @param field as below */
    public Competence(Catalog catalog, LocalDate date, String field) {
        this(catalog, date, date, field);
    }

    /**
     * @param placesOf the day whose units the places are, which are followed to the date
     * @param field name of the procedure's field, for agencies that are competent for some fields only; null = any
     */
    public Competence(Catalog catalog, LocalDate date, LocalDate placesOf, String field) {
        this.catalog = catalog;
        this.date = date;
        this.heirs = new Heirs(catalog, placesOf, date);
        this.field = field;
    }

    /** The date that a moment has at the offices. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment at which a date begins at the offices. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** The agency of a step: the one with its role nearest to the place that its rule points to. */
    public Resolution resolve(Step step, Places places) {
        return step.place() == PlaceRule.FIXED ? fixed(step) : resolve(step.role(), step.place(), places);
    }

    /** The agency with a role nearest to the place that a rule points to; no fixed one. */
    Resolution resolve(String role, PlaceRule rule, Places places) {
        return switch (rule) {
            case FIXED -> throw new IllegalArgumentException("A fixed agency has no place");
            case APPLICANT_RESIDENCE -> atHeirs(role, rule, places.residence());
            case SUBJECT_PLACE -> atHeirs(role, rule, places.subjectPlace());
            case RECEIVING_PLACE ->
                Seat.of(places.centre(), catalog, date)
                        .map(unit -> nearest(role, rule, unit, unit))
                        .orElseGet(() -> Resolution.unresolved(UNIT_UNKNOWN, rule, null, null));
        };
    }

    private Resolution fixed(Step step) {
        return catalog.agency(step.fixedAgency(), date)
                .map(agency -> Resolution.resolved(agency.code(), PlaceRule.FIXED, null, null))
                .orElseGet(() -> Resolution.unresolved(NO_COMPETENT_AGENCY, PlaceRule.FIXED, null, null));
    }

    /** Where the place was divided: the agency that is competent for it all. */
    private Resolution atHeirs(String role, PlaceRule rule, String place) {
        if (place == null) {
            return Resolution.unresolved(PLACE_MISSING, rule, null, null);
        }
        List<Resolution> found = heirs.of(place, rule).stream()
                .map(heir -> nearest(role, rule, place, heir))
                .toList();
        if (found.isEmpty()) {
            return Resolution.unresolved(UNIT_UNKNOWN, rule, place, null);
        }
        boolean agree = found.stream().map(Resolution::agency).distinct().count() == 1;
        return agree ? found.getFirst() : Resolution.unresolved(PLACE_DIVIDED, rule, place, null);
    }

    /** @param place as it was named; @param unit where that is on the date */
    private Resolution nearest(String role, PlaceRule rule, String place, String unit) {
        return catalog.nearest(role, unit, field, date)
                .map(acting -> only(acting.agencies(), rule, place, acting.unit()))
                .orElseGet(() -> Resolution.unresolved(NO_COMPETENT_AGENCY, rule, place, null));
    }

    private static Resolution only(List<AgencyRow> competent, PlaceRule rule, String place, String unit) {
        return competent.size() == 1
                ? Resolution.resolved(competent.getFirst().code(), rule, place, unit)
                : Resolution.unresolved(AMBIGUOUS, rule, place, unit);
    }
}
