package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLogIT {
    private static final int BATCHES = 10;
    private static final int FEW = 500;

    private final Service service = new Service("deadline");

    @AfterEach
    void dropSlot() {
        service.close();
    }

    @Test
    @Timeout(120)
    void a_batch_ends_though_events_keep_coming() throws Exception {
        var slot = new ReplicationSlot(service.database());
        AtomicBoolean enough = new AtomicBoolean();
        try (Connection session = service.database().connect();
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            slot.ensure(session, new RelayProgress(session));
            Future<?> written = writer.submit(() -> append(enough));
            try (EventLog log =
                    EventLog.follow(service.database(), slot, new RelayProgress(session).logEnd(), "deadline")) {
                List<Integer> sizes = new ArrayList<>();
                while (sizes.size() < BATCHES) {
                    sizes.add(log.next().events().size());
                }
                assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThan(FEW));
            } finally {
                enough.set(true);
                written.get();
            }
        }
    }

    private Void append(AtomicBoolean enough) throws Exception {
        var stream = new Stream();
        try (Connection session = service.database().connect()) {
            while (!enough.get()) {
                stream.append(session, "{}");
            }
        }
        return null;
    }
}
