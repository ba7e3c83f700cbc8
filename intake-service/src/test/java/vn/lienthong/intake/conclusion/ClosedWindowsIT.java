package vn.lienthong.intake.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Looks for closed windows one dossier at a time, at a moment that the service's own clock has not reached. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class ClosedWindowsIT {
    private static final Instant MUCH_LATER = TestClock.inVietnam("2027-03-01T09:00");
    private static final int SUPPLEMENT_REQUIRED = 5;
    private static final int STOPPED = 8;

    @Inject
    CatalogMirror mirror;

    @Inject
    ClosedWindows windows;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void those_that_an_officer_must_refuse_do_not_keep_others_from_being_stopped() {
        UUID toRefuse = unanswered(Country.REFUSED_UNANSWERED);
        UUID toStop = unanswered(Country.BIRTH);

        comesToBeStopped(toStop, mirror.get());

        assertThat(Api.statusOf(toRefuse)).isEqualTo(SUPPLEMENT_REQUIRED);
    }

    @Test
    void one_whose_rules_are_not_known_here_does_not_keep_others_from_being_stopped() {
        UUID unclear = unanswered(Country.REFUSED_UNANSWERED);
        UUID toStop = unanswered(Country.BIRTH);
        Catalog birthsOnly = new Catalog(
                List.of(mirror.get().procedure(Country.BIRTH).orElseThrow()),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        comesToBeStopped(toStop, birthsOnly);

        assertThat(Api.statusOf(unclear)).isEqualTo(SUPPLEMENT_REQUIRED);
    }

    /** Once the register has heard of it. */
    private void comesToBeStopped(UUID dossier, Catalog catalog) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            windows.stopUnanswered(catalog, MUCH_LATER, 1);
            assertThat(Api.statusOf(dossier)).isEqualTo(STOPPED);
        });
    }

    private static UUID unanswered(String procedure) {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.with(Api.birthOnline(), "procedure", procedure));
        Api.command(
                        Api.OFFICER,
                        dossier,
                        "supplement-requests",
                        Map.of("items", List.of(Map.of("component", "GCS", "problem", "ILLEGIBLE"))))
                .then()
                .statusCode(200);
        return dossier;
    }
}
