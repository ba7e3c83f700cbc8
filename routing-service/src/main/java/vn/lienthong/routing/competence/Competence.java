package vn.lienthong.routing.competence;

import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.AMBIGUOUS;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.NO_COMPETENT_AGENCY;
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
    private final String field;

    /** @param field name of the procedure's field, for agencies that are competent for some fields only; null = any */
    public Competence(Catalog catalog, LocalDate date, String field) {
        this.catalog = catalog;
        this.date = date;
        this.field = field;
    }

    /** The date that a moment has at the offices. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The agency of a step: the one with its role nearest to the place that its rule points to. */
    public Resolution resolve(Step step, Places places) {
        return switch (step.place()) {
            case FIXED -> fixed(step);
            case APPLICANT_RESIDENCE -> nearest(step, places.residence());
            case SUBJECT_PLACE -> nearest(step, places.subjectPlace());
            case RECEIVING_PLACE ->
                Seat.of(places.centre(), catalog, date)
                        .map(unit -> nearest(step, unit))
                        .orElseGet(() -> Resolution.unresolved(UNIT_UNKNOWN, PlaceRule.RECEIVING_PLACE, null, null));
        };
    }

    private Resolution fixed(Step step) {
        return catalog.agency(step.fixedAgency(), date)
                .map(agency -> Resolution.resolved(agency.code(), PlaceRule.FIXED, null, null))
                .orElseGet(() -> Resolution.unresolved(NO_COMPETENT_AGENCY, PlaceRule.FIXED, null, null));
    }

    private Resolution nearest(Step step, String place) {
        if (place == null) {
            return Resolution.unresolved(PLACE_MISSING, step.place(), null, null);
        }
        if (catalog.unit(place, date).isEmpty()) {
            return Resolution.unresolved(UNIT_UNKNOWN, step.place(), place, null);
        }
        return catalog.nearest(step.role(), place, field, date)
                .map(acting -> only(acting.agencies(), step.place(), place, acting.unit()))
                .orElseGet(() -> Resolution.unresolved(NO_COMPETENT_AGENCY, step.place(), place, null));
    }

    private static Resolution only(List<AgencyRow> competent, PlaceRule rule, String place, String unit) {
        return competent.size() == 1
                ? Resolution.resolved(competent.getFirst().code(), rule, place, unit)
                : Resolution.unresolved(AMBIGUOUS, rule, place, unit);
    }
}
