package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.LastAsked;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;

/** What is in force on a day, and whose it is; what was found out once is kept. */
final class OfficesOfDay {
    private static final int MOST_OFFICES = 40;

    private final Catalog catalog;
    private final LocalDate day;
    private final List<Announced> announced;
    private final Collection<List<Announced>> alike;
    private final Addressees addressees;
    private final Map<String, Set<String>> duties = LastAsked.of(MOST_OFFICES);

    OfficesOfDay(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
        announced = catalog.procedures().stream()
                .sorted(Comparator.comparing(ProcedureRow::code))
                .flatMap(procedure -> Announced.on(procedure, day).stream())
                .toList();
        alike = announced.stream().collect(Collectors.groupingBy(Concern::of)).values();
        addressees = new Addressees(catalog, day);
    }

    /**
     * What of a procedure makes it the concern of an office: those alike in this are all its, or none of them is.
     *
     * @param responsibleAgency counts only where there is no process
     */
    private record Concern(
            List<String> levels, String field, String responsibleAgency, boolean hasProcess, Set<List<String>> tasks) {
        static Concern of(Announced announced) {
            ProcedureVersion version = announced.version();
            return new Concern(
                    version.levels(),
                    version.fieldVi(),
                    announced.process().isPresent() ? "" : version.responsibleAgency(),
                    announced.process().isPresent(),
                    announced.steps().stream()
                            .map(step -> Arrays.asList(step.role(), step.fixedAgency()))
                            .collect(Collectors.toSet()));
        }
    }

    /** An office where procedures are posted. */
    record Office(PostingOffice description, Remit remit) {}

    /** Empty where no centre is open and no agency there that has the code. @param code in either order of agency codes */
    Optional<Office> office(String code) {
        String since = AgencyCode.parse(code).map(AgencyCode::text).orElse(code);
        return catalog.centre(since, day)
                .map(centre ->
                        new Office(PostingOffice.of(centre, catalog, day), Remit.OfCentre.of(centre, catalog, day)))
                .or(() -> catalog.agency(since, day)
                        .map(agency -> new Office(
                                PostingOffice.of(agency, catalog, day),
                                Remit.OfAgency.of(agency, catalog, day, addressees))));
    }

    /** By code. */
    Stream<Announced> postedBy(Remit remit) {
        return announced.stream().filter(remit::covers);
    }

    Posting posting(Announced posted, Remit remit) {
        return Posting.of(posted, catalog, remit.doers());
    }

    /** The codes of the procedures that an office posts. */
    Optional<Set<String>> duties(String code) {
        Set<String> known = duties.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Set<String>> found = office(code).map(this::codes);
        found.ifPresent(codes -> duties.put(code, codes));
        return found;
    }

    private Set<String> codes(Office office) {
        return alike.stream()
                .filter(some -> office.remit().covers(some.getFirst()))
                .flatMap(List::stream)
                .map(posted -> posted.procedure().code())
                .collect(Collectors.toUnmodifiableSet());
    }
}
