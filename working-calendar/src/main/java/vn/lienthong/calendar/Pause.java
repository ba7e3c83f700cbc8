package vn.lienthong.calendar;

import java.time.Instant;
import java.util.Optional;

/** Time that is not counted; open while {@code to} is empty. */
public record Pause(Instant from, Optional<Instant> to, Cause cause) {
    /** On whose account the clock stands still. */
    public enum Cause {
        /** The applicant completes or confirms the dossier (NĐ 63/2024 Art. 4 as amended by NĐ 301/2026). */
        APPLICANT,
        /** A financial obligation is being paid. */
        PAYMENT,
        /** An announced failure of a system or of the network (NĐ 301/2026 Art. 3). */
        INCIDENT,
        OTHER
    }

    public Pause {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "A pause cannot end at %s before it begins at %s".formatted(to.get(), from));
        }
    }

    public static Pause open(Instant from, Cause cause) {
        return new Pause(from, Optional.empty(), cause);
    }

    public static Pause between(Instant from, Instant to, Cause cause) {
        return new Pause(from, Optional.of(to), cause);
    }

    boolean isOpen() {
        return to.isEmpty();
    }

    Instant end() {
        return to.orElse(Instant.MAX);
    }
}
