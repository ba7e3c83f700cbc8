package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;

/**
 * What a centre is called and where it is from a day on, as the file of descriptions states it.
 *
 * @param legalBasis of what is to be said; null of what was said, for it is not remembered
 */
record StatedDescription(String centre, UntilNext<Description> dated, String legalBasis) implements StatedOfCentre {
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    static final Columns<StatedDescription> TABLE = Columns.<StatedDescription>none()
            .with("centre", StatedDescription::centre)
            .with("from", stated -> stated.dated().from())
            .with("name_vi", stated -> stated.description().nameVi())
            .with("name_en", stated -> stated.description().nameEn())
            .with("address", stated -> stated.description().address())
            .with("latitude", stated -> stated.description().latitude())
            .with("longitude", stated -> stated.description().longitude())
            .with("phone", stated -> stated.description().phone())
            .ifTold("legal_basis", StatedDescription::legalBasis);

    /** {@link RowUnfit} where a field is not what it must be. */
    static Description of(Row row) {
        return new Description(
                row.text("name_vi"),
                row.text("name_en"),
                row.text("address"),
                row.degreesOrNull("latitude", MAX_LATITUDE),
                row.degreesOrNull("longitude", MAX_LONGITUDE),
                row.optional("phone"));
    }

    /** Those of a centre, in the order of their days; what only repeats the opening is left out, too. */
    static Stream<StatedDescription> of(OneStopCentre centre) {
        return centre instanceof Known known
                ? UntilNext.within(StatedCentre.timeOf(known), withOpening(known)).stream()
                        .dropWhile(dated -> dated.value().equals(known.opening().description()))
                        .map(dated -> new StatedDescription(known.opening().code(), dated, null))
                : Stream.of();
    }

    private static NavigableMap<LocalDate, Description> withOpening(Known centre) {
        NavigableMap<LocalDate, Description> all = new TreeMap<>(centre.later().descriptions());
        all.put(LocalDate.MIN, centre.opening().description());
        return all;
    }

    /** What was said in the centre of just that day. */
    Optional<StatedDescription> in(OneStopCentre state) {
        return state instanceof Known known
                ? Optional.ofNullable(known.later().descriptions().get(dated.from()))
                        .map(said -> new StatedDescription(centre, new UntilNext<>(dated.from(), null, said), null))
                : Optional.empty();
    }

    @Override
    public DescribeCentre command(Instant now) {
        return new DescribeCentre(centre, dated.from(), description(), legalBasis, now);
    }

    private Description description() {
        return dated.value();
    }
}
