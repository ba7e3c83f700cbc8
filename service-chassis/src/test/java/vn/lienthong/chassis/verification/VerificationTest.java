package vn.lienthong.chassis.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.verification.Verification.Report;
import vn.lienthong.chassis.verification.Verification.State;

class VerificationTest {
    private final AtomicInteger times = new AtomicInteger();
    private final Jdbi noRoom = Jdbi.create(() -> {
        times.incrementAndGet();
        throw new IllegalStateException("No connection", new OutOfMemoryError("Java heap space"));
    });
    private final Jdbi deep = Jdbi.create(() -> {
        times.incrementAndGet();
        throw new StackOverflowError();
    });

    @Test
    void an_error_ends_it_with_its_cause() {
        assertThat(endOf(verification(deep)).failure()).isEqualTo("StackOverflowError");
        assertThat(endOf(verification(noRoom)).failure())
                .isEqualTo("IllegalStateException: No connection, by OutOfMemoryError: Java heap space");
    }

    @Test
    void once_it_has_ended_it_can_be_asked_for_again() {
        Verification verification = verification(deep);

        endOf(verification);
        endOf(verification);

        assertThat(times).hasValue(2);
    }

    private static Verification verification(Jdbi database) {
        return new Verification(database, null, List.of(), InstantSource.fixed(Letters.NOW), "satisfaction");
    }

    private static Report endOf(Verification verification) {
        verification.start();
        await().until(() -> verification.report().state() != State.RUNNING);
        assertThat(verification.report().state()).isEqualTo(State.FAILED);
        return verification.report();
    }
}
