package vn.lienthong.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a limit ends, and why then.
 *
 * @param due empty while an open pause keeps the budget from being used up
 * @param explanation every step of the calculation in order of time
 */
public record DueDate(Optional<Instant> due, List<ExplanationStep> explanation) {
    public DueDate {
        explanation = List.copyOf(explanation);
    }

    DueDate postponedTo(Instant promised, LocalDate date) {
        Stream<ExplanationStep> kept = Stream.of(ExplanationStep.promiseKept(date, promised));
        return new DueDate(
                Optional.of(promised), Stream.concat(explanation.stream(), kept).toList());
    }
}
