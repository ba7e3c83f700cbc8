package vn.lienthong.catalog.procedure;

import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** Holds a process against the rest of the catalog: somebody must be there to do its steps. */
public final class ProcessParts {
    private ProcessParts() {}

    /**
     * @param published whether a procedure, by its code, was ever announced
     * @throws vn.lienthong.chassis.decider.CommandRejected where an agency, a role or a member is none of the catalog
     */
    public static void requireKnown(Process process, CompetenceRegister register, Predicate<String> published) {
        for (Step step : process.steps()) {
            if (step.place() == PlaceRule.FIXED) {
                register.requireExisting(step.fixedAgency(), process.validFrom());
            } else if (!register.knows(step.role())) {
                Processes.refuse(ProcedureRejection.ROLE_UNKNOWN, Optional.of(step.role()));
            }
        }
        if (process.group() != null) {
            Processes.refuse(
                    ProcedureRejection.MEMBER_UNKNOWN,
                    process.group().members().stream()
                            .map(Member::procedure)
                            .filter(published.negate())
                            .findFirst());
        }
    }
}
