package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/**
 * A desk of a centre from a day on, as the file of desks states it.
 *
 * @param arranged empty where the centre has no desk from the day on
 * @param legalBasis of what is to be said; null of what was said, for it is not remembered
 * @param together the codes of all desks of the centre then; none where only the desk itself is meant
 */
record StatedDesk(String centre, UntilNext<Optional<Desk>> arranged, String legalBasis, List<String> together) {
    static final Columns<StatedDesk> TABLE = Columns.<StatedDesk>none()
            .with("centre", StatedDesk::centre)
            .with("code", stated -> stated.desk().map(Desk::code).orElse(null))
            .with("name_vi", stated -> stated.desk().map(Desk::nameVi).orElse(null))
            .with("name_en", stated -> stated.desk().map(Desk::nameEn).orElse(null))
            .with("agencies", stated -> stated.desk().map(Desk::agencies).orElse(null))
            .with("fields", stated -> stated.desk().map(Desk::fields).orElse(null))
            .with("from", stated -> stated.arranged().from())
            .ifTold("legal_basis", StatedDesk::legalBasis);

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedDesk of(Row row) {
        return new StatedDesk(
                row.text("centre"),
                new UntilNext<>(row.day("from"), null, desk(row)),
                row.optional("legal_basis"),
                List.of());
    }

    /** A row that names nothing of a desk says that there is none. */
    private static Optional<Desk> desk(Row row) {
        return row.tellsAny(List.of("code", "name_vi", "name_en", "agencies", "fields"))
                ? Optional.of(new Desk(
                        row.text("code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.listOrNull("agencies"),
                        row.listOrNull("fields")))
                : Optional.empty();
    }

    /** All that a centre ever had, day after day. */
    static Stream<StatedDesk> of(OneStopCentre centre) {
        return centre instanceof Known known
                ? UntilNext.within(StatedCentre.timeOf(known), known.later().desks()).stream()
                        .flatMap(arranged -> each(arranged.value())
                                .map(desk -> new StatedDesk(
                                        known.opening().code(),
                                        new UntilNext<>(arranged.from(), arranged.to(), desk),
                                        null,
                                        List.of())))
                : Stream.of();
    }

    /** The same desk, if it is one of those. */
    Optional<StatedDesk> among(List<Desk> desks) {
        return desks.stream()
                .filter(desk -> desk.code().equals(code()))
                .findFirst()
                .map(desk -> new StatedDesk(
                        centre, new UntilNext<>(arranged.from(), null, Optional.of(desk)), null, codes(desks)));
    }

    /** The row of its day that names no desk. */
    StatedDesk none() {
        return new StatedDesk(centre, new UntilNext<>(arranged.from(), null, Optional.empty()), null, List.of());
    }

    StatedDesk together(List<Desk> desks) {
        return new StatedDesk(centre, arranged, null, codes(desks));
    }

    Optional<Desk> desk() {
        return arranged.value();
    }

    /** Empty where there is none. */
    String code() {
        return desk().map(Desk::code).orElse("");
    }

    LocalDate from() {
        return arranged.from();
    }

    private static Stream<Optional<Desk>> each(List<Desk> desks) {
        return desks.isEmpty() ? Stream.of(Optional.empty()) : desks.stream().map(Optional::of);
    }

    private static List<String> codes(List<Desk> desks) {
        return desks.stream().map(Desk::code).toList();
    }
}
