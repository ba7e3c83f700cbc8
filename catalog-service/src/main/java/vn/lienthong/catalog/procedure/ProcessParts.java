package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_NOT_IN_FORCE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.ROLE_UNKNOWN;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** Holds processes against the rest of the catalog: somebody must be there to do their steps. */
public final class ProcessParts {
    private final CompetenceRegister register;
    private final Function<String, Procedure> procedures;

    /** @param procedures what was said of each, by its code */
    public ProcessParts(CompetenceRegister register, Function<String, Procedure> procedures) {
        this.register = register;
        this.procedures = procedures;
    }

    /**
     * Of a process that was approved for a procedure.
     *
     * @throws CommandRejected where on its first day there is no such agency or nobody has such a role, or where on some
     *     day of it a member of the group is not in force
     */
    public void requireKnown(String code, Process process) {
        Procedure procedure = procedures.apply(code);
        LocalDate firstDay = procedure.firstDayOf(process);
        for (Step step : process.steps()) {
            if (step.place() == PlaceRule.FIXED) {
                register.requireExisting(step.fixedAgency(), firstDay);
            } else if (!register.isHeld(step.role(), firstDay)) {
                throw rejected(ROLE_UNKNOWN, step.role(), firstDay);
            }
        }
        if (process.group() != null) {
            process.group().members().forEach(member -> requireInForce(member.procedure(), procedure, process));
        }
    }

    private void requireInForce(String member, Procedure group, Process process) {
        Procedure procedure = procedures.apply(member);
        if (!procedure.isPublished()) {
            throw rejected(MEMBER_UNKNOWN, member, process.validFrom());
        }
        group.timeline().daysWithout(procedure.timeline(), Procedure.periodOf(process)).stream()
                .findFirst()
                .ifPresent(days -> {
                    throw rejected(MEMBER_NOT_IN_FORCE, member, days.from());
                });
    }

    private static CommandRejected rejected(ProcedureRejection rejection, String culprit, LocalDate day) {
        return new CommandRejected(
                rejection,
                "%s: %s on %s".formatted(rejection, culprit, day),
                culprit,
                Objects.requireNonNullElse(day, "…"));
    }
}
