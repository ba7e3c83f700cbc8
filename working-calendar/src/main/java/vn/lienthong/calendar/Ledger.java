package vn.lienthong.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of one clock: when it started, and when it stood still. Pauses may overlap and come in any order. */
public record Ledger(Instant start, List<Pause> pauses) {
    public Ledger {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    public static Ledger startedAt(Instant start) {
        return new Ledger(start, List.of());
    }

    public Ledger with(Pause pause) {
        return new Ledger(
                start, Stream.concat(pauses.stream(), Stream.of(pause)).toList());
    }

    /** Whether the clock was running until the moment. What begins at the moment does not matter to it. */
    boolean ranUpTo(Instant moment) {
        return start.isBefore(moment) && pauseUpTo(moment).isEmpty();
    }

    /** The pause that lasted until the moment or beyond it. */
    Optional<Pause> pauseUpTo(Instant moment) {
        for (Pause pause : pauses) { // no stream: asked for every day that is counted
            if (pause.from().isBefore(moment) && !pause.end().isBefore(moment)) {
                return Optional.of(pause);
            }
        }
        return Optional.empty();
    }

    /** The earliest pause that has not ended: after it the clock never runs. */
    Optional<Pause> openPause() {
        return pauses.stream().filter(Pause::isOpen).findFirst();
    }

    /** Whether the clock stopped for good before the moment. */
    boolean standsStillBefore(Instant moment) {
        return openPause().filter(pause -> pause.from().isBefore(moment)).isPresent();
    }

    /** The parts of a stretch after the start in which the clock ran. */
    List<Stretch> running(Stretch stretch) {
        List<Stretch> running = new ArrayList<>();
        Stretch rest = stretch;
        for (Pause pause : pauses) {
            running.add(rest.before(pause.from()));
            rest = rest.after(pause.end());
        }
        running.add(rest);
        return running.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The ledger of a clock that ended then: what was paused is taken as resumed. */
    Ledger endedAt(Instant moment) {
        List<Pause> ended = pauses.stream()
                .filter(pause -> pause.from().isBefore(moment))
                .map(pause -> Pause.between(pause.from(), Stretch.earlier(pause.end(), moment), pause.cause()))
                .toList();
        return new Ledger(start, ended);
    }
}
