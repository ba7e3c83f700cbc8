package vn.lienthong.satisfaction.survey;

import java.time.Instant;
import java.util.UUID;

/** What must be remembered of a survey to decide what may happen to it next. */
public sealed interface Survey {
    record NotOpened() implements Survey {}

    record Open(UUID dossierId, Instant closesAt) implements Survey {}

    record Answered() implements Survey {}
}
