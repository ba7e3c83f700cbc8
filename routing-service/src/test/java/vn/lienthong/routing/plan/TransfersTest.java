package vn.lienthong.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.events.Outcome.GRANTED;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.AGENCY_ENDED;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.NO_COMPETENT_AGENCY;
import static vn.lienthong.routing.plan.PlanFixture.accept;
import static vn.lienthong.routing.plan.PlanFixture.accepted;
import static vn.lienthong.routing.plan.PlanFixture.cancelled;
import static vn.lienthong.routing.plan.PlanFixture.complete;
import static vn.lienthong.routing.plan.PlanFixture.completed;
import static vn.lienthong.routing.plan.PlanFixture.decided;
import static vn.lienthong.routing.plan.PlanFixture.leg;
import static vn.lienthong.routing.plan.PlanFixture.legWithoutAgency;
import static vn.lienthong.routing.plan.PlanFixture.offered;
import static vn.lienthong.routing.plan.PlanFixture.routed;
import static vn.lienthong.routing.plan.PlanFixture.transfer;
import static vn.lienthong.routing.plan.PlanFixture.transferred;
import static vn.lienthong.routing.plan.PlanFixture.unresolved;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.LegState.Accepted;
import vn.lienthong.testing.DeciderSpecification;

/** What becomes of legs, in every state, whose agency is no more. */
class TransfersTest extends DeciderSpecification<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> {
    private static final String GONE = "check-office";
    private static final String HEIR = "heir-office";

    private final Leg check = leg("check");
    private final Leg decision = leg("decision", "check");
    private final HandlingPlanEvent laidOut = routed(false, check, decision);
    private final HandlingPlanEvent offered = offered(check, GONE);
    private final HandlingPlanEvent accepted = accepted(check, GONE);

    TransfersTest() {
        super(new HandlingPlanDecider());
    }

    @Test
    void an_offered_leg_goes_on_with_the_successor() {
        given(laidOut, offered).when(transfer(check, GONE, HEIR)).then(transferred(check, true, GONE, HEIR));
    }

    @Test
    void an_accepted_leg_stays_accepted_and_keeps_its_moments() {
        given(laidOut, offered, accepted).when(transfer(check, GONE, HEIR)).then(transferred(check, true, GONE, HEIR));

        Routed plan = (Routed) new HandlingPlanDecider()
                .replay(
                        new HandlingPlanDecider().initialState(),
                        List.of(laidOut, offered, accepted, transferred(check, true, GONE, HEIR)));

        assertThat(plan.legs().find(check.legId()).orElseThrow().state())
                .isEqualTo(new Accepted(HEIR, PlanFixture.MONDAY, PlanFixture.MONDAY));
        assertThat(plan.concerned()).contains(GONE, HEIR);
    }

    @Test
    void the_successor_completes_what_the_other_accepted() {
        given(laidOut, offered, accepted, transferred(check, true, GONE, HEIR))
                .when(complete(check, HEIR, GRANTED))
                .then(completed(check, HEIR, GRANTED), offered(decision, "decision-office"));
    }

    @Test
    void whoever_is_no_more_does_nothing_more() {
        given(laidOut, offered, transferred(check, true, GONE, HEIR))
                .when(accept(check, GONE))
                .thenRejected(PlanRejection.LEG_OF_ANOTHER_AGENCY);
    }

    @Test
    void a_waiting_leg_is_offered_to_the_successor_when_its_turn_comes() {
        given(laidOut, offered)
                .when(transfer(decision, "decision-office", HEIR))
                .then(transferred(decision, false, "decision-office", HEIR));
        given(laidOut, offered, accepted, transferred(decision, false, "decision-office", HEIR))
                .when(complete(check, GONE, GRANTED))
                .then(completed(check, GONE, GRANTED), offered(decision, HEIR));
    }

    @Test
    void a_leg_in_hand_without_a_successor_is_unresolved() {
        given(laidOut, offered).when(transfer(check, GONE, null)).then(unresolved(check, AGENCY_ENDED));
    }

    @Test
    void a_waiting_leg_without_a_successor_is_unresolved_when_its_turn_comes() {
        given(laidOut, offered)
                .when(transfer(decision, "decision-office", null))
                .then(transferred(decision, false, "decision-office", null));
        given(laidOut, offered, accepted, transferred(decision, false, "decision-office", null))
                .when(complete(check, GONE, GRANTED))
                .then(completed(check, GONE, GRANTED), unresolved(decision, AGENCY_ENDED));
    }

    @Test
    void what_went_on_once_does_not_go_on_again() {
        given(laidOut, offered, transferred(check, true, GONE, HEIR))
                .when(transfer(check, GONE, HEIR))
                .thenNothing();
        given(laidOut, offered, transferred(decision, false, "decision-office", HEIR))
                .when(transfer(decision, "decision-office", HEIR))
                .thenNothing();
        given(laidOut, offered, unresolved(check, AGENCY_ENDED))
                .when(transfer(check, GONE, null))
                .thenNothing();
    }

    @Test
    void an_unresolved_leg_has_nobody_to_go_on_from() {
        Leg unclear = legWithoutAgency("unclear");

        given(routed(false, unclear), unresolved(unclear, NO_COMPETENT_AGENCY))
                .when(transfer(unclear, GONE, HEIR))
                .thenNothing();
    }

    @Test
    void what_is_over_stays_with_whom_it_was() {
        given(laidOut, offered, accepted, completed(check, GONE, GRANTED))
                .when(transfer(check, GONE, HEIR))
                .thenNothing();
        given(laidOut, cancelled(check, GONE)).when(transfer(check, GONE, HEIR)).thenNothing();
        given(routed(false, check), offered, accepted, completed(check, GONE, GRANTED), decided(GRANTED))
                .when(transfer(check, GONE, HEIR))
                .thenNothing();
        given(laidOut, new PlanClosed(PlanFixture.DOSSIER, CloseCause.STOPPED, PlanFixture.MONDAY))
                .when(transfer(check, GONE, HEIR))
                .thenNothing();
        given().when(transfer(check, GONE, HEIR)).thenNothing();
    }

    @Test
    void a_leg_that_the_plan_does_not_have_goes_nowhere() {
        given(laidOut).when(transfer(leg("elsewhere"), GONE, HEIR)).thenNothing();
    }
}
