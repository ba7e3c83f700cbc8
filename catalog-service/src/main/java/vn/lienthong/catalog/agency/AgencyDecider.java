package vn.lienthong.catalog.agency;

import static vn.lienthong.catalog.agency.AgencyRejection.AGENCY_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.agency.AgencyRejection.AGENCY_HAS_ENDED;
import static vn.lienthong.catalog.agency.AgencyRejection.AGENCY_NOT_RECORDED;
import static vn.lienthong.catalog.agency.AgencyRejection.DAY_OUT_OF_ITS_TIME;
import static vn.lienthong.catalog.agency.AgencyRejection.PARENT_OF_ITSELF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.Description;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Existing;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.Agency.Later;
import vn.lienthong.catalog.agency.Agency.NotRecorded;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDescribed;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceChanged;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.AgencyEvent.DelegationEnded;

/** The register's word is not refused: what it did not say before is said anew. What people ask for is held against it. */
public final class AgencyDecider implements Decider<AgencyCommand, AgencyEvent, Agency> {
    private record Situation(AgencyCommand command, Agency agency) {}

    @Override
    public Agency initialState() {
        return new NotRecorded();
    }

    @Override
    public List<AgencyEvent> decide(AgencyCommand command, Agency agency) {
        return switch (new Situation(command, agency)) {
            case Situation(RecordAgency c, NotRecorded _) -> beginningAndEnd(c);
            case Situation(RecordAgency c, Known known) -> recordedAgain(c.completedBy(known), known);
            case Situation(DescribeAgency c, Known known) ->
                known.later().descriptions().contains(c.described()) ? List.of() : described(c, known);

            case Situation(ChangeCompetence c, Known known) ->
                Competences.of(known).isSaid(c.change()) ? List.of() : changed(c, known);
            case Situation(DelegateCompetence c, Known known) ->
                known.later().delegations().contains(c.delegation()) ? List.of() : Delegating.delegated(c, known);
            case Situation(EndDelegation c, Known known) -> Delegating.ended(c, known);

            case Situation(DissolveAgency c, Existing known) -> dissolved(c, known);
            case Situation(DissolveAgency c, Ended known) when c.end().equals(known.end()) -> List.of();
            case Situation(DissolveAgency c, Ended _) -> throw AGENCY_HAS_ENDED.of(c.code());

            case Situation(DescribeAgency c, NotRecorded _) -> throw AGENCY_NOT_RECORDED.of(c.code());
            case Situation(ChangeCompetence c, NotRecorded _) -> throw AGENCY_NOT_RECORDED.of(c.code());
            case Situation(DelegateCompetence c, NotRecorded _) -> throw AGENCY_NOT_RECORDED.of(c.code());
            case Situation(EndDelegation c, NotRecorded _) -> throw AGENCY_NOT_RECORDED.of(c.code());
            case Situation(DissolveAgency c, NotRecorded _) -> throw AGENCY_NOT_RECORDED.of(c.code());
        };
    }

    @Override
    public Agency evolve(Agency agency, AgencyEvent event) {
        return switch (event) {
            case AgencyEstablished e ->
                new Existing(beginning(e), agency instanceof Known known ? known.later() : Later.NOTHING);
            case AgencyDissolved e ->
                agency instanceof Known known
                        ? new Ended(
                                known.beginning(),
                                known.later(),
                                new End(e.validTo(), e.replacedBy(), e.takeovers(), e.legalBasis()))
                        : agency;
            case AgencyDescribed e ->
                with(
                        agency,
                        later -> later.and(new Described(
                                e.from(),
                                new Description(e.nameVi(), e.nameEn(), e.kind(), e.level(), e.parent()),
                                e.legalBasis())));
            case CompetenceChanged e ->
                with(
                        agency,
                        later -> later.and(new Change(
                                e.from(), new Competence(e.roles(), e.jurisdiction(), e.fields()), e.legalBasis())));
            case CompetenceDelegated e ->
                with(
                        agency,
                        later -> later.and(new Delegation(
                                e.delegationId(),
                                e.to(),
                                e.roles(),
                                e.units(),
                                e.fields(),
                                e.from(),
                                e.until(),
                                e.legalBasis())));
            case DelegationEnded e -> with(agency, later -> later.ending(e.delegationId(), e.until()));
        };
    }

    private static Agency with(Agency agency, UnaryOperator<Later> change) {
        return switch (agency) {
            case NotRecorded nothing -> nothing;
            case Existing(Beginning beginning, Later later) -> new Existing(beginning, change.apply(later));
            case Ended(Beginning beginning, Later later, End end) -> new Ended(beginning, change.apply(later), end);
        };
    }

    private static List<AgencyEvent> recordedAgain(RecordAgency command, Known known) {
        boolean isRevived = known instanceof Ended && command.end().isEmpty();
        if (!command.beginning().equals(known.beginning()) || isRevived) {
            return beginningAndEnd(command);
        }
        return command.end().equals(known.ending()) ? List.of() : end(command);
    }

    private static void requireSound(RecordAgency command) {
        LocalDate from = command.beginning().validFrom();
        AGENCY_ENDS_BEFORE_IT_BEGINS.unless(
                from == null
                        || command.end().map(End::validTo).map(from::isBefore).orElse(true),
                command.code());
        PARENT_OF_ITSELF.unless(!command.code().equals(command.beginning().parent()), command.code());
    }

    private static List<AgencyEvent> described(DescribeAgency command, Known known) {
        DAY_OUT_OF_ITS_TIME.unless(known.isWithin(command.described().from()), command.code());
        Description description = command.described().description();
        PARENT_OF_ITSELF.unless(!command.code().equals(description.parent()), command.code());
        return List.of(new AgencyDescribed(
                command.agencyId(),
                command.code(),
                command.described().from(),
                description.nameVi(),
                description.nameEn(),
                description.kind(),
                description.level(),
                description.parent(),
                command.described().legalBasis(),
                command.describedAt()));
    }

    private static List<AgencyEvent> changed(ChangeCompetence command, Known known) {
        DAY_OUT_OF_ITS_TIME.unless(known.isWithin(command.change().from()), command.code());
        Change change = command.change();
        return List.of(new CompetenceChanged(
                command.agencyId(),
                command.code(),
                change.from(),
                change.competence().roles(),
                change.competence().jurisdiction(),
                change.competence().fields(),
                change.legalBasis(),
                command.changedAt()));
    }

    private static List<AgencyEvent> dissolved(DissolveAgency command, Existing known) {
        DAY_OUT_OF_ITS_TIME.unless(known.isWithin(command.end().validTo()), command.code());
        return List.of(dissolution(command, command.end(), command.dissolvedAt()));
    }

    private static List<AgencyEvent> beginningAndEnd(RecordAgency command) {
        Beginning beginning = command.beginning();
        requireSound(command);
        AgencyEvent established = new AgencyEstablished(
                command.agencyId(),
                beginning.code(),
                beginning.nameVi(),
                beginning.nameEn(),
                beginning.kind(),
                beginning.level(),
                beginning.competence().roles(),
                beginning.competence().jurisdiction(),
                beginning.competence().fields(),
                beginning.parent(),
                beginning.statisticsCode(),
                beginning.validFrom(),
                beginning.legalBasis(),
                command.recordedAt());
        return Stream.concat(Stream.of(established), end(command).stream()).toList();
    }

    private static List<AgencyEvent> end(RecordAgency command) {
        return command.end().map(end -> dissolution(command, end, command.recordedAt())).stream()
                .toList();
    }

    private static AgencyEvent dissolution(AgencyCommand command, End end, Instant at) {
        return new AgencyDissolved(
                command.agencyId(),
                command.code(),
                end.validTo(),
                end.replacedBy(),
                end.takeovers(),
                end.legalBasis(),
                at);
    }

    private static Beginning beginning(AgencyEstablished e) {
        return new Beginning(
                e.code(),
                e.nameVi(),
                e.nameEn(),
                e.kind(),
                e.level(),
                new Competence(e.roles(), e.jurisdiction(), e.fields()),
                e.parent(),
                e.statisticsCode(),
                e.validFrom(),
                e.legalBasis());
    }
}
