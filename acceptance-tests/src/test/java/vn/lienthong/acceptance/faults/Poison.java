package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;

/** A record that nobody can read comes on a dossier's stream: that dossier waits for a person, all others go on. */
final class Poison implements Fault {
    private static final String TOPIC = "lienthong.dossier";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOLDERS = "select consumer from held_stream where stream_id = '%s'";
    private static final String REASONS =
            "select consumer || ': ' || reason from discarded_record where stream_id = '%s'";
    /** Those who listen to the topic, each of whom holds the stream for himself. */
    private static final Set<String> LISTENERS = Set.of(
            "intake register",
            "intake tracking",
            "intake involvement",
            "routing dossier-reactions",
            "deadline clocks",
            "deadline dossier-list",
            "satisfaction open-survey");

    @Override
    public String name() {
        return "a record on " + TOPIC + " that nobody can read";
    }

    /** Its record stays on the topic. */
    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void strike(Trial trial) {
        String dossier = someDossier(trial);
        RecordMetadata place = publish(trial, dossier);
        Awaitility.await("the stream to stand still")
                .atMost(PATIENCE)
                .until(() -> holders(trial, dossier).equals(LISTENERS));
        othersGoOn(trial);
        assertThat(trial.stack().run("parked")).contains(dossier);
        discard(trial, dossier, place.partition() + "/" + place.offset());
    }

    /** One that something is still to happen to. */
    private static String someDossier(Trial trial) {
        List<Account> open = new ArrayList<>(Account.of(trial.ledger()).values());
        open.removeIf(account -> !account.status().equals("IN_PROCESS"));
        return open.get(trial.random().nextInt(open.size())).dossier();
    }

    private static RecordMetadata publish(Trial trial, String dossier) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, dossier.getBytes(UTF_8), "not JSON".getBytes(UTF_8));
        record.headers().add("ce_source", ("/lienthong/intake/dossier/" + dossier).getBytes(UTF_8));
        RecordMetadata place = new Publisher(trial.stack().kafka()).send(record);
        trial.judge().expect("%s partition %d offset %d".formatted(TOPIC, place.partition(), place.offset()));
        return place;
    }

    private static Set<String> holders(Trial trial, String dossier) throws SQLException {
        Set<String> holders = new TreeSet<>();
        for (String service : FaultStack.SERVICES) {
            ViewTables.column(trial.stack(), service, HOLDERS.formatted(dossier))
                    .forEach(consumer -> holders.add(service + " " + consumer));
        }
        return holders;
    }

    /** All that was stored until now, on the same partition, too, is heard while the one stream stands. */
    private static void othersGoOn(Trial trial) {
        try {
            Quiet.Goal stored = trial.quiet().goal();
            Awaitility.await("the others to go on").atMost(PATIENCE).until(stored::isReached);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discard(Trial trial, String dossier, String place) {
        String reason = "planted, " + dossier.substring(0, 8);
        for (String listener : LISTENERS) {
            String consumer = listener.split(" ")[1];
            trial.stack().run("parked", dossier, "--consumer", consumer, "--discard", place, "--reason", reason);
            assertThat(reasons(trial, listener.split(" ")[0], dossier)).contains(consumer + ": " + reason);
        }
    }

    private static List<String> reasons(Trial trial, String service, String dossier) {
        try {
            return ViewTables.column(trial.stack(), service, REASONS.formatted(dossier));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
