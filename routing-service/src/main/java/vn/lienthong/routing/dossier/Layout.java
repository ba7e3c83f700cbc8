package vn.lienthong.routing.dossier;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.routing.competence.Competence;
import vn.lienthong.routing.competence.Places;
import vn.lienthong.routing.competence.ProcedureField;
import vn.lienthong.routing.competence.Resolution;
import vn.lienthong.routing.plan.HandlingPlanCommand.RouteDossier;
import vn.lienthong.routing.plan.PlanLeg;

/**
 * Lays out a dossier's legs: order, limits and due dates as the receipt promised them, agencies as the catalog has them
 * on the day of acceptance, for the places of the day of submission and the field of the version that is pinned.
 */
final class Layout {
    private final Catalog catalog;

    Layout(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Throws {@link Awaiting} where the catalog has not told enough yet. */
    RouteDossier of(DossierAccepted accepted, Instant routedAt) {
        Process process = process(accepted);
        Map<String, Step> steps = process.steps().stream().collect(toMap(Step::step, Function.identity()));
        LocalDate day = Competence.dateOf(accepted.acceptedAt());
        LocalDate placesOf = accepted.submittedAt() == null ? day : Competence.dateOf(accepted.submittedAt());
        Competence competence = new Competence(catalog, day, placesOf, field(accepted, day));
        Places places = new Places(accepted.residence(), accepted.subjectPlace(), accepted.centre());
        List<Leg> legs = accepted.legs().stream()
                .map(promised -> {
                    Step step = steps.get(promised.step());
                    return leg(accepted.dossierId(), promised, step, competence.resolve(step, places));
                })
                .toList();
        return new RouteDossier(
                accepted.dossierId(),
                accepted.code(),
                accepted.procedure(),
                accepted.procedureVersion(),
                accepted.centre(),
                accepted.calendar(),
                process.bundle(),
                placesOf,
                legs,
                routedAt);
    }

    private String field(DossierAccepted accepted, LocalDate day) {
        ProcedureField field = new ProcedureField(catalog, accepted.procedure());
        return accepted.procedureVersion() == null
                ? field.on(day).orElse(null)
                : field.of(accepted.procedureVersion())
                        .orElseThrow(() -> new Awaiting("version %d of procedure %s"
                                .formatted(accepted.procedureVersion(), accepted.procedure())));
    }

    /** The process that the dossier was handed in under, in force or not by now. */
    private Process process(DossierAccepted accepted) {
        if (catalog.agencies().isEmpty()) {
            throw new Awaiting("the agencies of the catalog");
        }
        return catalog.procedure(accepted.procedure()).map(ProcedureRow::processes).orElse(List.of()).stream()
                .filter(approved -> approved.streamVersion() == accepted.processVersion())
                .map(ApprovedProcess::process)
                .findFirst()
                .orElseThrow(() -> new Awaiting("the process that version %d of procedure %s approved"
                        .formatted(accepted.processVersion(), accepted.procedure())));
    }

    private static Leg leg(UUID dossierId, PromisedLeg promised, Step step, Resolution resolution) {
        return new Leg(
                PlanLeg.idOf(dossierId, promised.step()),
                promised.step(),
                promised.nameVi(),
                promised.nameEn(),
                step.role(),
                resolution.agency(),
                resolution.because(),
                promised.after(),
                promised.limit(),
                promised.due());
    }
}
