package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.Procedure.Published;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** {@code processes}: components, legs and limits of procedures. */
@Singleton
public class ProcessFile
        implements DocumentFile<StatedProcess>, StreamFile<StatedProcess, ProcedureCommand, Procedure> {
    private static final Timeline<Process> TIMELINE =
            new Timeline<>(process -> new Span(process.validFrom(), process.validTo()), ProcessFile::cut);

    private final Documents documents;
    private final Procedures procedures;

    public ProcessFile(Documents documents, Procedures procedures) {
        this.documents = documents;
        this.procedures = procedures;
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
                span.from(), span.to(), process.components(), process.policy(), process.bundle(), process.steps());
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
    public UUID stream(StatedProcess stated) {
        return ProcedureCommand.idOf(stated.procedure());
    }

    @Override
    public String subject(StatedProcess stated) {
        return stated.procedure();
    }

    @Override
    public List<ProcedureCommand> commands(StatedProcess stated, Procedure state, Instant now) {
        return List.of(new ApproveProcess(stated.procedure(), stated.process(), now));
    }

    @Override
    public StatedProcess said(StatedProcess stated, Procedure state) {
        return TIMELINE.at(span(stated), processes(state))
                .map(process -> new StatedProcess(stated.procedure(), process))
                .orElse(null);
    }

    private static List<Process> processes(Procedure procedure) {
        return procedure instanceof Published published ? published.processes() : List.of();
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((ProcedureRejection) rejection) {
            case PROCEDURE_UNKNOWN -> codeField();
            case PROCESS_WITHOUT_STEPS, STEP_NAMED_TWICE, STEP_AFTER_UNKNOWN, STEPS_IN_A_CIRCLE, FIXED_AGENCY_MISSING ->
                "steps";
        };
    }

    @Override
    public List<Outcome<StatedProcess>> record(
            GroupTransaction transaction, List<Found<StatedProcess>> entries, CommandContext context) {
        return new RowByRow<>(this, procedures, context).record(transaction, entries);
    }

    @Override
    public void export(Handle handle, Consumer<StatedProcess> each) {
        procedures.forEach(
                handle,
                (code, procedure) -> TIMELINE.of(processes(procedure))
                        .forEach(process -> each.accept(new StatedProcess(code, process))));
    }
}
