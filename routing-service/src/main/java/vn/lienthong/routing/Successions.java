package vn.lienthong.routing;

import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.AGENCY_ENDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.routing.competence.AgencySuccession;
import vn.lienthong.routing.competence.Competence;
import vn.lienthong.routing.competence.ProcedureField;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand.Transfer;
import vn.lienthong.routing.plan.HandlingPlanCommand.TransferLegs;
import vn.lienthong.routing.plan.PlanLeg;

/** What goes on with others, as the catalog has it on a day. */
public record Successions(Catalog catalog, LocalDate day) {
    /** The codes of all agencies that are no more. */
    public Set<String> endedAgencies() {
        return catalog.agencies().stream()
                .filter(agency -> agency.validTo() != null)
                .map(AgencyRow::code)
                .filter(code -> ended(code).isPresent())
                .collect(Collectors.toSet());
    }

    /** What is to be done with a plan's open legs of agencies that are no more; empty where it has none. */
    public Optional<TransferLegs> of(Routed plan, Instant now) {
        List<Transfer> transfers = plan.legs().all().stream()
                .filter(leg -> leg.state().isOpen())
                .flatMap(leg -> transfer(leg, plan.facts()))
                .toList();
        return transfers.isEmpty()
                ? Optional.empty()
                : Optional.of(new TransferLegs(plan.facts().dossierId(), transfers, now));
    }

    private Stream<Transfer> transfer(PlanLeg leg, DossierRouted facts) {
        return Stream.ofNullable(leg.agency())
                .flatMap(agency -> ended(agency).stream())
                .map(ended -> transfer(ended, leg, facts));
    }

    private Transfer transfer(AgencyRow ended, PlanLeg leg, DossierRouted facts) {
        Instant since = Competence.startOf(ended.validTo());
        return succession(facts)
                .of(ended.code(), leg.laidOut(), facts.centre())
                .map(successor -> new Transfer(leg.id(), ended.code(), successor, null, since))
                .orElseGet(() -> new Transfer(leg.id(), ended.code(), null, AGENCY_ENDED, since));
    }

    private Optional<AgencyRow> ended(String code) {
        return catalog.agency(code, day).isPresent() ? Optional.empty() : catalog.agencyUntil(code, day);
    }

    private AgencySuccession succession(DossierRouted facts) {
        LocalDate routedOn = Competence.dateOf(facts.routedAt());
        LocalDate placesOf = Objects.requireNonNullElse(facts.placesOf(), routedOn);
        ProcedureField field = new ProcedureField(catalog, facts.procedure());
        Optional<String> pinned = Optional.ofNullable(facts.procedureVersion()).flatMap(field::of);
        return new AgencySuccession(
                catalog, day, placesOf, pinned.or(() -> field.on(routedOn)).orElse(null));
    }
}
