package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.Bounds;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Handling;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.codec.Completeness;

/** A process with its procedure's code, as the file of processes states it. */
record StatedProcess(String procedure, Process process) {
    private static final int MOST_SUPPLEMENTS = 100;
    private static final int DAYS_OF_YEAR = 366;

    /** @param source where the sample has it from; like its confidence not published */
    private record Entry(
            String procedure,
            LocalDate validFrom,
            LocalDate validTo,
            List<Component> components,
            SupplementPolicy policy,
            boolean bundle,
            List<StepEntry> steps,
            Handling handling,
            Group group,
            String source,
            String confidence) {}

    private record StepEntry(
            String step,
            String nameVi,
            String nameEn,
            String role,
            PlaceRule place,
            String fixedAgency,
            List<String> after,
            LimitEntry limit,
            List<String> tasks,
            String result,
            StepDetails details) {
        static StepEntry of(Step step) {
            Limit limit = step.limit();
            return new StepEntry(
                    step.step(),
                    step.nameVi(),
                    step.nameEn(),
                    step.role(),
                    step.place(),
                    step.fixedAgency(),
                    step.after(),
                    new LimitEntry(StatedLimit.value(limit), StatedLimit.unit(limit)),
                    step.tasks(),
                    step.result(),
                    step.details());
        }

        Step published(int at) {
            Limit within = StatedLimit.of("steps[%d].limit.value".formatted(at), limit.value, limit.unit, "");
            return new Step(step, nameVi, nameEn, role, place, fixedAgency, after, within, tasks, result, details);
        }
    }

    private record LimitEntry(Long value, StatedUnit unit) {}

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedProcess of(Document document) {
        requireAll(document);
        Entry entry = document.as(Entry.class);
        StatedDay.requireSensible("validFrom", entry.validFrom);
        StatedDay.requireSensible("validTo", entry.validTo);
        if (entry.validFrom != null && entry.validTo != null && !entry.validTo.isAfter(entry.validFrom)) {
            throw new RowUnfit("validTo", "row.ends-before-it-begins", entry.validFrom);
        }
        Process process = new Process(
                entry.validFrom,
                entry.validTo,
                entry.components,
                entry.policy,
                entry.bundle,
                IntStream.range(0, entry.steps.size())
                        .mapToObj(at -> entry.steps.get(at).published(at))
                        .toList(),
                entry.handling,
                entry.group == null ? null : inTheNewWay(entry.group));
        Completeness.missingFrom(process).map(FieldPath::of).ifPresent(field -> {
            throw new RowUnfit(field, "row.empty");
        });
        Bounds.exceededBy(process).ifPresent(unfit -> {
            throw new RowUnfit(
                    FieldPath.of(unfit.place()), unfit.textKey(), unfit.facts().toArray());
        });
        return new StatedProcess(ProcedureCode.newWay(entry.procedure), process);
    }

    private static Group inTheNewWay(Group group) {
        return new Group(group.members().stream()
                .map(member -> new Member(
                        ProcedureCode.newWay(member.procedure()),
                        member.steps(),
                        member.feeds().stream()
                                .map(feed -> new Feed(feed.component(), ProcedureCode.newWay(feed.from())))
                                .toList()))
                .toList());
    }

    /** To be written as a document. */
    Object entry() {
        return new Entry(
                procedure,
                process.validFrom(),
                process.validTo(),
                process.components(),
                process.policy(),
                process.bundle(),
                process.steps().stream().map(StepEntry::of).toList(),
                process.handling(),
                process.group(),
                null,
                null);
    }

    private static void requireAll(Document document) {
        document.require("procedure", "components", "policy", "bundle", "steps");
        Document policy = document.part("policy").require("onWindowExpired", "clockOnSupplement");
        policy.requireNumber("maxSupplements", 0, MOST_SUPPLEMENTS);
        policy.requireNumber("supplementIssueWithinDays", 1, DAYS_OF_YEAR);
        policy.requireNumber("applicantWindowDays", 1, DAYS_OF_YEAR);
        document.parts("components").forEach(component -> component.require("code", "nameVi", "nameEn", "kind"));
        document.parts("steps").forEach(step -> {
            step.require("step", "nameVi", "nameEn", "role", "place", "after", "limit", "tasks");
            step.part("limit").require("value", "unit");
        });
        document.part("group").parts("members").forEach(member -> {
            member.require("procedure", "steps", "feeds");
            member.parts("feeds").forEach(feed -> feed.require("component", "from"));
        });
    }
}
