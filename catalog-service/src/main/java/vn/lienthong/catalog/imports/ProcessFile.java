package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.procedure.GroupPapers;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.catalog.procedure.ProcessParts;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** {@code processes}: components, legs and limits of procedures. */
@Singleton
public class ProcessFile
        implements DocumentFile<StatedProcess>, StreamFile<StatedProcess, ProcedureCommand, ProcedureEvent, Procedure> {
    private static final Timeline<Process> TIMELINE =
            new Timeline<>(process -> new Span(process.validFrom(), process.validTo()), ProcessFile::cut);

    private final Documents documents;
    private final Procedures procedures;
    private final Agencies agencies;

    public ProcessFile(Documents documents, Procedures procedures, Agencies agencies) {
        this.documents = documents;
        this.procedures = procedures;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "processes";
    }

    @Override
    public String codeField() {
        return "procedure";
    }

    @Override
    public String namesOfFields() {
        return "field.process.";
    }

    @Override
    public StatedProcess read(ObjectNode content) {
        return StatedProcess.of(documents.of(content));
    }

    @Override
    public ObjectNode write(StatedProcess stated) {
        return documents.write(stated.entry());
    }

    private static Process cut(Process process, Span span) {
        return new Process(
                span.from(),
                span.to(),
                process.components(),
                process.policy(),
                process.bundle(),
                process.steps(),
                process.handling(),
                process.group());
    }

    @Override
    public Key key(StatedProcess stated) {
        return new Key(stated.procedure(), span(stated));
    }

    @Override
    public Span span(StatedProcess stated) {
        return TIMELINE.spanOf().apply(stated.process());
    }

    @Override
    public Procedures streams() {
        return procedures;
    }

    @Override
    public UUID stream(StatedProcess stated) {
        return ProcedureCommand.idOf(stated.procedure());
    }

    @Override
    public String subject(StatedProcess stated) {
        return stated.procedure();
    }

    @Override
    public List<ProcedureCommand> commands(StatedProcess stated, Procedure state, Instant now) {
        return List.of(new ApproveProcess(stated.procedure(), stated.process(), null, now));
    }

    /** The processes of groups last: where they name no papers they ask what their members do, perhaps by the same file. */
    @Override
    public List<Found<StatedProcess>> inOrder(List<Found<StatedProcess>> entries) {
        Set<String> groups = entries.stream()
                .map(Found::value)
                .filter(stated -> stated.process().group() != null)
                .map(StatedProcess::procedure)
                .collect(Collectors.toSet());
        return DocumentFile.super.inOrder(entries).stream()
                .sorted(Comparator.comparing(
                        entry -> groups.contains(entry.value().procedure())))
                .toList();
    }

    @Override
    public Handled<ProcedureEvent, Procedure> handle(
            GroupTransaction transaction, StatedProcess stated, ProcedureCommand command, CommandContext context) {
        ProcedureCommand complete = new GroupPapers(code -> state(code, transaction)).addedTo(command);
        return StreamFile.super.handle(transaction, stated, complete, context);
    }

    @Override
    public StatedProcess said(StatedProcess stated, Procedure state) {
        return TIMELINE.at(span(stated), processes(state))
                .map(process -> new StatedProcess(stated.procedure(), process))
                .orElse(null);
    }

    private static List<Process> processes(Procedure procedure) {
        return procedure.processes();
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((ProcedureRejection) rejection) {
            case PROCESS_ENDS_BEFORE_IT_BEGINS -> "validTo";
            case COMPONENT_NAMED_TWICE, COMPONENT_FOR_UNKNOWN_STEP -> "components";
            case GROUP_WITHOUT_BUNDLE,
                    MEMBER_NAMED_TWICE,
                    MEMBER_UNKNOWN,
                    MEMBER_NOT_IN_FORCE,
                    MEMBER_STEP_UNKNOWN,
                    FEED_UNKNOWN,
                    FED_PAPER_UNKNOWN,
                    FEED_TOO_LATE -> "group";
            case PROCESS_WITHOUT_STEPS,
                    STEP_NAMED_TWICE,
                    STEP_AFTER_UNKNOWN,
                    STEPS_IN_A_CIRCLE,
                    FIXED_AGENCY_MISSING,
                    ROLE_UNKNOWN,
                    CONDITION_UNREADABLE,
                    CONDITION_ON_UNKNOWN_COMPONENT,
                    CONDITION_ON_UNKNOWN_CHANNEL,
                    STEP_NEVER_DONE,
                    PROCESS_MAY_BE_EMPTY,
                    PROCESS_TAKES_TOO_LONG,
                    MEMBER_TAKES_TOO_LONG -> "steps";
            default -> codeField();
        };
    }

    @Override
    public Function<StatedProcess, Optional<Finding>> register(GroupTransaction transaction) {
        ProcessParts parts = new ProcessParts(agencies.register(transaction), code -> state(code, transaction));
        return stated -> {
            try {
                parts.requireKnown(stated.procedure(), stated.process());
                return Optional.empty();
            } catch (CommandRejected rejected) {
                String field =
                        rejected.rejection() instanceof ProcedureRejection ? fieldOf(rejected.rejection()) : "steps";
                return Optional.of(Finding.of(field, rejected));
            }
        };
    }

    private Procedure state(String code, GroupTransaction transaction) {
        return procedures.in(transaction).find(ProcedureCommand.idOf(code)).state();
    }

    /** None of a procedure that is in force on no day: whoever reads the files knows nothing of it. */
    @Override
    public Stream<StatedProcess> all(String code, Procedure state) {
        List<Process> handling = state.inForce().isEmpty() ? List.of() : processes(state);
        return TIMELINE.of(handling).stream().map(process -> new StatedProcess(code, process));
    }
}
