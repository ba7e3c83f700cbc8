package vn.lienthong.catalog.history;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.ChangeWords;
import vn.lienthong.catalog.FieldDiff;
import vn.lienthong.catalog.history.PastEvents.PastEvent;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** All that ever happened to something of the catalog, by whom, by which act, why, and what it changed, in words. */
@Path("/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class HistoryResource {
    private static final List<String> ACTS = List.of("legalBasis", "announcingDecision");
    private static final JsonPointer DECISION = JsonPointer.compile("/decision/number");
    /** Names the event that it puts right, and is told against. */
    private static final String CORRECTS = "corrects";

    private final PastEvents events;
    private final AsOf asOf;
    private final Versioned versioned;
    private final ChangeWords words;
    private final ObjectMapper json;

    HistoryResource(PastEvents events, AsOf asOf, Versioned versioned, ChangeWords words, ObjectMapper json) {
        this.events = events;
        this.asOf = asOf;
        this.versioned = versioned;
        this.words = words;
        this.json = json;
    }

    /** @param version to be sent as {@code If-Match} with the next change */
    public record History(String kind, String code, int version, List<Entry> items) {}

    /**
     * Something that happened.
     *
     * @param actor opaque id of who changed it
     * @param legalAct number of the decision or resolution; null where none was named
     * @param reason what the header {@code Audit-Reason} said
     * @param changes against what the last event of the same type said, or the one that it puts right; empty for the
     *     first one, unless another type said the same of an earlier time
     */
    public record Entry(
            int version,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String agency,
            String legalAct,
            String reason,
            List<String> changes) {}

    @GET
    @Path("/{kind}/{code}")
    @Operation(
            summary =
                    "What happened to a procedure, unit, agency, centre, calendar, life event or synonyms, and what it"
                            + " changed, in words")
    @APIResponseSchema(value = History.class, responseCode = "200")
    public Response get(
            @Parameter(description = "procedures, units, agencies, centres, calendars, life-events or synonyms")
                    String kind,
            String code,
            @Parameter(description = "The day on which a unit has the code; today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        List<PastEvent> past = Thing.of(kind)
                .flatMap(thing -> events.streamOf(thing, code, day))
                .map(events::of)
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        int version = past.getLast().version();
        return versioned.answer(version, () -> new History(kind, code, version, entries(past)));
    }

    private List<Entry> entries(List<PastEvent> past) {
        Map<String, JsonNode> lastOfType = new HashMap<>();
        Map<Integer, JsonNode> earlier = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (PastEvent event : past) {
            JsonNode said = read(event.data());
            JsonNode last = Optional.ofNullable(lastOfType.put(event.type(), said))
                    .or(() -> Forerunner.of(event.type(), lastOfType))
                    .orElse(null);
            JsonNode before =
                    said.has(CORRECTS) ? earlier.get(said.get(CORRECTS).asInt()) : last;
            earlier.put(event.version(), said);
            List<String> changes = before == null
                    ? List.of()
                    : FieldDiff.between(before, said).stream()
                            .map(change -> words.of(change, "field."))
                            .toList();
            entries.add(event.entry(actOf(said), changes));
        }
        return entries;
    }

    private static String actOf(JsonNode said) {
        return Stream.concat(Stream.of(said.at(DECISION)), ACTS.stream().map(said::findValue))
                .filter(Objects::nonNull)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event was written as JSON", e);
        }
    }
}
