package vn.lienthong.bench.rebuild;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;

/** Handling plans as routing would have told them: two steps each, most of them decided, some still open. */
final class Plans {
    /** One plan of so many stays open at its first step. */
    static final int ONE_OPEN_OF = 50;

    static final int AGENCIES = 300;

    private static final String CENTRE = "H26.00070.TT";
    private static final Duration STEP = Duration.ofHours(1);
    private static final Limit LIMIT = Limit.workingDays(5);

    private final EventJson json = EventJson.ofAll();
    private final Instant began;

    /** @param began the moment of the first */
    Plans(Instant began) {
        this.began = began;
    }

    static String agency(int number) {
        return "H26.%05d".formatted(number % AGENCIES);
    }

    /** All that happened to the plan with this number. */
    List<Recorded<?>> plan(int number) {
        Instant at = began.plusSeconds(number);
        UUID dossier = id(number, at);
        List<Leg> legs = List.of(
                leg(dossier, "commune-check", agency(number), at, List.of()),
                leg(dossier, "decision", "H26.SNV", at, List.of("commune-check")));
        List<HandlingPlanEvent> events = new ArrayList<>();
        String code = "H26.00070.TT-261123-%07d".formatted(number);
        events.add(new DossierRouted(dossier, code, "1.010824", null, CENTRE, "VN", false, null, legs, at));
        events.add(offered(dossier, legs.getFirst(), at));
        if (number % ONE_OPEN_OF != 0) {
            done(events, dossier, legs, at);
        }
        return recorded(dossier, code, at, events);
    }

    private static void done(List<HandlingPlanEvent> events, UUID dossier, List<Leg> legs, Instant at) {
        Leg first = legs.getFirst();
        Leg second = legs.getLast();
        events.add(new StepAccepted(dossier, first.legId(), first.step(), first.agency(), at.plus(STEP)));
        events.add(completed(dossier, first, at.plus(STEP)));
        events.add(offered(dossier, second, at.plus(STEP)));
        events.add(new StepAccepted(dossier, second.legId(), second.step(), second.agency(), at.plus(STEP)));
        events.add(completed(dossier, second, at.plus(STEP)));
        events.add(new DossierDecided(dossier, Outcome.GRANTED, at.plus(STEP)));
    }

    private static StepOffered offered(UUID dossier, Leg leg, Instant at) {
        return new StepOffered(dossier, leg.legId(), leg.step(), leg.agency(), CENTRE, LIMIT, leg.promisedDue(), at);
    }

    private static StepCompleted completed(UUID dossier, Leg leg, Instant at) {
        return new StepCompleted(dossier, leg.legId(), leg.step(), leg.agency(), Outcome.GRANTED, at);
    }

    private static Leg leg(UUID dossier, String step, String agency, Instant at, List<String> after) {
        var because = new RoutingReason("COMMUNE_PEOPLES_COMMITTEE@APPLICANT_RESIDENCE", "00070", "00070", null);
        UUID id = UUID.nameUUIDFromBytes((dossier + step).getBytes(StandardCharsets.US_ASCII));
        return new Leg(
                id,
                step,
                "Xác nhận bản khai",
                "Certification of the claim",
                "COMMUNE_PEOPLES_COMMITTEE",
                agency,
                because,
                after,
                LIMIT,
                at.plus(STEP.multipliedBy(100)));
    }

    private List<Recorded<?>> recorded(UUID dossier, String code, Instant at, List<HandlingPlanEvent> events) {
        List<Recorded<?>> recorded = new ArrayList<>();
        var stream = new StreamId("routing", "handling-plan", dossier);
        for (HandlingPlanEvent event : events) {
            recorded.add(new Recorded<>(
                    event,
                    json.typeOf(event),
                    UUID.randomUUID(),
                    stream,
                    recorded.size() + 1,
                    code,
                    dossier,
                    at,
                    at,
                    dossier,
                    null,
                    null));
        }
        return recorded;
    }

    /** Ordered by time, as those of real dossiers are. */
    private static UUID id(int number, Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | number & 0xFFF;
        return new UUID(high, 0x8000_0000_0000_0000L | number * 0x9E37_79B9_7F4A_7C15L >>> 2);
    }
}
