package vn.lienthong.catalog.editing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.editing.CentreEditing.EditedCentre;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.CentreEvent;

/** Carries out what an editor asks of a centre, and holds it against the units, agencies and calendars that it names. */
@Singleton
class CentreEdits {
    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    CentreEdits(
            OneStopCentres centres,
            CentreSurroundings surroundings,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.centres = centres;
        this.surroundings = surroundings;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** As {@link #carryOut}; {@code agency-code-invalid} for what is no code: a centre is an agency, too. */
    Response record(String code, Object form, BiFunction<OneStopCentre, Instant, CentreCommand> command) {
        if (AgencyCode.parse(code).map(AgencyCode::text).filter(code::equals).isEmpty()) {
            throw new Refused(CatalogProblem.AGENCY_CODE_INVALID, code);
        }
        return carryOut(code, form, command);
    }

    Response carryOut(String code, Object form, BiFunction<OneStopCentre, Instant, CentreCommand> command) {
        OptionalInt expected = ifMatch.required();
        CommandContext context = contexts.ofRequest().withSubject(code);
        UUID id = CentreCommand.idOf(code);
        return idempotency.onceIfKeyed(
                form, centres.reading(id, transaction -> handle(transaction, id, expected, context, command)));
    }

    private Answer handle(
            GroupTransaction transaction,
            UUID id,
            OptionalInt expected,
            CommandContext context,
            BiFunction<OneStopCentre, Instant, CentreCommand> command) {
        OneStopCentre before = centres.in(transaction).find(id).state();
        CentreCommand asked = command.apply(before, context.occurredAt());
        Handled<CentreEvent, OneStopCentre> handled = centres.in(transaction).handle(id, asked, expected, context);
        if (!handled.appended().isEmpty()) {
            surroundings.in(transaction).require(asked, (Known) handled.state());
        }
        return Answer.ok(handled.version(), EditedCentre.of(handled.state()));
    }
}
