package vn.lienthong.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of how a due date came about: data for screens in any language, flat for JSON. Fields that a kind does not
 * use are null.
 *
 * @param date the local date that the step is about
 * @param from when something began: the reception, counted time, a pause
 * @param to when something ended: counted time, a pause, the limit itself
 * @param amount how much of the budget is used after the step, in whole units of the budget
 * @param reason why time does not count: {@link #WEEKLY_REST}, {@link #RECEIVED_AFTER_CLOSING}, or the name of a
 *     {@link SpecialDay.Kind} or {@link Pause.Cause}
 * @param dayName the special day's name as the public knows it
 * @param legalBasis the act or notice behind the special day
 */
public record ExplanationStep(
        Kind kind,
        LocalDate date,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long amount,
        @Nullable String reason,
        @Nullable String dayName,
        @Nullable String legalBasis) {
    public static final String WEEKLY_REST = "WEEKLY_REST";
    public static final String RECEIVED_AFTER_CLOSING = "RECEIVED_AFTER_CLOSING";

    /** What a step says; in brackets the fields it uses besides the date. */
    public enum Kind {
        /** The clock started (from). */
        RECEIVED,
        /** It started after the cut-off, which makes the next working day the day of reception. */
        RECEIVED_AFTER_CUT_OFF,
        /** The day of reception, which is not counted (Civil Code 2015 Art. 147). */
        START_DAY_NOT_COUNTED,
        /** A day used (amount). */
        DAY_COUNTED,
        /** A day off, or one at whose end the clock stood still (reason; dayName and legalBasis of a special day). */
        DAY_NOT_COUNTED,
        /** Time used without a break (from, to, amount). */
        HOURS_COUNTED,
        /** The clock stood still (from, reason; to, or null while it still does). */
        PAUSED,
        /** A day off on which a limit in calendar days would have ended (as DAY_NOT_COUNTED; Civil Code Art. 148). */
        ROLLED_TO_WORKING_DAY,
        /** The budget is used up (to). */
        DUE,
        /** What was promised is later than what was counted, and stands (to). */
        PROMISE_KEPT
    }

    static ExplanationStep received(LocalDate date, Instant at) {
        return new ExplanationStep(Kind.RECEIVED, date, at, null, null, null, null, null);
    }

    static ExplanationStep receivedAfterCutOff(LocalDate date) {
        return new ExplanationStep(Kind.RECEIVED_AFTER_CUT_OFF, date, null, null, null, null, null, null);
    }

    static ExplanationStep startDayNotCounted(LocalDate date) {
        return new ExplanationStep(Kind.START_DAY_NOT_COUNTED, date, null, null, null, null, null, null);
    }

    static ExplanationStep dayCounted(LocalDate date, long used) {
        return new ExplanationStep(Kind.DAY_COUNTED, date, null, null, used, null, null, null);
    }

    static ExplanationStep dayNotCounted(LocalDate date, String reason) {
        return new ExplanationStep(Kind.DAY_NOT_COUNTED, date, null, null, null, reason, null, null);
    }

    static ExplanationStep dayOff(Kind kind, LocalDate date, Optional<SpecialDay> special) {
        return special.map(day -> new ExplanationStep(
                        kind, date, null, null, null, day.kind().name(), day.name(), day.legalBasis()))
                .orElseGet(() -> new ExplanationStep(kind, date, null, null, null, WEEKLY_REST, null, null));
    }

    static ExplanationStep hoursCounted(LocalDate date, Stretch time, long used) {
        return new ExplanationStep(Kind.HOURS_COUNTED, date, time.from(), time.to(), used, null, null, null);
    }

    static ExplanationStep paused(LocalDate date, Instant from, Pause pause) {
        String cause = pause.cause().name();
        return new ExplanationStep(Kind.PAUSED, date, from, pause.to().orElse(null), null, cause, null, null);
    }

    static ExplanationStep due(LocalDate date, Instant due) {
        return new ExplanationStep(Kind.DUE, date, null, due, null, null, null, null);
    }

    static ExplanationStep promiseKept(LocalDate date, Instant promised) {
        return new ExplanationStep(Kind.PROMISE_KEPT, date, null, promised, null, null, null, null);
    }
}
