package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.Channel;

/**
 * How a centre receives from a day on, as the files of centres and of receptions state it.
 *
 * @param legalBasis of what is to be said; null of what was said, for it is not remembered
 */
record StatedReception(String centre, UntilNext<Reception> dated, String legalBasis) implements StatedOfCentre {
    private static final List<String> COLUMNS =
            columns(Columns.<StatedReception>none(), Optional::of).names();

    /** @param receptionOf what the row tells of it; empty where it tells nothing */
    static <T> Columns<T> columns(Columns<T> others, Function<T, Optional<StatedReception>> receptionOf) {
        return others.optional("agencies", told(receptionOf, Reception::agencies))
                .optional("channels", told(receptionOf, Reception::channels))
                .optional("online_day_and_night", told(receptionOf, Reception::onlineDayAndNight))
                .optional(
                        "reception_hours",
                        told(
                                receptionOf,
                                reception -> reception.weekly() == null
                                        ? null
                                        : StatedReceptionHours.text(reception.weekly())));
    }

    /** Whether the row says anything of it. */
    static boolean isTold(Row row) {
        return row.tellsAny(COLUMNS);
    }

    /** Whoever tells of it tells by which channels. */
    static Reception of(Row row) {
        return new Reception(
                row.listOrNull("agencies"),
                row.someOf(Channel.class, "channels").stream()
                        .distinct()
                        .sorted()
                        .toList(),
                row.optional("online_day_and_night") != null && row.yes("online_day_and_night"),
                Optional.ofNullable(row.optional("reception_hours"))
                        .map(text -> StatedReceptionHours.parse("reception_hours", text))
                        .orElse(null));
    }

    /** Those of a centre, in the order of their days. */
    static Stream<StatedReception> of(OneStopCentre centre) {
        return centre instanceof Known known
                ? UntilNext.within(StatedCentre.timeOf(known), known.later().receptions()).stream()
                        .map(dated -> new StatedReception(known.opening().code(), dated, null))
                : Stream.of();
    }

    /** What counted in the centre on the day from which this one is to count. */
    Optional<StatedReception> in(OneStopCentre state) {
        return state instanceof Known known ? on(dated.from(), centre, known.later()) : Optional.empty();
    }

    /** What counts on a day in a centre of which that was said. */
    static Optional<StatedReception> on(LocalDate day, String centre, Later later) {
        return Optional.ofNullable(later.receptions().floorEntry(day))
                .map(found -> new UntilNext<>(found.getKey(), null, found.getValue()))
                .map(dated -> new StatedReception(centre, dated, null));
    }

    @Override
    public ArrangeCentre command(Instant now) {
        return new ArrangeCentre(centre, dated.from(), dated.value(), null, legalBasis, now);
    }

    private static <T> Function<T, ?> told(
            Function<T, Optional<StatedReception>> receptionOf, Function<Reception, ?> part) {
        return row -> receptionOf
                .apply(row)
                .map(stated -> part.apply(stated.dated().value()))
                .orElse(null);
    }
}
