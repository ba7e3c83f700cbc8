package vn.lienthong.catalog.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.editing.ReorganisationResource.GivenPart;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.RecordUnit;
import vn.lienthong.catalog.unit.UnitCommand.WithdrawUnit;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** Puts right what was recorded of units under a wrong code or from a wrong first day, which belong to what they are. */
@Path("/units/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class UnitCorrectionResource {
    private final AdministrativeUnits units;
    private final Idempotency idempotency;
    private final CommandContexts contexts;

    UnitCorrectionResource(AdministrativeUnits units, Idempotency idempotency, CommandContexts contexts) {
        this.units = units;
        this.idempotency = idempotency;
        this.contexts = contexts;
    }

    /** @param recorded what is so instead, and what others that name a withdrawn unit say now; may be empty */
    public record Correction(
            @NotEmpty @Size(max = 5_000) List<@NotNull @Valid WithdrawnUnit> withdrawn,
            @NotNull @Size(max = 5_000) List<@NotNull @Valid ToldUnit> recorded,
            @NotBlank @Size(max = 500) String reason) {}

    /** A unit that never was. @param version the one that was seen, as {@code If-Match} says it of a single thing */
    public record WithdrawnUnit(
            @NotNull UUID id, @NotNull @Positive Integer version) {}

    /**
     * What is told of a unit.
     *
     * @param validFrom first day; absent = since before the data begin
     * @param madeOf absent where it is not told
     * @param end absent while it exists
     */
    public record ToldUnit(
            @NotNull @Pattern(regexp = ReorganisationResource.CODE)
            String code,

            @NotBlank @Size(max = 200) String name,
            @NotNull UnitKind kind,

            @NotNull @Pattern(regexp = ReorganisationResource.CODE + "|VN")
            String parent,

            @SensibleDay LocalDate validFrom,
            @Size(min = 1, max = 100) List<@NotNull @Valid GivenPart> madeOf,
            @Size(max = 200) String legalBasis,
            @Valid ToldEnd end) {
        RecordUnit command(CommandContext context) {
            return new RecordUnit(
                    new Beginning(code, name, kind, parent, validFrom, parts(madeOf), legalBasis),
                    Optional.ofNullable(end).map(ToldEnd::end),
                    context.occurredAt());
        }

        private static List<Part> parts(List<GivenPart> given) {
            return given == null ? null : given.stream().map(GivenPart::part).toList();
        }
    }

    /** How a unit ended. @param validTo first day on which it is no more; @param parts absent where not told */
    public record ToldEnd(
            @NotNull @SensibleDay LocalDate validTo,
            @NotNull Succession succession,
            @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = ReorganisationResource.CODE) String> replacedBy,
            @Size(min = 1, max = 100) List<@NotNull @Valid GivenPart> parts,
            @Size(max = 200) String legalBasis) {
        End end() {
            return new End(validTo, replacedBy, succession, ToldUnit.parts(parts), legalBasis);
        }
    }

    /** How many units were withdrawn and recorded. */
    public record Corrected(int withdrawn, int recorded) {}

    @POST
    @Operation(
            summary = "Withdraw units that were recorded by mistake, and say what is so instead; all of it or nothing")
    @APIResponseSchema(value = Corrected.class, responseCode = "200")
    public Response correct(@NotNull @Valid Correction correction) {
        CommandContext context = contexts.ofRequest().withReason(correction.reason());
        return idempotency.once(correction, transaction -> corrected(transaction, correction, context));
    }

    private Answer corrected(GroupTransaction transaction, Correction correction, CommandContext context) {
        units.lock(transaction);
        Set<String> codes = new HashSet<>();
        for (WithdrawnUnit mistake : correction.withdrawn()) {
            codes.addAll(withdraw(transaction, mistake, context));
        }
        for (ToldUnit told : correction.recorded()) {
            RecordUnit command = told.command(context);
            units.in(transaction)
                    .handle(command.unitId(), command, OptionalInt.empty(), context.withSubject(told.code()));
            codes.add(told.code());
        }
        units.register(transaction).requireSound(codes);
        return Answer.ok(new Corrected(
                correction.withdrawn().size(), correction.recorded().size()));
    }

    /** The code that it had, if it is not withdrawn already. */
    private Set<String> withdraw(GroupTransaction transaction, WithdrawnUnit mistake, CommandContext context) {
        Set<String> code = UnitRegister.entry(
                        units.in(transaction).find(mistake.id()).state())
                .map(known -> Set.of(known.beginning().code()))
                .orElse(Set.of());
        units.in(transaction)
                .handle(
                        mistake.id(),
                        new WithdrawUnit(mistake.id(), context.occurredAt()),
                        OptionalInt.of(mistake.version()),
                        context);
        return code;
    }
}
