package vn.lienthong.catalog.editing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.agency.Places;
import vn.lienthong.catalog.editing.AgencyEditing.EditedAgency;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.AgencyEvent;

/** Carries out what an editor asks of an agency, and holds it against all other agencies before it counts. */
@Singleton
class AgencyEdits {
    private final Agencies agencies;
    private final AdministrativeUnits units;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    AgencyEdits(
            Agencies agencies,
            AdministrativeUnits units,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.agencies = agencies;
        this.units = units;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** As {@link #carryOut}; {@code agency-code-invalid} for what is no code of Decision 20/2020/QĐ-TTg. */
    Response record(String code, Object form, BiFunction<Agency, Instant, AgencyCommand> command) {
        if (AgencyCode.parse(code).map(AgencyCode::text).filter(code::equals).isEmpty()) {
            throw new Refused(CatalogProblem.AGENCY_CODE_INVALID, code);
        }
        return carryOut(code, form, command);
    }

    Response carryOut(String code, Object form, BiFunction<Agency, Instant, AgencyCommand> command) {
        OptionalInt expected = ifMatch.required();
        CommandContext context = contexts.ofRequest().withSubject(code);
        UUID id = AgencyCommand.idOf(code);
        return idempotency.onceIfKeyed(
                form, agencies.reading(id, transaction -> handle(transaction, id, expected, context, command)));
    }

    private Answer handle(
            GroupTransaction transaction,
            UUID id,
            OptionalInt expected,
            CommandContext context,
            BiFunction<Agency, Instant, AgencyCommand> command) {
        Agency before = agencies.in(transaction).find(id).state();
        AgencyCommand asked = command.apply(before, context.occurredAt());
        Handled<AgencyEvent, Agency> handled = agencies.in(transaction).handle(id, asked, expected, context);
        if (!handled.appended().isEmpty()) {
            requireSound(transaction, asked);
        }
        return Answer.ok(handled.version(), EditedAgency.of(handled.state()));
    }

    /** Once it counts: nobody else may hold the same, and whatever is named has to exist and to mean one thing. */
    private void requireSound(GroupTransaction transaction, AgencyCommand asked) {
        CompetenceRegister register = agencies.register(transaction);
        register.requireOnlyHolder(asked.code());
        Known agency = register.agency(asked.code());
        switch (asked) {
            case RecordAgency c -> {
                requireParent(c.beginning().parent(), c.beginning().validFrom(), register);
                Places places = new Places(units.register(transaction));
                places.requireJurisdiction(agency);
                places.requireDelegations(agency);
            }
            case DescribeAgency c ->
                requireParent(
                        c.described().description().parent(), c.described().from(), register);
            case ChangeCompetence c -> {
                Places places = new Places(units.register(transaction));
                places.requireJurisdiction(agency, c.change().from());
                places.requireDelegations(agency);
            }
            case DelegateCompetence c -> {
                register.requireExisting(c.delegation().to(), c.delegation().from());
                new Places(units.register(transaction)).requireDelegations(agency);
            }
            case DissolveAgency c ->
                c.end()
                        .replacedBy()
                        .forEach(successor ->
                                register.requireExisting(successor, c.end().validTo()));
            case EndDelegation _ -> {}
        }
    }

    private static void requireParent(String parentOrNull, LocalDate day, CompetenceRegister register) {
        if (parentOrNull != null) {
            register.requireExisting(parentOrNull, day);
        }
    }
}
