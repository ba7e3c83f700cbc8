package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.agency.Places;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent;

/** {@code delegations}: which agency acts for another one, for a period. */
@Singleton
public class DelegationFile
        implements TableFile<StatedDelegation>, StreamFile<StatedDelegation, AgencyCommand, AgencyEvent, Agency> {
    private static final Columns<StatedDelegation> TABLE = Columns.<StatedDelegation>none()
            .with("agency", StatedDelegation::agency)
            .with("to", stated -> stated.delegation().to())
            .with("roles", stated -> stated.delegation().roles())
            .with("units", stated -> stated.delegation().units())
            .optional("fields", stated -> stated.delegation().fields())
            .with("from", stated -> stated.delegation().from())
            .with("until", stated -> stated.delegation().until())
            .with("legal_basis", stated -> stated.delegation().legalBasis())
            .ifTold("id", stated -> stated.delegation().id());

    private final Agencies agencies;
    private final AdministrativeUnits units;

    public DelegationFile(Agencies agencies, AdministrativeUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    @Override
    public String kind() {
        return "delegations";
    }

    @Override
    public String codeField() {
        return "agency";
    }

    @Override
    public Columns<StatedDelegation> table() {
        return TABLE;
    }

    @Override
    public StatedDelegation row(Row row) {
        return StatedDelegation.of(row);
    }

    @Override
    public Key key(StatedDelegation stated) {
        return Key.always(stated.id().toString());
    }

    @Override
    public Span span(StatedDelegation stated) {
        return new Span(stated.delegation().from(), stated.delegation().until());
    }

    @Override
    public Agencies streams() {
        return agencies;
    }

    @Override
    public UUID stream(StatedDelegation stated) {
        return AgencyCommand.idOf(stated.agency());
    }

    @Override
    public String subject(StatedDelegation stated) {
        return stated.agency();
    }

    @Override
    public List<AgencyCommand> commands(StatedDelegation stated, Agency state, Instant now) {
        return List.of(stated.command(state, now));
    }

    @Override
    public StatedDelegation said(StatedDelegation stated, Agency state) {
        return stated.saidBy(state).orElse(null);
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((AgencyRejection) rejection) {
            case DAY_OUT_OF_ITS_TIME -> "from";
            case NOT_ITS_COMPETENCE, DELEGATED_ALREADY, COMPETENCE_HELD -> "roles";
            case COMPETENCE_CODE_PASSES_ON, DELEGATION_UNCOVERED -> "units";
            case DELEGATED_TO_ITSELF, AGENCY_NAMED_MISSING -> "to";
            case DELEGATION_UNKNOWN -> "id";
            case AGENCY_NOT_RECORDED, AGENCY_HAS_ENDED, AGENCY_ENDS_BEFORE_IT_BEGINS, PARENT_OF_ITSELF -> codeField();
        };
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedDelegation> entries) {
        return each(
                transaction,
                entries,
                (stated, state) -> state instanceof Known known ? stated.doubts(known) : List.of());
    }

    @Override
    public Function<StatedDelegation, Optional<Finding>> register(GroupTransaction transaction) {
        CompetenceRegister competences = agencies.register(transaction);
        Places places = new Places(units.register(transaction));
        return stated -> Objection.first(
                new Objection(
                        "to",
                        () -> competences.requireExisting(
                                stated.delegation().to(), stated.delegation().from())),
                new Objection("units", () -> places.requireDelegations(competences.agency(stated.agency()))));
    }

    @Override
    public Stream<StatedDelegation> all(String code, Agency state) {
        return StatedDelegation.of(code, state);
    }
}
