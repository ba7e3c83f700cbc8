package vn.lienthong.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDescribed;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;

/** What the first event of a type is told against: an event of another type that said the same of an earlier time. */
final class Forerunner {
    private static final EventTypes TYPES = EventTypes.all();
    private static final Map<Class<?>, Class<?>> FORERUNNERS =
            Map.of(CentreDescribed.class, CentreOpened.class, AgencyDescribed.class, AgencyEstablished.class);

    private Forerunner() {}

    /**
     * Of what another type said, that of which an event of the type speaks, too; empty where nothing did.
     *
     * @param last what was said last, by types
     */
    static Optional<JsonNode> of(String type, Map<String, JsonNode> last) {
        return TYPES.recordOf(type)
                .flatMap(event -> Optional.ofNullable(FORERUNNERS.get(event))
                        .map(TYPES::nameOf)
                        .map(last::get)
                        .map(said -> ((ObjectNode) said).deepCopy().retain(fieldsOf(event))));
    }

    private static List<String> fieldsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
