package vn.lienthong.catalog.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/** What was last said of an agency. */
public sealed interface Agency {
    record NotRecorded() implements Agency {}

    /** An agency that was recorded. */
    sealed interface Known extends Agency {
        Beginning beginning();

        Later later();

        Known with(Beginning other);

        /** Empty while it exists. */
        default Optional<End> ending() {
            return this instanceof Ended gone ? Optional.of(gone.end) : Optional.empty();
        }

        /** After its first day and before its end. */
        default boolean isWithin(LocalDate day) {
            LocalDate from = beginning().validFrom();
            boolean ended =
                    this instanceof Ended gone && !day.isBefore(gone.end().validTo());
            return (from == null || day.isAfter(from)) && !ended;
        }

        /** The same agency as though it had always been called so, and competent for that, as it is on the day. */
        default Known on(LocalDate day) {
            return with(beginning().with(Competences.of(this).on(day)).with(descriptionOn(day)));
        }

        /** What was said last of the days until then. */
        default Description descriptionOn(LocalDate day) {
            return later().descriptions().stream()
                    .filter(described -> !described.from().isAfter(day))
                    .reduce((_, last) -> last)
                    .map(Described::description)
                    .orElseGet(() -> beginning().description());
        }
    }

    record Existing(Beginning beginning, Later later) implements Known {
        public Existing(Beginning beginning) {
            this(beginning, Later.NOTHING);
        }

        @Override
        public Known with(Beginning other) {
            return new Existing(other, later);
        }
    }

    record Ended(Beginning beginning, Later later, End end) implements Known {
        public Ended(Beginning beginning, End end) {
            this(beginning, Later.NOTHING, end);
        }

        @Override
        public Known with(Beginning other) {
            return new Ended(other, later, end);
        }
    }

    /**
     * @param validFrom first day; null = since before the data begin
     * @param legalBasis null where the register tells only that of the end
     */
    record Beginning(
            String code,
            String nameVi,
            String nameEn,
            AgencyKind kind,
            AgencyLevel level,
            Competence competence,
            String parent,
            String statisticsCode,
            LocalDate validFrom,
            String legalBasis) {
        Beginning with(Competence other) {
            return new Beginning(
                    code, nameVi, nameEn, kind, level, other, parent, statisticsCode, validFrom, legalBasis);
        }

        Beginning with(Description other) {
            return new Beginning(
                    code,
                    other.nameVi,
                    other.nameEn,
                    other.kind,
                    other.level,
                    competence,
                    other.parent,
                    statisticsCode,
                    validFrom,
                    legalBasis);
        }

        /** What it is called at first. */
        public Description description() {
            return new Description(nameVi, nameEn, kind, level, parent);
        }

        /** Where no basis is named, the one named before stands. */
        Beginning completedBy(Beginning known) {
            String basis = legalBasis != null ? legalBasis : known.legalBasis;
            return new Beginning(
                    code, nameVi, nameEn, kind, level, competence, parent, statisticsCode, validFrom, basis);
        }
    }

    /**
     * What it decides on.
     *
     * @param jurisdiction codes of units
     * @param fields names of fields of procedures; null = all
     */
    record Competence(List<String> roles, List<String> jurisdiction, List<String> fields) {
        /** Whether roles and fields are its own, wherever it may be. */
        boolean includes(Delegation delegation) {
            boolean ofItsFields = fields == null || delegation.fields == null || fields.containsAll(delegation.fields);
            return roles.containsAll(delegation.roles) && ofItsFields;
        }
    }

    /**
     * What it is called, what it is, and to which other it belongs.
     *
     * @param parent null = to none
     */
    record Description(String nameVi, String nameEn, AgencyKind kind, AgencyLevel level, String parent) {}

    /**
     * What became of it since its beginning.
     *
     * @param changes in the order of their days
     * @param descriptions in the order of their days
     */
    record Later(List<Change> changes, List<Delegation> delegations, List<Described> descriptions) {
        static final Later NOTHING = new Later(List.of(), List.of(), List.of());

        Later and(Change change) {
            return new Later(with(changes, change, Change::from), delegations, descriptions);
        }

        Later and(Described described) {
            return new Later(changes, delegations, with(descriptions, described, Described::from));
        }

        /** What is said again of the same one counts instead. */
        Later and(Delegation delegation) {
            Stream<Delegation> others = delegations.stream().filter(known -> !known.id.equals(delegation.id));
            return new Later(
                    changes, Stream.concat(others, Stream.of(delegation)).toList(), descriptions);
        }

        Later ending(UUID delegation, LocalDate until) {
            return new Later(
                    changes,
                    delegations.stream()
                            .map(known -> known.id.equals(delegation) ? known.until(until) : known)
                            .toList(),
                    descriptions);
        }

        /** What is said again of a day counts instead. */
        private static <T> List<T> with(List<T> all, T more, Function<T, LocalDate> dayOf) {
            Stream<T> others = all.stream().filter(known -> !dayOf.apply(known).equals(dayOf.apply(more)));
            return Stream.concat(others, Stream.of(more))
                    .sorted(Comparator.comparing(dayOf))
                    .toList();
        }
    }

    /** From a day on it is called otherwise. */
    record Described(LocalDate from, Description description, String legalBasis) {}

    /** From a day on it is competent for something else. */
    record Change(LocalDate from, Competence competence, String legalBasis) {}

    /**
     * Another agency acts for it.
     *
     * @param units in which it acts, with all below them; null = everywhere
     * @param fields names of fields of procedures; null = all
     * @param until first day on which it acts no more
     */
    record Delegation(
            UUID id,
            String to,
            List<String> roles,
            List<String> units,
            List<String> fields,
            LocalDate from,
            LocalDate until,
            String legalBasis) {
        public Delegation withId(UUID other) {
            return new Delegation(other, to, roles, units, fields, from, until, legalBasis);
        }

        Delegation until(LocalDate day) {
            return new Delegation(id, to, roles, units, fields, from, day, legalBasis);
        }

        /** Not of one that was ended on its first day. */
        boolean hasDays() {
            return from.isBefore(until);
        }

        /** Whether both name a unit, or one of them all; units that lie in each other only the register can tell. */
        boolean namesUnitOf(Delegation other) {
            return units == null || other.units == null || units.stream().anyMatch(other.units::contains);
        }

        /** Whether both are for the same role and field on some day, be it in different places. */
        boolean meets(Delegation other) {
            return hasDays()
                    && other.hasDays()
                    && from.isBefore(other.until)
                    && other.from.isBefore(until)
                    && roles.stream().anyMatch(other.roles::contains)
                    && (fields == null
                            || other.fields == null
                            || fields.stream().anyMatch(other.fields::contains));
        }
    }

    /** @param validTo first day on which it is no more; @param takeovers null where only the successors are named */
    record End(LocalDate validTo, List<String> replacedBy, List<Takeover> takeovers, String legalBasis) {
        /** Where it is not told who takes over what, what was told before of the same successors stands. */
        End completedBy(End known) {
            boolean told = takeovers != null || !replacedBy.equals(known.replacedBy);
            return new End(validTo, replacedBy, told ? takeovers : known.takeovers, legalBasis);
        }
    }
}
