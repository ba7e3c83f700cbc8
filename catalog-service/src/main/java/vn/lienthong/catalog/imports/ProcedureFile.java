package vn.lienthong.catalog.imports;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.Wordings;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent;

/** {@code procedures}: versions of procedures, as they are in force. */
@Singleton
public class ProcedureFile
        implements TableFile<StatedVersion>, StreamFile<StatedVersion, ProcedureCommand, ProcedureEvent, Procedure> {
    private final Procedures procedures;
    private final Wordings wordings;

    public ProcedureFile(Procedures procedures, Wordings wordings) {
        this.procedures = procedures;
        this.wordings = wordings;
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
        return List.of(new RecordVersion(stated.code(), stated.version(), stated.decision(), now));
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
                .filter(stated::beginsWith)
                .findFirst()
                .or(() -> meeting.reversed().stream().findFirst())
                .map(known -> known.asToldBy(stated))
                .orElse(null);
    }

    @Override
    public Stream<StatedVersion> all(String code, Procedure state) {
        return state.inForce().stream().map(version -> new StatedVersion(code, version.version(), version.decision()));
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((ProcedureRejection) rejection) {
            case VERSION_ENDS_BEFORE_IT_BEGINS, VERSIONS_OVERLAP -> "validity";
            case PROMISE_TOO_LONG -> "promise_value";
            case TIME_OF_NO_CHANNEL -> "channel_times";
            case PARTIAL_WITHOUT_REASON -> "partial_reason";
            case FEE_UNSOUND -> "fees";
            case PROCESS_TAKES_TOO_LONG -> "time_value";
            case CONDITION_ON_UNKNOWN_CHANNEL -> "channels";
            default -> codeField();
        };
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedVersion> entries) {
        Map<String, List<StatedVersion>> stated = entries.stream().collect(Collectors.groupingBy(StatedVersion::code));
        Predicate<String> known = knownLifeEvents(transaction);
        return each(
                transaction,
                entries,
                (entry, state) -> Stream.concat(
                                before(entry, stated.get(entry.code()), state).stream()
                                        .flatMap(
                                                before -> TimeTraps.againstBefore(
                                                        before.version().limit(),
                                                        entry.version().limit())
                                                        .stream()),
                                unknown(entry, known))
                        .toList());
    }

    /** What a version puts right, or the one that it follows, by the same file where that tells of one. */
    private Optional<StatedVersion> before(StatedVersion entry, List<StatedVersion> stated, Procedure state) {
        List<StatedVersion> known = all(entry.code(), state).toList();
        Optional<StatedVersion> putRight =
                known.stream().filter(entry::beginsWith).findFirst();
        Stream<StatedVersion> stays =
                known.stream().filter(version -> stated.stream().noneMatch(version::beginsWith));
        return putRight.or(() -> Stream.concat(stated.stream(), stays)
                        .filter(version -> version.span().beginsBefore(entry.span()))
                        .max(Comparator.comparing(version -> version.span().from(), nullsFirst(naturalOrder()))))
                .or(() -> Optional.ofNullable(said(entry, state)));
    }

    /** A catalog that has no life events yet knows of none that is wrong. */
    private Predicate<String> knownLifeEvents(GroupTransaction transaction) {
        boolean hasAny = wordings.in(transaction).all().stream().anyMatch(LifeEvent.class::isInstance);
        return code -> !hasAny
                || wordings.in(transaction)
                                .find(DescribeWording.lifeEventId(code))
                                .state()
                        instanceof LifeEvent;
    }

    private static Stream<Finding> unknown(StatedVersion entry, Predicate<String> known) {
        return entry.lifeEvents().stream()
                .filter(known.negate())
                .map(code -> Finding.of("life_events", "row.unknown-life-event", code));
    }
}
