package vn.lienthong.intake.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.IntakeProblem;

/** Holds the papers handed in against those that the procedure knows and needs. */
public final class Papers {
    private Papers() {}

    /** A paper in a request. @param code of the procedure's component */
    public record Paper(
            @NotBlank String code,
            @NotNull ComponentKind kind,
            @Min(1) @Max(99) int quantity) {
        SubmittedComponent submitted() {
            return new SubmittedComponent(code, kind, quantity);
        }
    }

    /** All that a new dossier needs; refused where a paper is missing, unknown or named twice. */
    public static List<SubmittedComponent> complete(List<Paper> papers, PinnedProcedure procedure) {
        List<SubmittedComponent> known = known(papers, procedure);
        Set<String> codes = papers.stream().map(Paper::code).collect(Collectors.toSet());
        List<Component> missing = procedure.indispensable().stream()
                .filter(component -> !codes.contains(component.code()))
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return known;
    }

    /** Some papers; refused where one is unknown or named twice. */
    public static List<SubmittedComponent> known(List<Paper> papers, PinnedProcedure procedure) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < papers.size(); at++) {
            String code = papers.get(at).code();
            requireKnown(code, procedure, "/components/" + at + "/code");
            if (!seen.add(code)) {
                throw new Refused(IntakeProblem.COMPONENT_REPEATED, code)
                        .at("/components/" + at + "/code", "component.repeated");
            }
        }
        return papers.stream().map(Paper::submitted).toList();
    }

    /** Refuses a component that the procedure does not have. */
    public static void requireKnown(String code, PinnedProcedure procedure, String pointer) {
        if (procedure.component(code).isEmpty()) {
            throw new Refused(IntakeProblem.COMPONENT_UNKNOWN, code, procedure.code()).at(pointer, "component.unknown");
        }
    }

    private static Refused missing(List<Component> missing) {
        String codes = missing.stream().map(Component::code).collect(Collectors.joining(", "));
        Refused refused = new Refused(IntakeProblem.DOCUMENT_MISSING, codes);
        for (Component component : missing) {
            refused = refused.at("/components", "component.missing", component.code(), component.nameVi());
        }
        return refused;
    }
}
