package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.competence.SampleCatalog;
import vn.lienthong.routing.plan.HandlingPlan;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand.AcceptStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.CompleteStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.Transfer;
import vn.lienthong.routing.plan.HandlingPlanCommand.TransferLegs;
import vn.lienthong.routing.plan.HandlingPlanDecider;

/** A dossier of Hàng Mã that was accepted on 27 June 2025, four days before its ward became part of another. */
class SuccessionsTest {
    private static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant ACCEPTED = Instant.parse("2025-06-27T02:00:00Z");
    private static final LocalDate ACCEPTED_ON = LocalDate.of(2025, 6, 27);
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER_THE_REFORM = LocalDate.of(2025, 7, 2);
    private static final Instant MIDNIGHT = Instant.parse("2025-06-30T17:00:00Z");
    private static final Instant NOW = Instant.parse("2025-07-02T02:00:00Z");

    private final HandlingPlanDecider decider = new HandlingPlanDecider();
    private final Leg birth = leg("birth", "COMMUNE_PEOPLES_COMMITTEE", "H26.002.00043");
    private final Leg residence = leg("residence", "COMMUNE_POLICE", "G01.01.002.00043", "birth");
    private final Leg review = leg("review", "DISTRICT_PEOPLES_COMMITTEE", "H26.002", "residence");

    @Test
    void open_steps_go_on_with_the_agencies_of_the_new_ward() {
        assertThat(transfers(AFTER_THE_REFORM, plan()))
                .containsExactly(
                        new Transfer(birth.legId(), "H26.002.00043", "H26.00070", null, MIDNIGHT),
                        new Transfer(residence.legId(), "G01.01.002.00043", "G01.01.00070", null, MIDNIGHT),
                        new Transfer(review.legId(), "H26.002", null, UnresolvedCause.AGENCY_ENDED, MIDNIGHT));
    }

    @Test
    void what_is_done_stays_with_whom_it_was() {
        assertThat(transfers(AFTER_THE_REFORM, plan(accepted(), completed())))
                .extracting(Transfer::legId)
                .containsExactly(residence.legId(), review.legId());
    }

    @Test
    void nothing_goes_on_before_the_day() {
        assertThat(new Successions(SampleCatalog.catalog(), LAST_DAY_OF_DISTRICTS).of(plan(), NOW))
                .isEmpty();
        assertThat(new Successions(SampleCatalog.catalog(), LAST_DAY_OF_DISTRICTS).endedAgencies())
                .doesNotContain("G01.01.002.00043");
        assertThat(new Successions(SampleCatalog.catalog(), AFTER_THE_REFORM).endedAgencies())
                .contains("G01.01.002.00043", "H26.002.00043", "H26.002")
                .doesNotContain("G01.01.00070");
    }

    @Test
    void a_step_whose_turn_comes_after_the_day_is_offered_to_the_successor() {
        Successions today = new Successions(SampleCatalog.catalog(), AFTER_THE_REFORM);
        HandlingPlan plan = plan();
        plan = after(plan, decider.decide(today.of((Routed) plan, NOW).orElseThrow(), plan));
        plan = after(plan, decider.decide(new AcceptStep(DOSSIER, birth.legId(), "H26.00070", NOW), plan));

        List<HandlingPlanEvent> done =
                decider.decide(new CompleteStep(DOSSIER, birth.legId(), "H26.00070", Outcome.GRANTED, NOW), plan);

        assertThat(done)
                .contains(new StepOffered(
                        DOSSIER,
                        residence.legId(),
                        "residence",
                        "G01.01.00070",
                        "H26.002.LP2",
                        residence.limit(),
                        residence.promisedDue(),
                        NOW));
        assertThat(today.of((Routed) after(plan, done), NOW)).isEmpty();
    }

    private static List<Transfer> transfers(LocalDate day, Routed plan) {
        return new Successions(SampleCatalog.catalog(), day)
                .of(plan, NOW)
                .map(TransferLegs::transfers)
                .orElseThrow();
    }

    private Routed plan(HandlingPlanEvent... more) {
        DossierRouted routed = new DossierRouted(
                DOSSIER,
                "H26.002.LP2-1",
                "1.001193",
                null,
                "H26.002.LP2",
                "VN",
                false,
                ACCEPTED_ON,
                List.of(birth, residence, review),
                ACCEPTED);
        StepOffered offered = new StepOffered(
                DOSSIER,
                birth.legId(),
                "birth",
                "H26.002.00043",
                "H26.002.LP2",
                birth.limit(),
                birth.promisedDue(),
                ACCEPTED);
        HandlingPlan plan = after(decider.initialState(), List.of(routed, offered));
        return (Routed) after(plan, List.of(more));
    }

    private HandlingPlan after(HandlingPlan plan, List<HandlingPlanEvent> events) {
        return decider.replay(plan, events);
    }

    private HandlingPlanEvent accepted() {
        return new StepAccepted(DOSSIER, birth.legId(), "birth", "H26.002.00043", ACCEPTED);
    }

    private HandlingPlanEvent completed() {
        return new StepCompleted(DOSSIER, birth.legId(), "birth", "H26.002.00043", Outcome.GRANTED, ACCEPTED);
    }

    private static Leg leg(String step, String role, String agency, String... after) {
        return new Leg(
                UUID.nameUUIDFromBytes(step.getBytes()),
                step,
                step,
                step,
                role,
                agency,
                new RoutingReason("APPLICANT_RESIDENCE", "00043", "00043", null),
                List.of(after),
                Limit.workingDays(3),
                Instant.parse("2025-07-04T10:00:00Z"));
    }
}
