package vn.lienthong.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.testing.RoutingService.accept;
import static vn.lienthong.routing.testing.RoutingService.complete;
import static vn.lienthong.routing.testing.RoutingService.refuse;
import static vn.lienthong.routing.testing.RoutingService.versionOf;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_LAKE;
import static vn.lienthong.routing.testing.SmallProvince.LAND_OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.projection.Rebuild;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class WorklistRebuildIT {
    private final Jdbi jdbi;
    private final InstantSource clock;

    WorklistRebuildIT(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
    }

    @Test
    void a_rebuilt_worklist_is_the_same_row_for_row() throws InterruptedException {
        everythingHappens();
        List<String> legs = rows("leg");
        List<String> versions = rows("plan_version");

        rebuild();

        assertThat(rows("leg")).isEqualTo(legs);
        assertThat(rows("plan_version")).isEqualTo(versions);
    }

    private void everythingHappens() {
        TestDossier group = TestDossier.draw().acceptedBirthGroup();
        accept(COMMITTEE_OF_HILL, group, "birth");
        complete(COMMITTEE_OF_HILL, group, "birth", "GRANTED");
        TestDossier refused = TestDossier.draw().acceptedLand();
        refuse(COMMITTEE_OF_HILL, refused, "check", COMMITTEE_OF_LAKE);
        refuse(COMMITTEE_OF_LAKE, refused, "check", null);
        accept(LAND_OFFICE, refused, "extract");
        complete(LAND_OFFICE, refused, "extract", "REFUSED");
        awaitHeard(group);
        awaitHeard(refused);
    }

    private void awaitHeard(TestDossier dossier) {
        int version = versionOf(dossier);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(heard(dossier.id())).isEqualTo(version));
    }

    private int heard(UUID dossierId) {
        return jdbi.withHandle(handle -> handle.createQuery("select version from plan_version where dossier_id = ?")
                .bind(0, dossierId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    private List<String> rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select to_jsonb(t)::text from " + table + " t order by 1")
                .mapTo(String.class)
                .list());
    }

    private void rebuild() throws InterruptedException {
        new Rebuild(
                        jdbi,
                        Worklists.projector(),
                        "test",
                        new CloudEventCodec(EventJson.ofAll()),
                        clock,
                        WorklistRebuildIT::consumer,
                        _ -> {})
                .run();
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
