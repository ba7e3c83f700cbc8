package vn.lienthong.routing.plan;

import static vn.lienthong.events.Outcome.GRANTED;
import static vn.lienthong.events.Outcome.REFUSED;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.NO_COMPETENT_AGENCY;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.REFUSED_WITHOUT_SUCCESSOR;
import static vn.lienthong.routing.plan.PlanFixture.accept;
import static vn.lienthong.routing.plan.PlanFixture.accepted;
import static vn.lienthong.routing.plan.PlanFixture.assign;
import static vn.lienthong.routing.plan.PlanFixture.cancelled;
import static vn.lienthong.routing.plan.PlanFixture.complete;
import static vn.lienthong.routing.plan.PlanFixture.completed;
import static vn.lienthong.routing.plan.PlanFixture.decided;
import static vn.lienthong.routing.plan.PlanFixture.leg;
import static vn.lienthong.routing.plan.PlanFixture.legWithoutAgency;
import static vn.lienthong.routing.plan.PlanFixture.offered;
import static vn.lienthong.routing.plan.PlanFixture.refuse;
import static vn.lienthong.routing.plan.PlanFixture.refused;
import static vn.lienthong.routing.plan.PlanFixture.routed;
import static vn.lienthong.routing.plan.PlanFixture.unresolved;
import static vn.lienthong.routing.plan.PlanRejection.LEG_CLOSED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_ACCEPTED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_OFFERED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_UNRESOLVED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_OF_ANOTHER_AGENCY;
import static vn.lienthong.routing.plan.PlanRejection.LEG_UNKNOWN;

import org.junit.jupiter.api.Test;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.testing.DeciderSpecification;

/** Every command on a leg in every state of it. */
class LegDecisionsTest extends DeciderSpecification<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> {
    private static final String OFFICE = "check-office";
    private static final String OTHER = "other-office";

    private final Leg check = leg("check");
    private final Leg decision = leg("decision", "check");
    private final Leg unclear = legWithoutAgency("unclear");
    private final HandlingPlanEvent laidOut = routed(false, check, decision, unclear);
    private final HandlingPlanEvent offered = offered(check, OFFICE);
    private final HandlingPlanEvent unresolved = unresolved(unclear, NO_COMPETENT_AGENCY);
    private final HandlingPlanEvent accepted = accepted(check, OFFICE);
    private final HandlingPlanEvent completed = completed(check, OFFICE, GRANTED);

    LegDecisionsTest() {
        super(new HandlingPlanDecider());
    }

    @Test
    void an_offered_leg_is_accepted() {
        given(laidOut, offered).when(accept(check, OFFICE)).then(accepted);
    }

    @Test
    void an_accepted_leg_is_accepted_already() {
        given(laidOut, offered, accepted).when(accept(check, OFFICE)).thenNothing();
    }

    @Test
    void a_waiting_leg_cannot_be_accepted() {
        given(laidOut).when(accept(decision, "decision-office")).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void an_unresolved_leg_cannot_be_accepted() {
        given(laidOut, unresolved).when(accept(unclear, OFFICE)).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void a_completed_leg_cannot_be_accepted() {
        given(laidOut, offered, accepted, completed).when(accept(check, OFFICE)).thenRejected(LEG_CLOSED);
    }

    @Test
    void a_cancelled_leg_cannot_be_accepted() {
        given(laidOut, cancelled(check, OFFICE)).when(accept(check, OFFICE)).thenRejected(LEG_CLOSED);
    }

    @Test
    void an_accepted_leg_is_completed_and_the_next_one_offered() {
        given(laidOut, offered, unresolved, accepted)
                .when(complete(check, OFFICE, GRANTED))
                .then(completed, offered(decision, "decision-office"));
    }

    @Test
    void an_offered_leg_must_be_accepted_before_it_is_completed() {
        given(laidOut, offered).when(complete(check, OFFICE, GRANTED)).thenRejected(LEG_NOT_ACCEPTED);
    }

    @Test
    void a_waiting_leg_cannot_be_completed() {
        given(laidOut).when(complete(decision, "decision-office", GRANTED)).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void an_unresolved_leg_cannot_be_completed() {
        given(laidOut, unresolved).when(complete(unclear, OFFICE, GRANTED)).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void a_completed_leg_is_completed_already() {
        given(laidOut, offered, accepted, completed)
                .when(complete(check, OFFICE, GRANTED))
                .thenNothing();
    }

    @Test
    void a_completed_leg_keeps_its_outcome() {
        given(laidOut, offered, accepted, completed)
                .when(complete(check, OFFICE, REFUSED))
                .thenRejected(LEG_CLOSED);
    }

    @Test
    void a_cancelled_leg_cannot_be_completed() {
        given(laidOut, cancelled(check, OFFICE))
                .when(complete(check, OFFICE, GRANTED))
                .thenRejected(LEG_CLOSED);
    }

    @Test
    void a_refused_leg_is_offered_to_the_right_agency() {
        given(laidOut, offered)
                .when(refuse(check, OFFICE, OTHER))
                .then(refused(check, OFFICE, OTHER), offered(check, OTHER));
    }

    @Test
    void an_accepted_leg_may_still_be_refused() {
        given(laidOut, offered, accepted)
                .when(refuse(check, OFFICE, OTHER))
                .then(refused(check, OFFICE, OTHER), offered(check, OTHER));
    }

    @Test
    void a_leg_refused_without_naming_anybody_is_unresolved() {
        given(laidOut, offered)
                .when(refuse(check, OFFICE, null))
                .then(refused(check, OFFICE, null), unresolved(check, REFUSED_WITHOUT_SUCCESSOR));
    }

    @Test
    void a_leg_does_not_go_back_to_an_agency_that_refused_it() {
        given(laidOut, offered, refused(check, OFFICE, OTHER), offered(check, OTHER))
                .when(refuse(check, OTHER, OFFICE))
                .then(refused(check, OTHER, OFFICE), unresolved(check, REFUSED_WITHOUT_SUCCESSOR));
    }

    @Test
    void an_agency_that_names_itself_has_named_nobody() {
        given(laidOut, offered)
                .when(refuse(check, OFFICE, OFFICE))
                .then(refused(check, OFFICE, OFFICE), unresolved(check, REFUSED_WITHOUT_SUCCESSOR));
    }

    @Test
    void a_waiting_leg_cannot_be_refused() {
        given(laidOut).when(refuse(decision, "decision-office", OTHER)).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void an_unresolved_leg_cannot_be_refused() {
        given(laidOut, unresolved).when(refuse(unclear, OFFICE, OTHER)).thenRejected(LEG_NOT_OFFERED);
    }

    @Test
    void a_completed_leg_cannot_be_refused() {
        given(laidOut, offered, accepted, completed)
                .when(refuse(check, OFFICE, OTHER))
                .thenRejected(LEG_CLOSED);
    }

    @Test
    void a_cancelled_leg_cannot_be_refused() {
        given(laidOut, cancelled(check, OFFICE))
                .when(refuse(check, OFFICE, OTHER))
                .thenRejected(LEG_CLOSED);
    }

    @Test
    void an_unresolved_leg_is_assigned() {
        given(laidOut, unresolved).when(assign(unclear, OTHER)).then(offered(unclear, OTHER));
    }

    @Test
    void an_assignment_may_name_an_agency_that_refused() {
        given(laidOut, offered, refused(check, OFFICE, null), unresolved(check, REFUSED_WITHOUT_SUCCESSOR))
                .when(assign(check, OFFICE))
                .then(offered(check, OFFICE));
    }

    @Test
    void an_offered_leg_is_assigned_to_its_agency_already() {
        given(laidOut, offered).when(assign(check, OFFICE)).thenNothing();
    }

    @Test
    void an_offered_leg_is_not_taken_from_its_agency() {
        given(laidOut, offered).when(assign(check, OTHER)).thenRejected(LEG_NOT_UNRESOLVED);
    }

    @Test
    void an_accepted_leg_is_assigned_to_its_agency_already() {
        given(laidOut, offered, accepted).when(assign(check, OFFICE)).thenNothing();
    }

    @Test
    void an_accepted_leg_is_not_taken_from_its_agency() {
        given(laidOut, offered, accepted).when(assign(check, OTHER)).thenRejected(LEG_NOT_UNRESOLVED);
    }

    @Test
    void a_waiting_leg_cannot_be_assigned() {
        given(laidOut).when(assign(decision, OTHER)).thenRejected(LEG_NOT_UNRESOLVED);
    }

    @Test
    void a_completed_leg_cannot_be_assigned() {
        given(laidOut, offered, accepted, completed).when(assign(check, OFFICE)).thenRejected(LEG_CLOSED);
    }

    @Test
    void a_cancelled_leg_cannot_be_assigned() {
        given(laidOut, cancelled(check, OFFICE)).when(assign(check, OFFICE)).thenRejected(LEG_CLOSED);
    }

    @Test
    void another_agencys_leg_cannot_be_accepted() {
        given(laidOut, offered).when(accept(check, OTHER)).thenRejected(LEG_OF_ANOTHER_AGENCY);
    }

    @Test
    void another_agencys_leg_cannot_be_completed() {
        given(laidOut, offered, accepted).when(complete(check, OTHER, GRANTED)).thenRejected(LEG_OF_ANOTHER_AGENCY);
    }

    @Test
    void another_agencys_leg_cannot_be_refused() {
        given(laidOut, offered).when(refuse(check, OTHER, null)).thenRejected(LEG_OF_ANOTHER_AGENCY);
    }

    @Test
    void an_agency_that_passed_the_leg_on_has_it_no_more() {
        given(laidOut, offered, refused(check, OFFICE, OTHER), offered(check, OTHER))
                .when(accept(check, OFFICE))
                .thenRejected(LEG_OF_ANOTHER_AGENCY);
    }

    @Test
    void a_leg_that_the_plan_does_not_have_is_unknown() {
        given(laidOut).when(accept(leg("elsewhere"), OFFICE)).thenRejected(LEG_UNKNOWN);
    }

    @Test
    void a_decided_plan_knows_that_its_last_leg_is_completed() {
        given(routed(false, check), offered, accepted, completed, decided(GRANTED))
                .when(complete(check, OFFICE, GRANTED))
                .thenNothing();
    }
}
