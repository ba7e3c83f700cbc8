package vn.lienthong.catalog.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

        /** The same agency as though it had always been competent for what it is on that day. */
        default Known on(LocalDate day) {
            return with(beginning().with(Competences.of(this).on(day)));
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
    record Competence(List<String> roles, List<String> jurisdiction, List<String> fields) {}

    /** What became of its competences since its beginning. @param changes in the order of their days */
    record Later(List<Change> changes, List<Delegation> delegations) {
        static final Later NOTHING = new Later(List.of(), List.of());

        /** What is said again of a day counts instead. */
        Later and(Change change) {
            Stream<Change> others = changes.stream().filter(known -> !known.from.equals(change.from));
            List<Change> all = Stream.concat(others, Stream.of(change))
                    .sorted(Comparator.comparing(Change::from))
                    .toList();
            return new Later(all, delegations);
        }

        /** What is said again of the same one counts instead. */
        Later and(Delegation delegation) {
            Stream<Delegation> others = delegations.stream().filter(known -> !known.id.equals(delegation.id));
            return new Later(
                    changes, Stream.concat(others, Stream.of(delegation)).toList());
        }

        Later ending(UUID delegation, LocalDate until) {
            return new Later(
                    changes,
                    delegations.stream()
                            .map(known -> known.id.equals(delegation) ? known.until(until) : known)
                            .toList());
        }
    }

    /** From a day on it is competent for something else. */
    record Change(LocalDate from, Competence competence, String legalBasis) {}

    /** Another agency acts for it. @param units null = everywhere; @param until first day on which it acts no more */
    record Delegation(
            UUID id,
            String to,
            List<String> roles,
            List<String> units,
            LocalDate from,
            LocalDate until,
            String legalBasis) {
        public Delegation withId(UUID other) {
            return new Delegation(other, to, roles, units, from, until, legalBasis);
        }

        Delegation until(LocalDate day) {
            return new Delegation(id, to, roles, units, from, day, legalBasis);
        }

        /** Whether it is the same one, on whatever basis. */
        boolean differsByBasisAtMost(Delegation other) {
            return new Delegation(id, to, roles, units, from, until, other.legalBasis).equals(other);
        }

        boolean meets(Delegation other) {
            return from.isBefore(other.until)
                    && other.from.isBefore(until)
                    && roles.stream().anyMatch(other.roles::contains)
                    && (units == null || other.units == null || units.stream().anyMatch(other.units::contains));
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
