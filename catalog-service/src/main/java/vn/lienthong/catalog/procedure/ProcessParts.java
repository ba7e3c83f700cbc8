package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.agency.AgencyRejection.AGENCY_NAMED_MISSING;
import static vn.lienthong.catalog.procedure.ProcedureRejection.ROLE_UNKNOWN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.agency.CompetenceRegister.Tenure;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
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
     * @throws CommandRejected where on some day of it there is no such agency, nobody has such a role, or it does not go with
     *     a member of the group
     */
    public void requireKnown(String code, Process process) {
        Procedure procedure = procedures.apply(code);
        List<Period> days = daysOf(process, procedure);
        process.steps().forEach(step -> requireDone(step, days));
        if (process.group() != null) {
            new Members(procedures).requireSound(procedure, process, days);
        }
    }

    /** Those on which there is a version to be handled by it. Before the first version all of its days are looked at. */
    private static List<Period> daysOf(Process process, Procedure procedure) {
        Period period = Procedure.periodOf(process);
        List<Period> days = procedure.timeline().meeting(period).stream()
                .map(span -> span.period().common(period))
                .toList();
        return days.isEmpty() ? List.of(period) : days;
    }

    private void requireDone(Step step, List<Period> days) {
        if (step.place() == PlaceRule.FIXED) {
            firstWithout(register.existenceOf(step.fixedAgency()), days).ifPresent(without -> {
                throw rejected(AGENCY_NAMED_MISSING, step.fixedAgency(), without.from());
            });
        } else {
            firstWithout(register.tenuresOf(step.role()), days).ifPresent(without -> {
                throw rejected(ROLE_UNKNOWN, step.role(), without.from());
            });
        }
    }

    /**
     * The first days without anybody. Of a process that holds since before the data begin nobody knows who did its steps
     * then: they are done from the first who is known on.
     */
    private static Optional<Period> firstWithout(List<Tenure> tenures, List<Period> days) {
        List<Period> left = days;
        for (Tenure tenure : tenures) {
            left = Period.without(left, new Period(tenure.from(), tenure.to()));
        }
        boolean beginsUnknown = days.getFirst().from() == null && !left.equals(days);
        LocalDate known = beginsUnknown ? firstDay(tenures) : null;
        return (known == null ? left : Period.without(left, new Period(null, known)))
                .stream().findFirst();
    }

    /** Null where somebody is there since before the data begin. */
    private static LocalDate firstDay(List<Tenure> tenures) {
        return tenures.stream()
                .map(Tenure::from)
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .toList()
                .getFirst();
    }

    private static CommandRejected rejected(Rejection rejection, String culprit, LocalDate day) {
        return new CommandRejected(
                rejection,
                "%s: %s on %s".formatted(rejection, culprit, day),
                culprit,
                Objects.requireNonNullElse(day, "…"));
    }
}
