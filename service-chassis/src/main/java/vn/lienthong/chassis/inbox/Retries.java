package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.Inbound.Origin;
import vn.lienthong.events.codec.CloudEventCodec;

/** Takes the records of a consumer's held streams again, each in a transaction of its own. */
final class Retries {
    private enum Step {
        NEXT,
        STANDS,
        GOES_ON
    }

    private final Jdbi jdbi;
    private final String consumer;
    private final Inbox inbox;
    private final CloudEventCodec codec;
    private final InstantSource clock;
    private final HeldStreams held;
    private final HeldRecords records;
    private final Discards discards;

    Retries(Jdbi jdbi, String consumer, Inbox inbox, CloudEventCodec codec, InstantSource clock) {
        this.jdbi = jdbi;
        this.consumer = consumer;
        this.inbox = inbox;
        this.codec = codec;
        this.clock = clock;
        this.held = new HeldStreams(consumer);
        this.records = new HeldRecords(consumer);
        this.discards = new Discards(consumer, codec, clock);
    }

    /**
     * Tries the pending streams whose time has come.
     *
     * @return whether any are pending, due or not
     */
    boolean retryPending() {
        Instant now = clock.instant();
        if (!jdbi.withHandle(held::anyPending)) {
            return false;
        }
        List<StreamKey> due = jdbi.withHandle(handle -> held.due(handle, now));
        due.forEach(this::retry);
        return true;
    }

    /**
     * Takes the records of a held stream in order, as far as they can be applied.
     *
     * @return whether the stream goes on again
     */
    boolean retry(StreamKey stream) {
        try {
            Step step;
            do {
                step = jdbi.inTransaction(handle -> takeFirst(handle, stream));
            } while (step == Step.NEXT);
            return step == Step.GOES_ON;
        } catch (RuntimeException e) {
            if (Failures.mayPass(e)) {
                throw e;
            }
            return !jdbi.inTransaction(handle -> standAgain(handle, stream, e));
        }
    }

    private Step takeFirst(Handle handle, StreamKey stream) {
        if (!held.isHeld(handle, stream)) {
            return Step.GOES_ON;
        }
        Optional<HeldRecords.Held> first = records.first(handle, stream);
        if (first.isEmpty()) {
            held.release(handle, stream);
            return Step.GOES_ON;
        }
        HeldRecords.Held record = first.get();
        String obstacle = inbox.takeHeld(handle, Inbound.of(record.origin(), record.raw(), codec));
        if (obstacle != null && discards.passOverGap(handle, stream, consumer)) {
            return Step.NEXT;
        }
        if (obstacle != null) {
            stand(handle, stream, null, obstacle);
            return Step.STANDS;
        }
        records.drop(handle, record.origin());
        return Step.NEXT;
    }

    /** Gives a record up for good, kept apart with who did so and why, and goes on with the others of its stream. */
    Discard discard(StreamKey stream, Origin record, String actor, String reason) {
        Discard discard = jdbi.inTransaction(handle -> discards.discard(handle, stream, record, actor, reason));
        if (discard == Discard.DONE) {
            retry(stream);
        }
        return discard;
    }

    /** Passes over all that a person has given up for another consumer, and takes what it kept from being taken. */
    void passOverWhatIsDiscardedFor(String other) {
        jdbi.withHandle(handle -> records.streamsDiscardedFor(handle, other)).forEach(stream -> {
            do {
                retry(stream);
            } while (jdbi.inTransaction(handle -> discards.passOverNext(handle, stream, other)));
        });
    }

    /** Whether it stands: somebody else may have let it go on since it failed. */
    private boolean standAgain(Handle handle, StreamKey stream, RuntimeException failure) {
        if (!held.isHeld(handle, stream)) {
            return false;
        }
        String awaits = failure instanceof Awaiting awaiting ? awaiting.awaited() : null;
        stand(handle, stream, awaits, Failures.causeOf(failure));
        return true;
    }

    private void stand(Handle handle, StreamKey stream, String awaits, String cause) {
        boolean wasPending = held.isPending(handle, stream);
        held.hold(handle, stream, awaits, cause, clock.instant());
        held.postpone(handle, stream, clock.instant());
        if (wasPending && awaits == null) {
            records.toDeadLetters(handle, stream, cause);
            Log.errorf(
                    "Stream parked consumer=%s topic=%s stream=%s cause=%s",
                    consumer, stream.topic(), stream.streamId(), cause);
        }
    }
}
