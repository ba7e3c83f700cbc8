package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Waits until everybody has heard everything: all events are on the topics, and every consumer is at their ends. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final String POSITIONS = """
            select consumer || ' ' || topic || ' ' || partition, next_offset from consumer_position
            where consumer not like '%~%'""";

    private final FaultStack stack;
    private final TopicLog topics;

    Quiet(FaultStack stack, TopicLog topics) {
        this.stack = stack;
        this.topics = topics;
    }

    /** Returns once it was quiet twice in a row, with nothing new in between and nothing held. */
    void await() {
        Map<String, Long> before = new TreeMap<>();
        Awaitility.await("everything to be heard by everybody")
                .atMost(PATIENCE)
                .pollInterval(STEP)
                .ignoreException(SQLException.class)
                .until(() -> {
                    Map<String, Long> now = counts();
                    boolean same = now.equals(before);
                    before.clear();
                    before.putAll(now);
                    return same && isHeard() && heldStreams() == 0 && counts().equals(now);
                });
    }

    /** How many events each service has. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String service : FaultStack.SERVICES) {
            counts.put(service, EventTable.count(stack, service));
        }
        return counts;
    }

    /** Whether these events are on the topics, and all that stands there is taken by every consumer. */
    boolean isCaughtUp(Map<String, Long> events) throws SQLException {
        Map<TopicPartition, Long> ends = topics.catchUp();
        if (events.entrySet().stream().anyMatch(event -> topics.distinct(event.getKey()) < event.getValue())) {
            return false;
        }
        for (String service : FaultStack.SERVICES) {
            for (Map.Entry<String, String> position :
                    ViewTables.pairs(stack, service, POSITIONS).entrySet()) {
                String[] place = position.getKey().split(" ");
                long end = ends.get(new TopicPartition(place[1], Integer.parseInt(place[2])));
                if (Long.parseLong(position.getValue()) < end) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isHeard() throws SQLException {
        return isCaughtUp(counts());
    }

    /** How many streams stand still anywhere. */
    long heldStreams() throws SQLException {
        long held = 0;
        for (String service : FaultStack.SERVICES) {
            List<String> count = ViewTables.column(stack, service, "select count(*) from held_stream");
            held += Long.parseLong(count.getFirst());
        }
        return held;
    }
}
