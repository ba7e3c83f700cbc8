package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;

/** {@code processes.json}: the internal processes of procedures that were published before. */
@Singleton
public class ProcessFile implements CatalogFile<ApproveProcess> {
    private static final int MOST_SUPPLEMENTS = 100;
    private static final int DAYS_OF_YEAR = 366;

    private final JsonFile json;
    private final Procedures procedures;
    private final InstantSource clock;

    public ProcessFile(JsonFile json, Procedures procedures, InstantSource clock) {
        this.json = json;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** @param source where the sample has it from; like its confidence not published */
    private record Entry(
            String procedure,
            LocalDate validFrom,
            LocalDate validTo,
            List<Component> components,
            SupplementPolicy policy,
            boolean bundle,
            List<StepEntry> steps,
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
            String result) {
        Step published(int at) {
            Limit within = StatedLimit.of("steps[%d].limit.value".formatted(at), limit.value, limit.unit, "");
            return new Step(step, nameVi, nameEn, role, place, fixedAgency, after, within, tasks, result, null);
        }
    }

    private record LimitEntry(Long value, StatedUnit unit) {}

    @Override
    public Rows<ApproveProcess> read(String file) {
        return json.read(file, this::row);
    }

    private Keyed<ApproveProcess> row(Document document) {
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
                null,
                null);
        return new Keyed<>(
                new Key(entry.procedure, entry.validFrom, entry.validTo),
                new ApproveProcess(entry.procedure, process, null, clock.instant()));
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
    }

    @Override
    public int record(
            Handle handle, List<Found<ApproveProcess>> rows, CommandContext context, Consumer<Fault> refused) {
        return RowByRow.record(
                rows,
                command -> procedures
                        .handle(
                                handle,
                                command.procedureId(),
                                command,
                                OptionalInt.empty(),
                                context.withSubject(command.code()))
                        .appended()
                        .size(),
                rejection -> fieldOf((ProcedureRejection) rejection),
                refused);
    }

    private static String fieldOf(ProcedureRejection rejection) {
        return switch (rejection) {
            case PROCEDURE_NOT_PUBLISHED, PROCESS_TAKES_TOO_LONG -> "procedure";
            case PROCESS_ENDS_BEFORE_IT_BEGINS -> "validTo";
            case COMPONENT_NAMED_TWICE, COMPONENT_FOR_UNKNOWN_STEP -> "components";
            case GROUP_WITHOUT_BUNDLE,
                    MEMBER_NAMED_TWICE,
                    MEMBER_UNKNOWN,
                    MEMBER_STEP_UNKNOWN,
                    STEP_OF_NO_MEMBER,
                    FEED_UNKNOWN,
                    FEED_TOO_LATE -> "group";
            case PROCESS_WITHOUT_STEPS,
                    STEP_NAMED_TWICE,
                    STEP_AFTER_UNKNOWN,
                    STEPS_IN_A_CIRCLE,
                    FIXED_AGENCY_MISSING,
                    ROLE_UNKNOWN,
                    CONDITION_UNREADABLE,
                    STEP_NEVER_DONE,
                    PROCESS_MAY_BE_EMPTY -> "steps";
            case DRAFT_UNKNOWN,
                    VERSION_UNKNOWN,
                    VERSION_ENDS_BEFORE_IT_BEGINS,
                    VERSIONS_OVERLAP,
                    PROMISE_TOO_LONG,
                    PARTIAL_WITHOUT_REASON,
                    NOTHING_TO_REPEAL -> throw new IllegalArgumentException("Said of no process: " + rejection);
        };
    }
}
