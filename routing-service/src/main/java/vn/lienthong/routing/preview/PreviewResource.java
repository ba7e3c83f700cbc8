package vn.lienthong.routing.preview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.process.Course;
import vn.lienthong.process.Facts;
import vn.lienthong.routing.RoutingProblem;
import vn.lienthong.routing.competence.Competence;
import vn.lienthong.routing.competence.Places;
import vn.lienthong.routing.competence.ProcedureField;
import vn.lienthong.routing.competence.Resolution;

/** Where a dossier would go, and why. Nothing is stored. */
@Path("/preview")
@RunOnVirtualThread
public class PreviewResource {
    private final CatalogMirror mirror;
    private final InstantSource clock;

    PreviewResource(CatalogMirror mirror, InstantSource clock) {
        this.mirror = mirror;
        this.clock = clock;
    }

    /** @param leftOut steps whose condition such a dossier does not meet */
    public record Preview(
            String procedure,
            String centre,
            LocalDate on,
            boolean bundle,
            List<PreviewLeg> legs,
            List<LeftOut> leftOut) {}

    /** @param when its condition, in the Common Expression Language */
    public record LeftOut(String step, String nameVi, String nameEn, String when) {}

    /** @param agency null where no agency is known to be competent; {@code because} tells why */
    public record PreviewLeg(
            String step,
            String nameVi,
            String nameEn,
            String role,
            String agency,
            String agencyNameVi,
            String agencyNameEn,
            RoutingReason because,
            List<String> after,
            Limit limit) {}

    /**
     * @param on the day of acceptance; today where it is absent
     * @param channel how it would be handed in; at the counter where it is absent
     * @param components codes of the papers that would be handed in
     */
    @GET
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER, Roles.OPERATOR})
    public Preview preview(
            @QueryParam("procedure") @NotBlank String procedure,
            @QueryParam("centre") @NotBlank String centre,
            @QueryParam("residence") String residence,
            @QueryParam("subjectPlace") String subjectPlace,
            @QueryParam("channel") Channel channel,
            @QueryParam("components") @Size(max = 100) List<String> components,
            @QueryParam("on") LocalDate on) {
        LocalDate date = on != null ? on : Competence.dateOf(clock.instant());
        Catalog catalog = mirror.get();
        Process process = catalog.procedure(procedure)
                .flatMap(known -> known.processOn(date).map(ApprovedProcess::process))
                .orElseThrow(() -> new Refused(RoutingProblem.PROCEDURE_UNKNOWN, date));
        if (catalog.centre(centre, date).isEmpty()) {
            throw new Refused(RoutingProblem.CENTRE_UNKNOWN, date);
        }
        Places places = new Places(residence, subjectPlace, centre);
        String field = new ProcedureField(catalog, procedure).on(date).orElse(null);
        Competence competence = new Competence(catalog, date, field);
        Facts facts = new Facts(
                Objects.requireNonNullElse(channel, Channel.COUNTER),
                components,
                Objects.requireNonNullElse(residence, ""),
                subjectPlace,
                centre);
        List<PreviewLeg> legs = Course.of(process.steps(), facts).stream()
                .map(step -> leg(step, competence.resolve(step, places), catalog, date))
                .toList();
        return new Preview(procedure, centre, date, process.bundle(), legs, leftOut(process, legs));
    }

    private static List<LeftOut> leftOut(Process process, List<PreviewLeg> legs) {
        Set<String> taken = legs.stream().map(PreviewLeg::step).collect(Collectors.toSet());
        return process.steps().stream()
                .filter(step -> !taken.contains(step.step()))
                .map(step -> new LeftOut(
                        step.step(),
                        step.nameVi(),
                        step.nameEn(),
                        Course.conditionOf(step).orElseThrow()))
                .toList();
    }

    private static PreviewLeg leg(Step step, Resolution resolution, Catalog catalog, LocalDate date) {
        Optional<AgencyRow> agency =
                Optional.ofNullable(resolution.agency()).flatMap(code -> catalog.agency(code, date));
        return new PreviewLeg(
                step.step(),
                step.nameVi(),
                step.nameEn(),
                step.role(),
                resolution.agency(),
                agency.map(AgencyRow::nameVi).orElse(null),
                agency.map(AgencyRow::nameEn).orElse(null),
                resolution.because(),
                step.after(),
                step.limit());
    }
}
