package vn.lienthong.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.acceptance.TopicRecords.Read;

/**
 * How a dossier stands.
 *
 * @param where the agencies that hold a step of it, or how it ended
 * @param due what the receipt promises, in Vietnam's time
 */
record Standing(Set<String> where, String due, String kept) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Pattern LINE = Pattern.compile(
            "(?m)^.{22} (\\S+-\\d{6}-\\d{4,6}) +(\\S.*?) +(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) +([A-Z_]+)\\b");

    /** As the demonstration's table tells it, by code. */
    static Map<String, Standing> inTable(String output) {
        String table = output.substring(output.indexOf("Who used the time"), output.indexOf("The week"));
        return LINE.matcher(table)
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> new Standing(Set.of(line.group(2).split(", ")), line.group(3), line.group(4))));
    }

    /** As the events tell it, by code. */
    static Map<String, Standing> onKafka(List<Read> records) {
        Map<String, List<Read>> dossiers = records.stream().collect(Collectors.groupingBy(Read::key));
        return records.stream()
                .filter(read -> read.type().equals("dossier.accepted"))
                .collect(Collectors.toMap(
                        read -> read.data().get("code").textValue(),
                        read -> of(read.data(), new Events(dossiers.get(read.key()))),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private static Standing of(JsonNode accepted, Events events) {
        String due = MINUTE.format(Instant.parse(accepted.get("promisedDue").textValue()));
        return new Standing(events.where(), due, events.kept());
    }

    /** All of one dossier, those of a stream in order. */
    private record Events(List<Read> all) {
        Set<String> where() {
            if (has("dossier.withdrawn")) {
                return Set.of("withdrawn");
            }
            return has("dossier.result-returned") ? Set.of("returned") : holders();
        }

        private Set<String> holders() {
            Map<String, String> holders = new HashMap<>();
            all.stream().filter(read -> read.type().startsWith("routing.step-")).forEach(read -> {
                boolean held =
                        Set.of("routing.step-offered", "routing.step-accepted").contains(read.type());
                holders.put(
                        read.data().get("legId").textValue(),
                        held ? read.data().get("agency").textValue() : "");
            });
            return holders.values().stream()
                    .filter(agency -> !agency.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String kept() {
            if (has("dossier.withdrawn")) {
                return "WITHDRAWN";
            }
            String clock = last(read -> read.type().equals("deadline.clock-started")
                            && read.data().get("kind").textValue().equals("DOSSIER"))
                    .map(Read::source)
                    .orElseThrow();
            Read newest = last(read -> read.source().equals(clock)).orElseThrow();
            return switch (newest.type()) {
                case "deadline.clock-stopped" -> newest.data().get("timeliness").textValue();
                case "deadline.clock-paused" -> "PAUSED";
                default ->
                    last(read -> read.source().equals(clock) && read.type().equals("deadline.clock-overran"))
                            .map(_ -> "OVERDUE")
                            .orElse("OPEN");
            };
        }

        private boolean has(String type) {
            return last(read -> read.type().equals(type)).isPresent();
        }

        private Optional<Read> last(Predicate<Read> wanted) {
            return all.stream().filter(wanted).reduce((_, later) -> later);
        }
    }
}
