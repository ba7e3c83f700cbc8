package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.complete;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.Message;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;
import vn.lienthong.routing.testing.TopicReader;

/** What the other services hear. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class PublishedEventsIT {
    private static final String PERSON = "Nguyen Thi Bi Mat";

    private final TestDossier dossier = TestDossier.draw();

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
    }

    @Test
    void a_plan_is_told_in_order_as_one_flow_with_its_dossier() {
        Recorded<DossierAccepted> accepted = dossier.accepted(SmallProvince.SIMPLE, TestDossier.leg("check"));
        handle();

        List<Message> told = told(5);

        assertThat(told)
                .extracting(message -> message.headers().get("ce_type"))
                .containsExactly(
                        "vn.lienthong.routing.dossier-routed.v1",
                        "vn.lienthong.routing.step-offered.v1",
                        "vn.lienthong.routing.step-accepted.v1",
                        "vn.lienthong.routing.step-completed.v1",
                        "vn.lienthong.routing.dossier-decided.v1");
        assertThat(told)
                .extracting(message -> Integer.parseInt(message.headers().get("ce_sequence")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 5).boxed().toList());
        assertThat(told)
                .allSatisfy(message -> assertThat(message.headers())
                        .containsEntry("ce_subject", dossier.code())
                        .containsEntry(
                                "ce_correlationid", accepted.correlationId().toString()));
        assertThat(told.getFirst().headers())
                .containsEntry("ce_causationid", accepted.eventId().toString());
    }

    @Test
    void nobody_is_named_in_events_headers_or_keys() {
        dossier.acceptedSimple();
        handle();

        for (Message message : told(5)) {
            List<String> everything = new ArrayList<>(message.headers().values());
            everything.add(message.key());
            everything.add(message.value());
            assertThat(everything).noneMatch(text -> text.contains(PERSON));
            assertThat(message.headers()).doesNotContainKeys("ce_reason", "ce_authid");
            assertThat(message.key()).isEqualTo(dossier.id().toString());
        }
    }

    private void handle() {
        planOf(dossier);
        as(handlerOf(COMMITTEE_OF_HILL))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .header("Audit-Reason", PERSON)
                .body(Map.of())
                .post("/plans/{dossier}/legs/{leg}/acceptance", dossier.id(), dossier.legId("check"))
                .then()
                .statusCode(200);
        complete(COMMITTEE_OF_HILL, dossier, "check", "GRANTED").statusCode(200);
    }

    private List<Message> told(int expected) {
        try (TopicReader routing = TopicReader.ofRouting()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(routing.of(dossier.id())).hasSize(expected));
            return routing.of(dossier.id());
        }
    }
}
