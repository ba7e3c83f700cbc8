package vn.lienthong.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lienthong.acceptance.LocalStack.Run;

/** What an operator does when something is wrong: prove it, find it, mend it. */
@ExtendWith(PlayedStack.Resolver.class)
class OperationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern HELD = Pattern.compile("(?m)^(\\w+) +([a-z-]+) +([0-9a-f-]{36}) .*$");

    private final LocalStack stack;

    OperationsIT(PlayedStack played) {
        stack = played.stack();
    }

    @Test
    void a_stack_on_which_dossiers_were_handled_is_sound() throws Exception {
        Run verify = stack.run("verify");

        assertThat(verify.output()).contains("Nothing is lost, doubled or changed.");
        assertThat(verify.exit()).isZero();
    }

    @Test
    void a_view_that_lies_is_found_and_rebuilt() throws Exception {
        String right = worklist();
        run("routing", "update leg set agency = 'H26.99999'");

        Run found = stack.run("verify", "routing");
        assertThat(found.output()).contains("worklist VIEW_DIFFERS").contains("H26.99999");
        assertThat(found.exit()).isEqualTo(1);

        Run rebuild = stack.run("rebuild", "routing", "worklist");
        assertThat(rebuild.output()).contains("worklist is rebuilt and in use");
        assertThat(worklist()).isEqualTo(right);
        assertThat(stack.run("verify", "routing").exit()).isZero();
    }

    @Test
    void a_view_that_does_not_exist_is_named_with_those_that_do() throws Exception {
        Run rebuild = stack.run("rebuild", "routing", "workload");

        assertThat(rebuild.exit()).isEqualTo(1);
        assertThat(rebuild.output()).contains("no view 'workload'").contains("worklist");
    }

    @Test
    void a_record_that_nobody_can_read_is_looked_at_and_given_up_for_a_reason() throws Exception {
        UUID dossier = UUID.randomUUID();
        String place = publishUnreadable(dossier);
        List<Matcher> held = waitUntilHeld(dossier, 7);

        Run shown = stack.run("parked", dossier.toString(), "--consumer", "worklist-of-nobody");
        assertThat(shown.output()).contains("for others only");
        assertThat(stack.run("parked", dossier.toString(), "--consumer", "register")
                        .output())
                .contains("not JSON")
                .contains("ce_source")
                .contains("--service intake --consumer register --discard " + place + " --reason WHY");
        Run retry = stack.run("parked", dossier.toString(), "--consumer", "register", "--retry");
        assertThat(retry.output()).contains("still stands");
        assertThat(retry.exit()).isEqualTo(1);
        assertThat(stack.run("parked", dossier.toString(), "--consumer", "register", "--discard", place)
                        .exit())
                .as("without a reason")
                .isEqualTo(2);
        assertThat(discard(dossier, "register", "0/987654321").output()).contains("404: ");
        assertThat(discard(dossier, "register", place).output()).contains("intake register: the stream goes on.");
        Run everywhere = stack.run(
                "parked", dossier.toString(), "--everywhere", "--discard", place, "--reason", "sent by mistake");
        assertThat(everywhere.exit()).isZero();
        assertThat(everywhere.output().lines().filter(line -> line.contains("the stream goes on.")))
                .hasSize(held.size() - 1);

        assertThat(stack.run("parked").output()).contains("No stream stands still.");
        assertThat(text("intake", "select reason from discarded_record where consumer = 'register'"))
                .isEqualTo("sent by mistake");
    }

    private Run discard(UUID dossier, String consumer, String place) throws Exception {
        return stack.run(
                "parked",
                dossier.toString(),
                "--consumer",
                consumer,
                "--discard",
                place,
                "--reason",
                "sent by mistake");
    }

    /** @return where it lies, as PARTITION/OFFSET */
    private String publishUnreadable(UUID dossier) throws Exception {
        String kafka = stack.endpoints().get("kafka").textValue();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    "lienthong.dossier", dossier.toString().getBytes(UTF_8), "not JSON".getBytes(UTF_8));
            record.headers().add("ce_source", ("/lienthong/intake/dossier/" + dossier).getBytes(UTF_8));
            RecordMetadata place = producer.send(record).get();
            return place.partition() + "/" + place.offset();
        }
    }

    /** Each consumer of the topic holds it for itself. */
    private List<Matcher> waitUntilHeld(UUID dossier, int consumers) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        List<Matcher> held = List.of();
        while (held.size() < consumers && Instant.now().isBefore(end)) {
            held = stack.run("parked")
                    .output()
                    .lines()
                    .map(HELD::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> line.group(3).equals(dossier.toString()))
                    .toList();
        }
        assertThat(held).hasSize(consumers);
        return held;
    }

    private String worklist() throws Exception {
        return text("routing", "select string_agg(l::text, ' ' order by l::text) from leg l");
    }

    private String text(String service, String query) throws Exception {
        try (Connection database = stack.connect(service);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void run(String service, String sql) throws Exception {
        try (Connection database = stack.connect(service);
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
