package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/** Whom announcements mean by the agencies that they name in words, on a day. Each text is read once. */
final class Addressees {
    /** They do at their level what nobody else is named for. */
    private static final Set<AgencyKind> FOR_ALL_THE_REST =
            EnumSet.of(AgencyKind.COMMUNE_PEOPLES_COMMITTEE, AgencyKind.DISTRICT_PEOPLES_COMMITTEE);

    private final Map<String, Set<AgencyLevel>> levelsOfNames;
    private final Map<String, List<Named>> known = new ConcurrentHashMap<>();

    Addressees(Catalog catalog, LocalDate day) {
        levelsOfNames = catalog.agencies().stream()
                .filter(agency -> agency.existsOn(day) && agency.kind() != AgencyKind.ONE_STOP)
                .collect(Collectors.groupingBy(
                        agency -> NamedBody.plainName(agency.nameVi()),
                        HashMap::new,
                        Collectors.mapping(AgencyRow::level, Collectors.toCollection(HashSet::new))));
    }

    /** @param levels of the agencies that are called so; empty where none is */
    private record Named(NamedBody body, Set<AgencyLevel> levels) {
        /** A body without a level is the one of the levels that were announced, if it is there at one of them. */
        boolean means(AgencyRow agency, String plainName, List<String> announced) {
            return body.isNamed(plainName)
                    && body.isAt(agency.level())
                    && (body.level().isPresent()
                            || announced.contains(agency.level().name())
                            || levels.stream().map(AgencyLevel::name).noneMatch(announced::contains));
        }
    }

    /**
     * What an agency is named for as responsible. Where nobody is named who is there on the day, but for instance a
     * council that a committee sets up, the committee of the level that was announced is meant.
     */
    Predicate<Announced> meaning(AgencyRow agency) {
        String plainName = NamedBody.plainName(agency.nameVi());
        return announced -> {
            List<Named> named = known.computeIfAbsent(announced.version().responsibleAgency(), this::named);
            return named.stream().allMatch(body -> body.levels().isEmpty())
                    ? isForTheRest(agency, named, announced.version().levels())
                    : named.stream()
                            .anyMatch(body -> body.means(
                                    agency, plainName, announced.version().levels()));
        };
    }

    private static boolean isForTheRest(AgencyRow agency, List<Named> named, List<String> announced) {
        return FOR_ALL_THE_REST.contains(agency.kind())
                && announced.contains(agency.level().name())
                && named.stream().map(Named::body).anyMatch(body -> body.isAt(agency.level()));
    }

    private List<Named> named(String responsibleAgency) {
        return NamedBody.in(responsibleAgency).stream()
                .map(body -> new Named(body, levelsOf(body)))
                .toList();
    }

    private Set<AgencyLevel> levelsOf(NamedBody body) {
        return levelsOfNames.entrySet().stream()
                .filter(entry -> body.isNamed(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }
}
