package vn.lienthong.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.testing.RoutingService.planOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class WorklistLatencyIT {
    private static final int WARM_UP = 50;
    private static final int DOSSIERS = 100;
    /** Several times the figures of a quiet machine: a noisy one keeps them, one wait too many does not. */
    private static final Duration P50 = Duration.ofMillis(500);

    private static final Duration P99 = Duration.ofSeconds(2);

    private final Jdbi jdbi;

    WorklistLatencyIT(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
        planOf(TestDossier.draw().acceptedSimple());
    }

    @Test
    void an_accepted_dossier_soon_stands_in_the_worklist() {
        measure(WARM_UP);

        List<Duration> waits = measure(DOSSIERS).stream().sorted().toList();

        Duration p50 = waits.get(DOSSIERS / 2);
        Duration p99 = waits.get(DOSSIERS * 99 / 100);
        System.out.printf(
                "Accepted on Kafka to row in the worklist, %d dossiers one by one: p50 %d ms, p99 %d ms%n",
                DOSSIERS, p50.toMillis(), p99.toMillis());
        assertThat(p50).isLessThan(P50);
        assertThat(p99).isLessThan(P99);
    }

    private List<Duration> measure(int dossiers) {
        List<Duration> waits = new ArrayList<>(dossiers);
        for (int at = 0; at < dossiers; at++) {
            TestDossier dossier = TestDossier.draw();
            long begin = System.nanoTime();
            dossier.acceptedSimple();
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> isOffered(dossier.legId("check")));
            waits.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return waits;
    }

    private boolean isOffered(UUID legId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from leg where leg_id = ? and state = 'OFFERED')")
                        .bind(0, legId)
                        .mapTo(Boolean.class)
                        .one());
    }
}
