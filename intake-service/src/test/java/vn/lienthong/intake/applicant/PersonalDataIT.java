package vn.lienthong.intake.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.events.Topics;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.CatalogMirror;

/** Names, numbers and addresses are nowhere but encrypted in their own table. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class PersonalDataIT {
    @Inject
    CatalogMirror mirror;

    @Inject
    Facts facts;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void no_table_shows_who_the_applicant_is() {
        Response submitted = Api.submit(Api.OFFICER, Api.birth());
        Api.submit(Api.CITIZEN, Api.birthOnline());
        assertThat(submitted.asString()).doesNotContain(secrets());
        for (String table : facts.texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'")) {
            assertThat(facts.texts("select row_to_json(t)::text from " + table + " t"))
                    .as(table)
                    .noneMatch(this::tells);
        }
    }

    @Test
    void no_kafka_record_shows_who_the_applicant_is() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.stream()
                                .filter(record -> dossier.toString().equals(record.key()))
                                .count()
                        == 2;
            });
        }
        assertThat(records).extracting(Object::toString).noneMatch(this::tells);
        assertThat(records)
                .flatExtracting(record -> List.of(record.headers().toArray()))
                .extracting(header -> new String(header.value()))
                .noneMatch(this::tells);
    }

    @Test
    void no_log_line_shows_who_the_applicant_is() {
        List<String> lines = new ArrayList<>();
        Handler listener = new Listener(lines);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            Api.submit(Api.OFFICER, Api.birth()).then().statusCode(201);
            Api.submit(Api.OFFICER, Api.with(Api.birth(), "residence", "99999"))
                    .then()
                    .statusCode(422);
            Api.submit(Api.OFFICER, Api.with(Api.birth(), "applicant", tooLong()))
                    .then()
                    .statusCode(400);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(lines).noneMatch(this::tells);
    }

    @Test
    void a_refusal_does_not_repeat_what_was_sent() {
        assertThat(Api.submit(Api.OFFICER, Api.with(Api.birth(), "applicant", tooLong()))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .doesNotContain(secrets());
    }

    @Test
    void who_destroys_the_key_has_erased_the_data_and_the_dossier_goes_on() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        facts.execute("delete from applicant_key where dossier_id = ?", dossier);
        Api.as(Api.OFFICER).get("/dossiers/" + dossier + "/applicant").then().statusCode(404);
        Api.command(Api.OFFICER, dossier, "withdrawal", Map.of()).then().statusCode(200);
    }

    private boolean tells(String text) {
        return List.of(secrets()).stream().anyMatch(text::contains);
    }

    private static String[] secrets() {
        return Api.applicant().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("kind"))
                .map(entry -> entry.getValue().toString())
                .toArray(String[]::new);
    }

    private static Map<String, Object> tooLong() {
        return Api.with(Api.applicant(), "phone", "0912345678 hoặc 0912345678 buổi chiều");
    }

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOSSIER).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static final class Listener extends Handler {
        private final List<String> lines;

        Listener(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
