package vn.lienthong.chassis.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class RelayInServiceIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Route route;

    @Test
    void a_service_relays_what_it_appends_and_shows_it() throws SQLException {
        var stream = new Stream();
        try (Connection session = database.getConnection()) {
            stream.append(session, "{}");
        }

        await().atMost(LONG)
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(containsString("dossier_outbox_relaying 1.0"))
                        .body(containsString("dossier_outbox_oldest_age_seconds 0.0"))
                        .body(containsString("dossier_outbox_log_kept_bytes"))
                        .body(containsString("dossier_outbox_relayed_total")));
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("relay"));
        try (var reader = new TopicReader(route)) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).containsExactly(1));
        }
    }
}
