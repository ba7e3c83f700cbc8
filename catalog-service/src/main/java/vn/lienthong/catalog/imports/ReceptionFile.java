package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;

/** {@code receptions}: how centres receive from later days on; how they received first stands in {@code centres}. */
@Singleton
public class ReceptionFile
        implements TableFile<StatedReception>, StreamFile<StatedReception, CentreCommand, CentreEvent, OneStopCentre> {
    private static final Columns<StatedReception> TABLE = StatedReception.columns(
                    Columns.<StatedReception>none()
                            .with("centre", StatedReception::centre)
                            .with("from", stated -> stated.arranged().from()),
                    Optional::of)
            .optional("legal_basis", StatedReception::legalBasis);

    private final OneStopCentres centres;
    private final CentreNeighbours neighbours;

    public ReceptionFile(OneStopCentres centres, CentreNeighbours neighbours) {
        this.centres = centres;
        this.neighbours = neighbours;
    }

    @Override
    public String kind() {
        return "receptions";
    }

    @Override
    public String codeField() {
        return "centre";
    }

    @Override
    public Columns<StatedReception> table() {
        return TABLE;
    }

    @Override
    public StatedReception row(Row row) {
        return new StatedReception(
                row.text("centre"),
                new UntilNext<>(row.day("from"), null, StatedReception.of(row)),
                row.optional("legal_basis"));
    }

    @Override
    public Key key(StatedReception stated) {
        return Key.always(stated.centre() + " " + stated.arranged().from());
    }

    @Override
    public Span span(StatedReception stated) {
        return stated.arranged().span();
    }

    @Override
    public OneStopCentres streams() {
        return centres;
    }

    @Override
    public UUID stream(StatedReception stated) {
        return CentreCommand.idOf(stated.centre());
    }

    @Override
    public String subject(StatedReception stated) {
        return stated.centre();
    }

    @Override
    public List<CentreCommand> commands(StatedReception stated, OneStopCentre state, Instant now) {
        return List.of(stated.command(now));
    }

    @Override
    public StatedReception said(StatedReception stated, OneStopCentre state) {
        return stated.in(state)
                .filter(known ->
                        known.arranged().from().equals(stated.arranged().from()))
                .orElse(null);
    }

    @Override
    public Stream<StatedReception> all(String code, OneStopCentre state) {
        return StatedReception.of(state).skip(1);
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return rejection == CentreRejection.CENTRE_NOT_OPEN_THEN
                ? "from"
                : CentreNeighbours.fieldOf(rejection, codeField());
    }

    @Override
    public Function<StatedReception, Optional<Finding>> register(GroupTransaction transaction) {
        Function<CentreCommand, Optional<Finding>> named = neighbours.in(transaction, this::fieldOf);
        return stated -> named.apply(stated.command(Instant.EPOCH));
    }
}
