package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Catalog.Acting;

/**
 * Who does the steps of procedures for the people and the things of some places: the same agencies to which a dossier
 * would be sent. Each question is answered once; for the use of one thread.
 */
final class Doers {
    private final Catalog catalog;
    private final LocalDate day;
    private final Collection<String> places;
    private final Map<Task, List<AgencyRow>> known = new HashMap<>();

    Doers(Catalog catalog, LocalDate day, Collection<String> places) {
        this.catalog = catalog;
        this.day = day;
        this.places = places;
    }

    /** For no place in particular: only agencies that a step names itself. */
    static Doers anywhere(Catalog catalog, LocalDate day) {
        return new Doers(catalog, day, List.of());
    }

    /** On which they do so. */
    LocalDate day() {
        return day;
    }

    /** All that do a step in one of the places; none where nobody is competent. @param field of the procedure */
    List<AgencyRow> of(Step step, String field) {
        return known.computeIfAbsent(new Task(step.role(), step.fixedAgency(), field), this::find);
    }

    /** Who does a step in all of the places where anybody does. */
    Optional<AgencyRow> only(Step step, String field) {
        List<AgencyRow> doers = of(step, field);
        return doers.size() == 1 ? Optional.of(doers.getFirst()) : Optional.empty();
    }

    private List<AgencyRow> find(Task task) {
        return task.agency() != null
                ? catalog.agency(task.agency(), day).stream().toList()
                : places.stream()
                        .flatMap(place -> nearest(task, place))
                        .distinct()
                        .toList();
    }

    private Stream<AgencyRow> nearest(Task task, String place) {
        return catalog.nearest(task.role(), place, task.field(), day).map(Acting::agencies).stream()
                .flatMap(List::stream);
    }

    /** @param agency code, only of a step with {@link PlaceRule#FIXED} */
    private record Task(String role, String agency, String field) {}
}
