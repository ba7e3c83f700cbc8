package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDescribed;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceChanged;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.AgencyEvent.DelegationEnded;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.AgencyRow.Delegation;
import vn.lienthong.mirror.AgencyRow.Description;
import vn.lienthong.mirror.AgencyRow.DescriptionFrom;

/** Agencies, those that are no more included. */
final class AgencyProjection implements Projection<UUID, AgencyRow> {
    static final Table<UUID, AgencyRow> TABLE = Table.of(AgencyRow.class, "mirror_agency");

    @Override
    public Table<UUID, AgencyRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof AgencyEvent event ? Set.of(event.agencyId()) : Set.of();
    }

    @Override
    public AgencyRow apply(UUID agencyId, AgencyRow row, Recorded<?> recorded) {
        return switch ((AgencyEvent) recorded.event()) {
            case AgencyEstablished e ->
                new AgencyRow(
                        agencyId,
                        e.code(),
                        e.nameVi(),
                        e.nameEn(),
                        e.kind(),
                        e.level(),
                        e.roles(),
                        e.jurisdiction(),
                        e.fields(),
                        e.parent(),
                        e.statisticsCode(),
                        e.validFrom(),
                        null,
                        List.of(),
                        null,
                        row == null ? List.of() : row.changes(),
                        row == null ? List.of() : row.delegations(),
                        row == null ? List.of() : row.descriptions());
            case AgencyDissolved e -> with(row, new End(e.validTo(), e.replacedBy(), e.takeovers()), Later.of(row));
            case AgencyDescribed e -> with(row, Later.of(row).described(descriptions(row, e)));
            case CompetenceChanged e -> with(row, Later.of(row).changed(changes(row, e)));
            case CompetenceDelegated e -> with(row, Later.of(row).delegating(delegations(row, e)));
            case DelegationEnded e -> with(row, Later.of(row).delegating(ended(row, e)));
        };
    }

    private record End(LocalDate validTo, List<String> replacedBy, List<Takeover> takeovers) {}

    /** What was said since it was established. */
    private record Later(
            List<CompetenceFrom> changes, List<Delegation> delegations, List<DescriptionFrom> descriptions) {
        static Later of(AgencyRow row) {
            return new Later(row.changes(), row.delegations(), row.descriptions());
        }

        Later changed(List<CompetenceFrom> others) {
            return new Later(others, delegations, descriptions);
        }

        Later delegating(List<Delegation> others) {
            return new Later(changes, others, descriptions);
        }

        Later described(List<DescriptionFrom> others) {
            return new Later(changes, delegations, others);
        }
    }

    /** In the order of their days; one that is said again of a day counts instead. */
    private static List<DescriptionFrom> descriptions(AgencyRow row, AgencyDescribed e) {
        Stream<DescriptionFrom> others =
                row.descriptions().stream().filter(known -> !known.from().equals(e.from()));
        Description said = new Description(e.nameVi(), e.nameEn(), e.kind(), e.level(), e.parent());
        return Stream.concat(others, Stream.of(new DescriptionFrom(e.from(), said)))
                .sorted(Comparator.comparing(DescriptionFrom::from))
                .toList();
    }

    /** In the order of their days; one that is said again of a day counts instead. */
    private static List<CompetenceFrom> changes(AgencyRow row, CompetenceChanged change) {
        Stream<CompetenceFrom> others =
                row.changes().stream().filter(known -> !known.from().equals(change.from()));
        CompetenceFrom since =
                new CompetenceFrom(change.from(), change.roles(), change.jurisdiction(), change.fields());
        return Stream.concat(others, Stream.of(since))
                .sorted(Comparator.comparing(CompetenceFrom::from))
                .toList();
    }

    private static List<Delegation> ended(AgencyRow row, DelegationEnded end) {
        return row.delegations().stream()
                .map(known -> known.delegationId().equals(end.delegationId())
                        ? new Delegation(
                                known.delegationId(),
                                known.to(),
                                known.roles(),
                                known.units(),
                                known.fields(),
                                known.from(),
                                end.until())
                        : known)
                .toList();
    }

    /** One that is said again counts instead. */
    private static List<Delegation> delegations(AgencyRow row, CompetenceDelegated e) {
        Stream<Delegation> others =
                row.delegations().stream().filter(known -> !known.delegationId().equals(e.delegationId()));
        Delegation delegation =
                new Delegation(e.delegationId(), e.to(), e.roles(), e.units(), e.fields(), e.from(), e.until());
        return Stream.concat(others, Stream.of(delegation)).toList();
    }

    private static AgencyRow with(AgencyRow row, Later later) {
        return with(row, new End(row.validTo(), row.replacedBy(), row.takeovers()), later);
    }

    private static AgencyRow with(AgencyRow row, End end, Later later) {
        return new AgencyRow(
                row.agencyId(),
                row.code(),
                row.nameVi(),
                row.nameEn(),
                row.kind(),
                row.level(),
                row.roles(),
                row.jurisdiction(),
                row.fields(),
                row.parent(),
                row.statisticsCode(),
                row.validFrom(),
                end.validTo(),
                end.replacedBy(),
                end.takeovers(),
                later.changes(),
                later.delegations(),
                later.descriptions());
    }
}
