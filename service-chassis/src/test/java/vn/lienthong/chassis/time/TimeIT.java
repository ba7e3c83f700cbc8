package vn.lienthong.chassis.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class TimeIT {
    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");

    @Inject
    InstantSource clock;

    @Inject
    ServiceClock serviceClock;

    @Test
    void the_service_goes_by_the_demo_clock_of_the_machine() {
        AtomicInteger moves = new AtomicInteger();
        serviceClock.onMove(moves::incrementAndGet);
        DemoClock ofTheOperator = DemoClock.at(Path.of("target/demo-clock"));
        try {
            ofTheOperator.moveTo(MONDAY);

            assertThat(clock.instant()).isBetween(MONDAY, MONDAY.plusSeconds(60));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(moves).hasValueGreaterThan(0));
            JsonPath time =
                    given().get("/time").then().statusCode(200).extract().jsonPath();
            assertThat(Instant.parse(time.getString("now"))).isBetween(MONDAY, MONDAY.plusSeconds(60));
            assertThat(time.getBoolean("demo")).isTrue();
            assertThat(Duration.parse(time.getString("offset"))).isEqualTo(ofTheOperator.offset());
        } finally {
            ofTheOperator.reset();
        }
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
