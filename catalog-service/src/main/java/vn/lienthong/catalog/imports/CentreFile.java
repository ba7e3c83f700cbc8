package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;

/** {@code centres}: where a dossier may be handed in, and for which units; may be how and when, too. */
@Singleton
public class CentreFile
        implements TableFile<StatedCentre>, StreamFile<StatedCentre, CentreCommand, CentreEvent, OneStopCentre> {
    private final OneStopCentres centres;
    private final CentreNeighbours neighbours;

    public CentreFile(OneStopCentres centres, CentreNeighbours neighbours) {
        this.centres = centres;
        this.neighbours = neighbours;
    }

    @Override
    public String kind() {
        return "centres";
    }

    @Override
    public Columns<StatedCentre> table() {
        return StatedCentre.TABLE;
    }

    @Override
    public StatedCentre row(Row row) {
        return StatedCentre.of(row);
    }

    @Override
    public Key key(StatedCentre centre) {
        return Key.always(centre.code());
    }

    @Override
    public Span span(StatedCentre centre) {
        return new Span(centre.opening().openedOn(), centre.closedOn().orElse(null));
    }

    @Override
    public StatedCentre on(StatedCentre centre, LocalDate day) {
        return centre.on(day);
    }

    @Override
    public OneStopCentres streams() {
        return centres;
    }

    @Override
    public UUID stream(StatedCentre centre) {
        return CentreCommand.idOf(centre.code());
    }

    @Override
    public String subject(StatedCentre centre) {
        return centre.code();
    }

    @Override
    public List<CentreCommand> commands(StatedCentre centre, OneStopCentre state, Instant now) {
        return Stream.<CentreCommand>concat(
                        Stream.of(new RecordCentre(centre.opening(), centre.closedOn(), now)),
                        centre.reception().map(reception -> reception.command(now)).stream())
                .toList();
    }

    @Override
    public StatedCentre said(StatedCentre centre, OneStopCentre state) {
        return StatedCentre.of(state)
                .map(known -> known.with(centre.reception().flatMap(reception -> reception.in(state))))
                .orElse(null);
    }

    /** As it was first; what it was called and how it received later has files of its own. */
    @Override
    public Stream<StatedCentre> all(String code, OneStopCentre state) {
        return StatedCentre.of(state).stream()
                .map(centre -> centre.with(StatedReception.of(state).findFirst()));
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return CentreNeighbours.fieldOf(rejection, "serves");
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedCentre> entries) {
        return each(transaction, entries, (centre, state) -> centre.doubts(StatedCentre.of(state)));
    }

    @Override
    public Function<StatedCentre, Optional<Finding>> register(GroupTransaction transaction) {
        Function<CentreCommand, Optional<Finding>> named = neighbours.in(transaction, this::fieldOf);
        return centre -> commands(centre, null, Instant.EPOCH).stream()
                .flatMap(command -> named.apply(command).stream())
                .findFirst();
    }
}
