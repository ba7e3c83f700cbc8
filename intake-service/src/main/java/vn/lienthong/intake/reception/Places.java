package vn.lienthong.intake.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;

/** The places of a dossier: communes of the day. */
final class Places {
    private static final Set<UnitKind> COMMUNES =
            EnumSet.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.TOWNSHIP, UnitKind.SPECIAL_ZONE);

    private Places() {}

    /** The codes of the places named; refused where one is no commune, or where one is missing that a step goes by. */
    static List<String> checked(
            Catalog catalog, SubmissionRequest request, PinnedProcedure procedure, LocalDate today) {
        List<String> places = new ArrayList<>();
        requireCommune(catalog, request.residence(), today, "/residence");
        places.add(request.residence());
        if (request.subjectPlace() != null) {
            requireCommune(catalog, request.subjectPlace(), today, "/subjectPlace");
            places.add(request.subjectPlace());
        } else if (procedure.process().steps().stream().anyMatch(step -> step.place() == PlaceRule.SUBJECT_PLACE)) {
            throw new Refused(IntakeProblem.PLACE_MISSING, procedure.code()).at("/subjectPlace", "place.missing");
        }
        return places;
    }

    private static void requireCommune(Catalog catalog, String code, LocalDate today, String pointer) {
        if (catalog.unit(code, today)
                .filter(unit -> COMMUNES.contains(unit.kind()))
                .isEmpty()) {
            throw new Refused(IntakeProblem.UNIT_UNKNOWN, code, today).at(pointer, "unit.unknown");
        }
    }
}
