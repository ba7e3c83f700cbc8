package vn.lienthong.events.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.Topics;
import vn.lienthong.events.schema.CurrentSchema;

/** The AsyncAPI document: the hand-written frame, with channels, operations and messages from the records. */
public final class AsyncApiDocument {
    public static final Path FILE = Path.of("src/main/resources/asyncapi/lienthong.yaml");

    private static final Path FRAME = Path.of("src/test/resources/asyncapi/frame.yaml");
    private static final String PARKED = "parked";

    /** Who listens to whom: each service to its own topic, for its own views, and to those it reacts to. */
    private static final Map<String, List<String>> LISTENERS = new TreeMap<>(Map.of(
            Topics.CATALOG, List.of("catalog", "intake", "routing", "deadline"),
            Topics.DOSSIER, List.of("intake", "routing", "deadline", "satisfaction"),
            Topics.ROUTING, List.of("intake", "routing", "deadline", "satisfaction"),
            Topics.DEADLINE, List.of("intake", "deadline"),
            Topics.SATISFACTION, List.of("satisfaction")));

    private final ObjectNode document = (ObjectNode) Yaml.parse(TextFiles.read(FRAME));

    private AsyncApiDocument() {}

    /** The document as YAML; its payloads refer to the given schemas' files. */
    public static String of(List<CurrentSchema> schemas) {
        AsyncApiDocument asyncApi = new AsyncApiDocument();
        PublishedLanguage.AGGREGATES.forEach(events -> asyncApi.addPublisher(PublishedLanguage.aggregateOf(events)));
        schemas.forEach(asyncApi::addMessage);
        LISTENERS.forEach((topic, services) -> services.forEach(service -> asyncApi.addListener(topic, service)));
        return Yaml.write(asyncApi.document);
    }

    private void addPublisher(Aggregate aggregate) {
        addChannel(aggregate.topic(), "Every event of " + aggregate.service() + "-service, for ever.");
        addOperation(aggregate.service() + "-sends-" + keyOf(aggregate.topic()), "send", aggregate.topic());
    }

    private void addListener(String topic, String service) {
        String dead = Topics.deadLetters(topic);
        addOperation(service + "-receives-" + keyOf(topic), "receive", topic);
        addChannel(dead, "What a service could not apply of " + topic + ", and what followed it on its stream.");
        messages(dead).putObject(PARKED).put("$ref", "#/components/messages/" + PARKED);
        addOperation(service + "-parks-" + keyOf(topic), "send", dead);
    }

    private void addMessage(CurrentSchema current) {
        var message = new EventMessage(current);
        messages().set(current.type(), message.toJson());
        messages(message.topic()).putObject(current.type()).put("$ref", "#/components/messages/" + current.type());
    }

    private void addChannel(String topic, String description) {
        ObjectNode channel = document.withObjectProperty("channels").withObjectProperty(keyOf(topic));
        channel.put("address", topic).put("description", description);
        channel.withObjectProperty("messages");
        ObjectNode kafka = channel.withObjectProperty("bindings").withObjectProperty("kafka");
        kafka.put("topic", topic).put("partitions", 6);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void addOperation(String name, String action, String topic) {
        ObjectNode operation = document.withObjectProperty("operations").withObjectProperty(name);
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + keyOf(topic));
    }

    private ObjectNode messages() {
        return document.withObjectProperty("components").withObjectProperty("messages");
    }

    private ObjectNode messages(String topic) {
        return document.withObjectProperty("channels")
                .withObjectProperty(keyOf(topic))
                .withObjectProperty("messages");
    }

    private static String keyOf(String topic) {
        return topic.replace("lienthong.", "").replace('.', '-');
    }
}
