package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.Wordings;
import vn.lienthong.catalog.imports.LifeEventFile.StatedLifeEvent;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.catalog.wording.Wording;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.WordingEvent;

/** {@code life-events}: what people say when something happens in their lives, and which procedures that needs. */
@Singleton
public class LifeEventFile
        implements TableFile<StatedLifeEvent>, StreamFile<StatedLifeEvent, DescribeWording, WordingEvent, Wording> {
    private static final Columns<StatedLifeEvent> TABLE = Columns.<StatedLifeEvent>none()
            .with("code", StatedLifeEvent::code)
            .with("name_vi", stated -> stated.said().nameVi())
            .with("name_en", stated -> stated.said().nameEn())
            .with("words", stated -> stated.said().words())
            .with("procedures", stated -> stated.said().procedures())
            .with("fields", stated -> stated.said().fields());

    private final Wordings wordings;
    private final Procedures procedures;

    public LifeEventFile(Wordings wordings, Procedures procedures) {
        this.wordings = wordings;
        this.procedures = procedures;
    }

    record StatedLifeEvent(String code, LifeEvent said) {
        private DescribeWording command(Instant now) {
            return new DescribeWording(code, said, now);
        }
    }

    @Override
    public String kind() {
        return "life-events";
    }

    @Override
    public Columns<StatedLifeEvent> table() {
        return TABLE;
    }

    @Override
    public StatedLifeEvent row(Row row) {
        LifeEvent lifeEvent = new LifeEvent(
                row.text("name_vi"),
                row.text("name_en"),
                row.list("words"),
                row.list("procedures").stream().map(ProcedureCode::newWay).toList(),
                row.list("fields"));
        return new StatedLifeEvent(row.text("code"), lifeEvent);
    }

    @Override
    public Key key(StatedLifeEvent stated) {
        return Key.always(stated.code());
    }

    @Override
    public Span span(StatedLifeEvent stated) {
        return Span.ALWAYS;
    }

    @Override
    public Wordings streams() {
        return wordings;
    }

    @Override
    public UUID stream(StatedLifeEvent stated) {
        return stated.command(Instant.EPOCH).wordingId();
    }

    @Override
    public String subject(StatedLifeEvent stated) {
        return stated.code();
    }

    @Override
    public List<DescribeWording> commands(StatedLifeEvent stated, Wording state, Instant now) {
        return List.of(stated.command(now));
    }

    @Override
    public StatedLifeEvent said(StatedLifeEvent stated, Wording state) {
        return all(stated.code(), state).findFirst().orElse(null);
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedLifeEvent> entries) {
        UnitOfWork<ProcedureCommand, ProcedureEvent, Procedure> known = procedures.in(transaction);
        known.read(entries.stream()
                .flatMap(stated -> stated.said().procedures().stream())
                .map(ProcedureCommand::idOf)
                .distinct()
                .toList());
        List<List<Finding>> doubts = entries.stream()
                .map(stated -> stated.said().procedures().stream()
                        .filter(code -> known.find(ProcedureCommand.idOf(code)).version() == 0)
                        .map(code -> Finding.of("procedures", "row.unknown-procedure", code))
                        .toList())
                .toList();
        known.release();
        return doubts;
    }

    @Override
    public Stream<StatedLifeEvent> all(String code, Wording state) {
        return state instanceof LifeEvent known ? Stream.of(new StatedLifeEvent(code, known)) : Stream.empty();
    }
}
