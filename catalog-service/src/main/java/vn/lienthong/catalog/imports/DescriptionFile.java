package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.OneStopCentre;

/**
 * {@code centre-descriptions}: what centres are called and where they are from later days on; what they were called first
 * stands in {@code centres}.
 */
@Singleton
public class DescriptionFile implements DatedCentreFile<StatedDescription> {
    private final OneStopCentres centres;

    public DescriptionFile(OneStopCentres centres) {
        this.centres = centres;
    }

    @Override
    public String kind() {
        return "centre-descriptions";
    }

    @Override
    public Columns<StatedDescription> table() {
        return StatedDescription.TABLE;
    }

    @Override
    public StatedDescription row(Row row) {
        return new StatedDescription(
                row.text("centre"),
                new UntilNext<>(row.day("from"), null, StatedDescription.of(row)),
                row.optional("legal_basis"));
    }

    @Override
    public OneStopCentres streams() {
        return centres;
    }

    @Override
    public StatedDescription said(StatedDescription stated, OneStopCentre state) {
        return stated.in(state).orElse(null);
    }

    @Override
    public Stream<StatedDescription> all(String code, OneStopCentre state) {
        return StatedDescription.of(state);
    }
}
