package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Waits until everybody has heard everything: all events are on the topics, and every consumer is at their ends. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final String POSITIONS = """
            select consumer || ' ' || topic || ' ' || partition, next_offset from consumer_position
            where consumer not like '%~%'""";
    private static final String HELD = "select concat_ws(' ', consumer, stream_id, awaits, cause) from held_stream";

    private final FaultStack stack;
    private final TopicLog topics;

    Quiet(FaultStack stack, TopicLog topics) {
        this.stack = stack;
        this.topics = topics;
    }

    /** Returns once it was quiet twice in a row, with nothing new in between; what is not after a long time is told. */
    List<Finding> await() {
        Map<String, Long> before = new TreeMap<>();
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(STEP)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> isSameAs(before) && isHeard() && held().isEmpty() && isSameAs(before));
            return List.of();
        } catch (ConditionTimeoutException _) {
            return unheard();
        }
    }

    private boolean isSameAs(Map<String, Long> before) throws SQLException {
        Map<String, Long> now = counts();
        boolean same = now.equals(before);
        before.clear();
        before.putAll(now);
        return same;
    }

    private List<Finding> unheard() {
        try {
            Map<String, Long> counts = counts();
            Map<TopicPartition, Long> ends = topics.catchUp();
            List<Finding> findings = new ArrayList<>();
            counts.forEach((service, events) -> findings.add(new Finding(
                    Kind.NOT_HEARD,
                    "of %d events of %s %d are on the topic".formatted(events, service, topics.distinct(service)))));
            behind(ends).forEach(who -> findings.add(new Finding(Kind.NOT_HEARD, who)));
            held().forEach(stream -> findings.add(new Finding(Kind.HELD, stream)));
            return findings;
        } catch (SQLException e) {
            return List.of(new Finding(Kind.NOT_HEARD, e.getMessage()));
        }
    }

    /** How many events each service has. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String service : FaultStack.SERVICES) {
            counts.put(service, EventTable.count(stack, service));
        }
        return counts;
    }

    /** What is reached when everybody has heard all that is stored by now. */
    Goal goal() throws SQLException {
        return new Goal(counts());
    }

    private boolean isHeard() throws SQLException {
        return goal().isReached();
    }

    /** That all these events are on the topics, and every consumer where the topics ended then. */
    final class Goal {
        private final Map<String, Long> events;
        private Map<TopicPartition, Long> ends = Map.of();

        private Goal(Map<String, Long> events) {
            this.events = events;
        }

        /** Under load the topics go on: their ends are those of the first time that all the events were on them. */
        boolean isReached() throws SQLException {
            if (ends.isEmpty()) {
                Map<TopicPartition, Long> now = topics.catchUp();
                if (events.entrySet().stream().anyMatch(event -> topics.distinct(event.getKey()) < event.getValue())) {
                    return false;
                }
                ends = now;
            }
            return behind(ends).isEmpty();
        }
    }

    /** The consumers that have not taken all, each with how far it is. */
    List<String> behind() throws SQLException {
        return behind(topics.catchUp());
    }

    private List<String> behind(Map<TopicPartition, Long> ends) throws SQLException {
        List<String> behind = new ArrayList<>();
        for (String service : FaultStack.SERVICES) {
            ViewTables.pairs(stack, service, POSITIONS).forEach((consumer, offset) -> {
                String[] place = consumer.split(" ");
                long end = ends.get(new TopicPartition(place[1], Integer.parseInt(place[2])));
                if (Long.parseLong(offset) < end) {
                    behind.add("%s %s is at %s of %d".formatted(service, consumer, offset, end));
                }
            });
        }
        return behind;
    }

    /** The streams that stand still, and why. */
    List<String> held() throws SQLException {
        List<String> held = new ArrayList<>();
        for (String service : FaultStack.SERVICES) {
            ViewTables.column(stack, service, HELD).forEach(stream -> held.add(service + " " + stream));
        }
        return held;
    }
}
