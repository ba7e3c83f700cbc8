package vn.lienthong.intake.tracking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.lienthong.events.Recorded;

/**
 * Something that happened to a dossier, as the applicant sees it.
 *
 * @param family the aggregate it happened to; with {@code sequence} it orders what happened at one moment
 * @param kind the word for it in the event's type, for instance {@code STEP_OFFERED}
 * @param due the moment that it sets; null for none
 */
record TimelineEntry(
        UUID eventId,
        UUID dossierId,
        Instant at,
        String family,
        int sequence,
        String kind,
        String agency,
        String step,
        Instant due) {

    /** What an event tells of itself. */
    record Told(UUID dossierId, Instant at, String agency, String step, Instant due) {}

    static TimelineEntry of(Recorded<?> recorded, Told told) {
        return new TimelineEntry(
                recorded.eventId(),
                told.dossierId(),
                told.at(),
                recorded.stream().aggregate(),
                recorded.version(),
                kind(recorded.type()),
                told.agency(),
                told.step(),
                told.due());
    }

    /** {@code vn.lienthong.routing.step-offered.v1} is STEP_OFFERED. */
    private static String kind(String type) {
        String[] words = type.split("\\.");
        return words[words.length - 2].replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
