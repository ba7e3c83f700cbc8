package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent;

/** {@code procedures}: versions of procedures, as they are in force. */
@Singleton
public class ProcedureFile
        implements TableFile<StatedVersion>, StreamFile<StatedVersion, ProcedureCommand, ProcedureEvent, Procedure> {
    private final Procedures procedures;

    public ProcedureFile(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public String kind() {
        return "procedures";
    }

    @Override
    public Columns<StatedVersion> table() {
        return StatedVersion.TABLE;
    }

    @Override
    public StatedVersion row(Row row) {
        return StatedVersion.of(row);
    }

    @Override
    public Key key(StatedVersion stated) {
        return new Key(stated.code(), span(stated));
    }

    @Override
    public Span span(StatedVersion stated) {
        return stated.span();
    }

    @Override
    public Procedures streams() {
        return procedures;
    }

    @Override
    public UUID stream(StatedVersion stated) {
        return ProcedureCommand.idOf(stated.code());
    }

    @Override
    public String subject(StatedVersion stated) {
        return stated.code();
    }

    @Override
    public List<ProcedureCommand> commands(StatedVersion stated, Procedure state, Instant now) {
        StatedVersion known = said(stated, state);
        StatedVersion complete = known == null ? stated : stated.completedBy(known);
        return List.of(new RecordVersion(stated.code(), complete.version(), now));
    }

    /** The database has to keep, too, which version is in force when. */
    @Override
    public Handled<ProcedureEvent, Procedure> handle(
            GroupTransaction transaction, StatedVersion stated, ProcedureCommand command, CommandContext context) {
        return procedures.change(transaction, command, OptionalInt.empty(), context);
    }

    /** Of the versions that are in force at the same time the one that begins on the same day. */
    @Override
    public StatedVersion said(StatedVersion stated, Procedure state) {
        List<StatedVersion> meeting = all(stated.code(), state)
                .filter(known -> known.span().meets(stated.span()))
                .toList();
        return meeting.stream()
                .filter(known ->
                        Objects.equals(known.span().from(), stated.span().from()))
                .findFirst()
                .or(() -> meeting.reversed().stream().findFirst())
                .orElse(null);
    }

    @Override
    public Stream<StatedVersion> all(String code, Procedure state) {
        return state.inForce().stream().map(version -> new StatedVersion(code, version));
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((ProcedureRejection) rejection) {
            case VERSION_ENDS_BEFORE_IT_BEGINS, VERSIONS_OVERLAP -> "validity";
            case PROMISE_TOO_LONG -> "promise_value";
            case PARTIAL_WITHOUT_REASON -> "partial_reason";
            case FEE_UNSOUND -> "fees";
            case PROCESS_TAKES_TOO_LONG -> "time_value";
            case CONDITION_ON_UNKNOWN_CHANNEL -> "channels";
            default -> codeField();
        };
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedVersion> entries) {
        UnitOfWork<ProcedureCommand, ProcedureEvent, Procedure> work = procedures.in(transaction);
        work.read(entries.stream().map(this::stream).toList());
        List<List<Finding>> doubts = entries.stream()
                .map(stated -> doubts(stated, work.find(stream(stated)).state()))
                .toList();
        work.release();
        return doubts;
    }

    private List<Finding> doubts(StatedVersion stated, Procedure state) {
        StatedVersion before = said(stated, state);
        return before == null
                ? List.of()
                : TimeTraps.againstBefore(
                        before.version().limit(), stated.version().limit());
    }
}
