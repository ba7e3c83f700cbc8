package vn.lienthong.catalog.agency;

import static vn.lienthong.catalog.agency.AgencyRejection.DAY_OUT_OF_ITS_TIME;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATED_ALREADY;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATED_TO_ITSELF;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATION_UNKNOWN;
import static vn.lienthong.catalog.agency.AgencyRejection.NOT_ITS_COMPETENCE;

import java.util.List;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.agency.Competences.Span;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.AgencyEvent.DelegationEnded;

/** Who acts in an agency's place for a time. */
final class Delegating {
    private Delegating() {}

    static List<AgencyEvent> delegated(DelegateCompetence command, Known known) {
        Delegation asked = command.delegation();
        DAY_OUT_OF_ITS_TIME.unless(known.isWithin(asked.from()), command.code());
        DAY_OUT_OF_ITS_TIME.unless(asked.from().isBefore(asked.until()), command.code());
        DELEGATED_TO_ITSELF.unless(!asked.to().equals(command.code()), command.code());
        NOT_ITS_COMPETENCE.unless(
                Competences.of(known).during(asked).map(Span::competence).allMatch(own -> own.includes(asked)),
                command.code());
        DELEGATED_ALREADY.unless(
                known.later().delegations().stream()
                        .filter(other -> !other.id().equals(asked.id()))
                        .noneMatch(other -> asked.meets(other) && asked.namesUnitOf(other)),
                command.code());
        return List.of(new CompetenceDelegated(
                command.agencyId(),
                command.code(),
                asked.id(),
                asked.to(),
                asked.roles(),
                asked.units(),
                asked.fields(),
                asked.from(),
                asked.until(),
                asked.legalBasis(),
                command.delegatedAt()));
    }

    static List<AgencyEvent> ended(EndDelegation command, Known known) {
        Delegation delegation = known.later().delegations().stream()
                .filter(each -> each.id().equals(command.delegationId()))
                .findFirst()
                .orElseThrow(() -> DELEGATION_UNKNOWN.of(command.code()));
        if (command.until().equals(delegation.until())) {
            return List.of();
        }
        DAY_OUT_OF_ITS_TIME.unless(
                !command.until().isBefore(delegation.from()) && command.until().isBefore(delegation.until()),
                command.code());
        return List.of(new DelegationEnded(
                command.agencyId(),
                command.code(),
                command.delegationId(),
                command.until(),
                command.legalBasis(),
                command.endedAt()));
    }
}
