package vn.lienthong.chassis.verification;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import vn.lienthong.chassis.eventstore.HashChain;
import vn.lienthong.chassis.eventstore.StoredEvent;
import vn.lienthong.chassis.verification.Finding.Kind;

/** Walks every stream of the event table: versions count from 1 without a gap, and each hash fits its row. */
final class EventTableCheck {
    private static final int AT_ONCE = 1_000;

    private final Jdbi jdbi;
    private final String service;

    EventTableCheck(Jdbi jdbi, String service) {
        this.jdbi = jdbi;
        this.service = service;
    }

    List<Finding> run(LongConsumer progress) {
        Findings findings = new Findings("event table");
        jdbi.useTransaction(handle -> walk(handle, findings, progress));
        return findings.all();
    }

    /** In a transaction, for only then the driver reads piece by piece. */
    private void walk(Handle handle, Findings findings, LongConsumer progress) {
        UUID stream = null;
        int version = 0;
        byte[] hash = HashChain.start();
        long walked = 0;
        try (ResultIterator<StoredEvent> rows = handle.createQuery("select * from event order by stream_id, version")
                .setFetchSize(AT_ONCE)
                .map((row, _) -> StoredEvent.of(row, service))
                .iterator()) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                UUID id = row.recorded().stream().id();
                if (!id.equals(stream)) {
                    stream = id;
                    version = 0;
                    hash = HashChain.start();
                }
                boolean gap = row.recorded().version() != version + 1;
                if (gap) {
                    findings.add(
                            Kind.VERSION_MISSING,
                            "%s: %d follows %d"
                                    .formatted(
                                            row.recorded().stream().source(),
                                            row.recorded().version(),
                                            version));
                } else if (!Arrays.equals(row.hash(), row.hashAfter(hash))) {
                    findings.add(Kind.HASH_BROKEN, place(row));
                }
                version = row.recorded().version();
                hash = row.hash();
                progress.accept(++walked);
            }
        }
    }

    private static String place(StoredEvent row) {
        return row.recorded().stream().source() + " version " + row.recorded().version();
    }
}
