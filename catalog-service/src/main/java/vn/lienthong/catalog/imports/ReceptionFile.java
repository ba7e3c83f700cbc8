package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** {@code receptions}: how centres receive from later days on; how they received first stands in {@code centres}. */
@Singleton
public class ReceptionFile implements DatedCentreFile<StatedReception> {
    private static final Columns<StatedReception> TABLE = StatedReception.columns(
                    Columns.<StatedReception>none()
                            .with("centre", StatedReception::centre)
                            .with("from", stated -> stated.dated().from()),
                    Optional::of)
            .ifTold("legal_basis", StatedReception::legalBasis);

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
    public OneStopCentres streams() {
        return centres;
    }

    @Override
    public StatedReception said(StatedReception stated, OneStopCentre state) {
        return stated.in(state)
                .filter(known -> known.dated().from().equals(stated.dated().from()))
                .orElse(null);
    }

    /** What counted until then. */
    @Override
    public StatedReception standing(StatedReception stated, OneStopCentre state) {
        return stated.in(state).orElse(null);
    }

    @Override
    public Stream<StatedReception> all(String code, OneStopCentre state) {
        return StatedReception.of(state).skip(1);
    }

    @Override
    public Function<StatedReception, Optional<Finding>> register(GroupTransaction transaction) {
        Function<CentreCommand, Optional<Finding>> named = neighbours.in(transaction, this::fieldOf);
        return stated -> named.apply(stated.command(Instant.EPOCH));
    }
}
