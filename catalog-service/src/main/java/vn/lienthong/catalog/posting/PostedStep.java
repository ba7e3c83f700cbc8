package vn.lienthong.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.Description;

/**
 * A step of a procedure as the public is told of it: who does what, in which order, and how long it takes.
 *
 * @param number from 1
 * @param role what the agency is competent as
 * @param agency who that is at the office where it is posted; absent where several are, each for its own area
 * @param after numbers of the steps that it waits for; steps that wait for the same run side by side
 * @param conditional whether it is left out in some cases
 * @param form code of the form that is filled in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostedStep(
        int number,
        String nameVi,
        String nameEn,
        String role,
        NamedAgency agency,
        Limit limit,
        List<Integer> after,
        boolean conditional,
        String result,
        String form) {
    /** An agency by its names. */
    public record NamedAgency(String code, String nameVi, String nameEn) {
        static NamedAgency of(AgencyRow agency, LocalDate day) {
            Description description = agency.descriptionOn(day);
            return new NamedAgency(agency.code(), description.nameVi(), description.nameEn());
        }
    }

    static List<PostedStep> all(Announced announced, Doers doers) {
        List<Step> steps = announced.steps();
        List<String> names = steps.stream().map(Step::step).toList();
        return IntStream.range(0, steps.size())
                .mapToObj(place -> of(
                        place + 1,
                        steps.get(place),
                        names,
                        doers.only(steps.get(place), announced.version().fieldVi())
                                .map(agency -> NamedAgency.of(agency, doers.day()))
                                .orElse(null)))
                .toList();
    }

    private static PostedStep of(int number, Step step, List<String> names, NamedAgency agency) {
        return new PostedStep(
                number,
                step.nameVi(),
                step.nameEn(),
                step.role(),
                agency,
                step.limit(),
                step.after().stream().map(name -> names.indexOf(name) + 1).toList(),
                step.details() != null && step.details().when() != null,
                step.result(),
                step.details() == null ? null : step.details().form());
    }
}
