package vn.lienthong.routing.competence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/** Who goes on with the work of agencies that are no more. */
public final class AgencySuccession {
    private final Catalog catalog;
    private final LocalDate date;
    private final LocalDate placesOf;
    private final String field;

    /**
     * @param date the day on which work is to go on
     * @param placesOf the day whose units the places of the legs are
     * @param field name of the procedure's field; null = any
     */
    public AgencySuccession(Catalog catalog, LocalDate date, LocalDate placesOf, String field) {
        this.catalog = catalog;
        this.date = date;
        this.placesOf = placesOf;
        this.field = field;
    }

    /**
     * The one successor, straight or by those that came between, that what was told of the takeovers leaves for a leg; of
     * several, or where none is left, the one that is competent for the leg's place on the day. Empty where that is not
     * one agency: then somebody must decide.
     *
     * @param agency code of one that is no more
     * @param centre code of the one-stop centre that received the dossier
     */
    public Optional<String> of(String agency, Leg leg, String centre) {
        List<String> successors =
                successors(agency, leg, centre, new HashSet<>()).toList();
        return successors.size() == 1
                ? Optional.of(successors.getFirst())
                : competent(leg, centre).filter(holder -> successors.isEmpty() || successors.contains(holder));
    }

    private Stream<String> successors(String agency, Leg leg, String centre, Set<String> met) {
        if (catalog.agency(agency, date).isPresent()) {
            return Stream.of(agency);
        }
        return catalog.agencyUntil(agency, date).filter(_ -> met.add(agency)).stream()
                .flatMap(ended -> named(ended, leg, centre))
                .flatMap(next -> successors(next, leg, centre, met))
                .distinct();
    }

    private Stream<String> named(AgencyRow ended, Leg leg, String centre) {
        return ended.takeovers() == null
                ? ended.replacedBy().stream()
                : ended.takeovers().stream()
                        .filter(takeover -> has(takeover, leg, centre, ended.validTo()))
                        .map(Takeover::agency);
    }

    private boolean has(Takeover takeover, Leg leg, String centre, LocalDate firstDay) {
        return isOf(takeover.roles(), leg.role())
                && (field == null || isOf(takeover.fields(), field))
                && (takeover.units() == null
                        || takeover.units().stream().anyMatch(unit -> liesIn(unit, leg, centre, firstDay)));
    }

    /** @param some null = all */
    private static boolean isOf(List<String> some, String one) {
        return some == null || some.contains(one);
    }

    /** A code means the unit of the successors' first day; one that is no more by then, that of the day before. */
    private boolean liesIn(String unit, Leg leg, String centre, LocalDate firstDay) {
        boolean isOfTheDay =
                unit.equals(Catalog.COUNTRY) || catalog.unit(unit, firstDay).isPresent();
        LocalDate day = isOfTheDay ? firstDay : firstDay.minusDays(1);
        return places(leg, centre, day).stream()
                .anyMatch(place -> catalog.pathUp(place, day).contains(unit));
    }

    private List<String> places(Leg leg, String centre, LocalDate day) {
        return switch (PlaceRule.valueOf(leg.because().rule())) {
            case FIXED -> List.of();
            case RECEIVING_PLACE -> Seat.of(centre, catalog, day).stream().toList();
            case APPLICANT_RESIDENCE -> heirs(leg, PlaceRule.APPLICANT_RESIDENCE, day);
            case SUBJECT_PLACE -> heirs(leg, PlaceRule.SUBJECT_PLACE, day);
        };
    }

    private List<String> heirs(Leg leg, PlaceRule rule, LocalDate day) {
        String place = leg.because().place();
        return place == null ? List.of() : new Heirs(catalog, placesOf, day).of(place, rule);
    }

    private Optional<String> competent(Leg leg, String centre) {
        PlaceRule rule = PlaceRule.valueOf(leg.because().rule());
        if (rule == PlaceRule.FIXED) {
            return Optional.empty();
        }
        String place = leg.because().place();
        Resolution found = new Competence(catalog, date, placesOf, field)
                .resolve(leg.role(), rule, new Places(place, place, centre));
        return Optional.ofNullable(found.agency());
    }
}
