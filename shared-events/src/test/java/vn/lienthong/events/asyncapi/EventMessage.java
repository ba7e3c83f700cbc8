package vn.lienthong.events.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.golden.GoldenSample;
import vn.lienthong.events.schema.CurrentSchema;

/** One event type as a message of the AsyncAPI document. */
record EventMessage(CurrentSchema current) {

    ObjectNode toJson() {
        String type = current.type();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", type).put("title", title());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/event");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putArray("allOf").addObject().put("$ref", "#/components/schemas/eventHeaders");
        headers.putObject("properties").putObject("ce_type").put("const", type);
        message.putObject("payload").put("$ref", "../schemas/%s/%s.json".formatted(type, current.version()));
        ObjectNode example = message.putArray("examples").addObject().put("name", "golden");
        example.set("payload", GoldenSample.of(type, current.version()).data());
        return message;
    }

    String topic() {
        Class<?> event = event();
        return PublishedLanguage.AGGREGATES.stream()
                .filter(events -> Arrays.asList(events.getPermittedSubclasses()).contains(event))
                .map(events -> PublishedLanguage.aggregateOf(events).topic())
                .findFirst()
                .orElseThrow();
    }

    /** The record's name in words. */
    private String title() {
        String words = event().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private Class<?> event() {
        return EventTypes.all().recordOf(current.type()).orElseThrow();
    }
}
