package vn.lienthong.catalog.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.unit.RecordUnit;
import vn.lienthong.catalog.unit.Reorganisation;
import vn.lienthong.catalog.unit.Reorganisation.Ending;
import vn.lienthong.catalog.unit.Reorganisation.Founding;
import vn.lienthong.catalog.unit.UnitCommand;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** Acts that merge, divide, rename and abolish administrative units. */
@Path("/units/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class ReorganisationResource {
    static final String CODE = "\\d{2,5}";

    private final AdministrativeUnits units;
    private final Idempotency idempotency;
    private final CommandContexts contexts;

    ReorganisationResource(AdministrativeUnits units, Idempotency idempotency, CommandContexts contexts) {
        this.units = units;
        this.idempotency = idempotency;
        this.contexts = contexts;
    }

    /** An act. @param on the first day of the new order; @param legalAct number of the resolution */
    public record Act(
            @NotNull @SensibleDay LocalDate on,
            @NotBlank @Size(max = 200) String legalAct,
            @NotEmpty @Size(max = 5_000) List<@NotNull @Valid EndedUnit> ended,
            @NotNull @Size(max = 5_000) List<@NotNull @Valid FoundedUnit> founded) {
        Reorganisation reorganisation() {
            return new Reorganisation(
                    on,
                    legalAct,
                    ended.stream().map(EndedUnit::ending).toList(),
                    founded.stream().map(FoundedUnit::founding).toList());
        }
    }

    /** A unit that is no more. @param parts what of it each successor gets; empty only where a level is abolished */
    public record EndedUnit(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Succession succession,
            @NotNull @Size(max = 100) List<@NotNull @Valid GivenPart> parts) {
        Ending ending() {
            return new Ending(
                    code, succession, parts.stream().map(GivenPart::part).toList());
        }
    }

    /** What of a unit goes to a successor, which begins or goes on. */
    public record GivenPart(
            @NotNull @Pattern(regexp = CODE) String unit,
            @NotNull Share area,
            @NotNull Share population) {
        Part part() {
            return new Part(unit, area, population);
        }
    }

    /** A unit that begins; its code may have been another's until the day before. */
    public record FoundedUnit(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull UnitKind kind,
            @NotNull @Pattern(regexp = CODE + "|VN") String parent) {
        Founding founding() {
            return new Founding(code, name, kind, parent);
        }
    }

    /** What an act does. @param tried nothing was recorded */
    public record Outcome(LocalDate on, String legalAct, boolean tried, int ended, int founded) {}

    @POST
    @Operation(summary = "Record an act that changes units on a day; all of it or nothing")
    @APIResponseSchema(value = Outcome.class, responseCode = "200")
    public Response record(
            @NotNull @Valid Act act,
            @Parameter(description = "Only try whether it can be recorded") @RestQuery Boolean dryRun) {
        CommandContext context = contexts.ofRequest();
        return Boolean.TRUE.equals(dryRun)
                ? idempotency.onceIfKeyed(act, transaction -> tried(transaction, act, context))
                : idempotency.once(act, transaction -> recorded(transaction, act, context));
    }

    private Answer tried(GroupTransaction transaction, Act act, CommandContext context) {
        decide(transaction, act, context.occurredAt());
        return Answer.ok(outcome(act, true));
    }

    private Answer recorded(GroupTransaction transaction, Act act, CommandContext context) {
        List<Addressed<UnitCommand>> commands = decide(transaction, act, context.occurredAt()).stream()
                .map(command -> new Addressed<UnitCommand>(
                        command.unitId(),
                        command,
                        context.withSubject(command.beginning().code())))
                .toList();
        units.handleAll(transaction, commands);
        return Answer.ok(outcome(act, false));
    }

    private List<RecordUnit> decide(GroupTransaction transaction, Act act, Instant now) {
        return act.reorganisation().decide(units.register(transaction), now);
    }

    private static Outcome outcome(Act act, boolean tried) {
        return new Outcome(
                act.on(),
                act.legalAct(),
                tried,
                act.ended().size(),
                act.founded().size());
    }
}
