package vn.lienthong.catalog.procedure;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.Handling;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;

/** The bounds of the parts of a process. */
final class ProcessBounds {
    private static final int DAYS_OF_YEAR = 366;
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_SHEETS = 99;
    private static final Pattern STEP = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{0,49}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

    private ProcessBounds() {}

    /** The first part of a process that is out of its bounds. */
    static Optional<Unfit> of(Process process) {
        return Measure.ofAll()
                .each("components", process.components(), Bounds.MANY, ProcessBounds::component)
                .whole("policy", process.policy(), ProcessBounds::policy)
                .each("steps", process.steps(), Bounds.MANY, ProcessBounds::step)
                .whole("handling", process.handling(), ProcessBounds::handling)
                .whole(
                        "group",
                        process.group(),
                        (group, of) -> group.each("members", of.members(), MOST_MEMBERS, ProcessBounds::member))
                .first();
    }

    private static void component(Measure measure, Component component) {
        measure.form("code", component.code(), Bounds.CODE)
                .text("nameVi", component.nameVi(), Bounds.SENTENCE)
                .text("nameEn", component.nameEn(), Bounds.SENTENCE)
                .whole("details", component.details(), ProcessBounds::componentDetails);
    }

    private static void componentDetails(Measure measure, ComponentDetails details) {
        measure.text("form", details.form(), Bounds.WORD)
                .number("originals", details.originals(), 0, MOST_SHEETS)
                .number("copies", details.copies(), 0, MOST_SHEETS)
                .form("neededFor", details.neededFor(), STEP)
                .text("database", details.database(), Bounds.FIELD)
                .whole("applies", details.applies(), Bounds::text);
    }

    private static void policy(Measure measure, SupplementPolicy policy) {
        measure.number("maxSupplements", policy.maxSupplements(), 0, Bounds.MANY)
                .number("supplementIssueWithinDays", policy.supplementIssueWithinDays(), 1, DAYS_OF_YEAR)
                .number("applicantWindowDays", policy.applicantWindowDays(), 1, DAYS_OF_YEAR);
    }

    private static void handling(Measure measure, Handling handling) {
        measure.number("maxSuspensions", handling.maxSuspensions(), 0, Bounds.MANY)
                .number("maxExtensions", handling.maxExtensions(), 0, Bounds.MANY)
                .number("consultWindowDays", handling.consultWindowDays(), 1, DAYS_OF_YEAR);
    }

    private static void step(Measure measure, Step step) {
        measure.form("step", step.step(), STEP)
                .text("nameVi", step.nameVi(), Bounds.NAME)
                .text("nameEn", step.nameEn(), Bounds.NAME)
                .form("role", step.role(), ROLE)
                .text("fixedAgency", step.fixedAgency(), Bounds.SOME)
                .forms("after", step.after(), Bounds.MANY, STEP)
                .limit("limit", step.limit())
                .texts("tasks", step.tasks(), Bounds.MANY, Bounds.SENTENCE)
                .text("result", step.result(), Bounds.NAME)
                .whole("details", step.details(), ProcessBounds::stepDetails);
    }

    private static void stepDetails(Measure measure, StepDetails details) {
        measure.text("when", details.when(), Bounds.SENTENCE)
                .form("doneBy", details.doneBy(), ROLE)
                .text("form", details.form(), Bounds.WORD);
    }

    private static void member(Measure measure, Member member) {
        measure.text("procedure", member.procedure(), Bounds.SOME)
                .forms("steps", member.steps(), Bounds.MANY, STEP)
                .each(
                        "feeds",
                        member.feeds(),
                        Bounds.MANY,
                        (feed, each) -> feed.form("component", each.component(), Bounds.CODE)
                                .text("from", each.from(), Bounds.SOME));
    }
}
