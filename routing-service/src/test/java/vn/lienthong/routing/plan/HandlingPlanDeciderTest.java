package vn.lienthong.routing.plan;

import static vn.lienthong.events.Outcome.GRANTED;
import static vn.lienthong.events.Outcome.PARTLY_GRANTED;
import static vn.lienthong.events.Outcome.REFUSED;
import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.NO_COMPETENT_AGENCY;
import static vn.lienthong.routing.plan.PlanFixture.DOSSIER;
import static vn.lienthong.routing.plan.PlanFixture.MONDAY;
import static vn.lienthong.routing.plan.PlanFixture.accept;
import static vn.lienthong.routing.plan.PlanFixture.accepted;
import static vn.lienthong.routing.plan.PlanFixture.cancelled;
import static vn.lienthong.routing.plan.PlanFixture.complete;
import static vn.lienthong.routing.plan.PlanFixture.completed;
import static vn.lienthong.routing.plan.PlanFixture.decided;
import static vn.lienthong.routing.plan.PlanFixture.leg;
import static vn.lienthong.routing.plan.PlanFixture.legWithoutAgency;
import static vn.lienthong.routing.plan.PlanFixture.offered;
import static vn.lienthong.routing.plan.PlanFixture.route;
import static vn.lienthong.routing.plan.PlanFixture.routed;
import static vn.lienthong.routing.plan.PlanFixture.unresolved;
import static vn.lienthong.routing.plan.PlanRejection.PLAN_UNKNOWN;
import static vn.lienthong.routing.plan.PlanRejection.STEPS_IN_NO_ORDER;

import org.junit.jupiter.api.Test;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.routing.plan.HandlingPlanCommand.ClosePlan;
import vn.lienthong.testing.DeciderSpecification;

class HandlingPlanDeciderTest extends DeciderSpecification<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> {
    private static final ClosePlan WITHDRAW = new ClosePlan(DOSSIER, CloseCause.WITHDRAWN, MONDAY);
    private static final PlanClosed WITHDRAWN = new PlanClosed(DOSSIER, CloseCause.WITHDRAWN, MONDAY);

    private final Leg check = leg("check");
    private final Leg extract = leg("extract");
    private final Leg tax = leg("tax", "check", "extract");
    private final Leg certificate = leg("certificate", "tax");

    private final Leg birth = leg("birth");
    private final Leg residence = leg("residence", "birth");
    private final Leg healthCard = leg("health-card", "birth");
    private final Leg idCard = leg("id-card", "residence");

    HandlingPlanDeciderTest() {
        super(new HandlingPlanDecider());
    }

    @Test
    void a_dossier_is_routed_and_the_legs_that_wait_for_nothing_are_offered() {
        given().when(route(false, check, extract, tax))
                .then(
                        routed(false, check, extract, tax),
                        offered(check, "check-office"),
                        offered(extract, "extract-office"));
    }

    @Test
    void a_leg_without_an_agency_is_unresolved_when_its_turn_comes() {
        Leg unclear = legWithoutAgency("unclear");

        given().when(route(false, unclear)).then(routed(false, unclear), unresolved(unclear, NO_COMPETENT_AGENCY));
    }

    @Test
    void a_later_leg_without_an_agency_is_unresolved_only_when_its_turn_comes() {
        Leg unclear = legWithoutAgency("unclear", "check");

        given().when(route(false, check, unclear)).then(routed(false, check, unclear), offered(check, "check-office"));
        given(routed(false, check, unclear), offered(check, "check-office"), accepted(check, "check-office"))
                .when(complete(check, "check-office", GRANTED))
                .then(completed(check, "check-office", GRANTED), unresolved(unclear, NO_COMPETENT_AGENCY));
    }

    @Test
    void a_routed_dossier_is_routed_already() {
        given(routed(false, check)).when(route(false, check)).thenNothing();
    }

    @Test
    void a_decided_dossier_is_routed_already() {
        given(routed(false, check), decided(GRANTED)).when(route(false, check)).thenNothing();
    }

    @Test
    void a_closed_dossier_is_routed_already() {
        given(routed(false, check), WITHDRAWN).when(route(false, check)).thenNothing();
    }

    @Test
    void steps_that_wait_for_each_other_are_not_laid_out() {
        given().when(route(false, leg("a", "b"), leg("b", "a"))).thenRejected(STEPS_IN_NO_ORDER);
    }

    @Test
    void a_step_that_waits_for_one_that_does_not_exist_is_not_laid_out() {
        given().when(route(false, leg("a", "nowhere"))).thenRejected(STEPS_IN_NO_ORDER);
    }

    @Test
    void two_steps_of_one_name_are_not_laid_out() {
        given().when(route(false, leg("a"), leg("a"))).thenRejected(STEPS_IN_NO_ORDER);
    }

    @Test
    void a_procedure_without_steps_is_not_laid_out() {
        given().when(route(false)).thenRejected(STEPS_IN_NO_ORDER);
    }

    @Test
    void a_leg_waits_for_all_before_it() {
        given(
                        routed(false, check, extract, tax),
                        offered(check, "check-office"),
                        offered(extract, "extract-office"),
                        accepted(check, "check-office"))
                .when(complete(check, "check-office", GRANTED))
                .then(completed(check, "check-office", GRANTED));
    }

    @Test
    void the_last_of_parallel_legs_has_the_next_one_offered() {
        given(
                        routed(false, check, extract, tax),
                        offered(check, "check-office"),
                        offered(extract, "extract-office"),
                        completed(check, "check-office", GRANTED),
                        accepted(extract, "extract-office"))
                .when(complete(extract, "extract-office", GRANTED))
                .then(completed(extract, "extract-office", GRANTED), offered(tax, "tax-office"));
    }

    @Test
    void the_last_step_decides_the_dossier() {
        given(routed(false, check), offered(check, "check-office"), accepted(check, "check-office"))
                .when(complete(check, "check-office", GRANTED))
                .then(completed(check, "check-office", GRANTED), decided(GRANTED));
    }

    @Test
    void a_refused_step_ends_the_dossier_and_cancels_what_is_open() {
        given(
                        routed(false, check, extract, tax, certificate),
                        offered(check, "check-office"),
                        offered(extract, "extract-office"),
                        accepted(check, "check-office"))
                .when(complete(check, "check-office", REFUSED))
                .then(
                        completed(check, "check-office", REFUSED),
                        cancelled(extract, "extract-office"),
                        cancelled(tax, "tax-office"),
                        cancelled(certificate, "certificate-office"),
                        decided(REFUSED));
    }

    @Test
    void a_dossier_refused_at_its_last_step_is_refused() {
        given(
                        routed(false, check, certificateAfterCheck()),
                        completed(check, "check-office", GRANTED),
                        offered(certificateAfterCheck(), "certificate-office"),
                        accepted(certificateAfterCheck(), "certificate-office"))
                .when(complete(certificateAfterCheck(), "certificate-office", REFUSED))
                .then(completed(certificateAfterCheck(), "certificate-office", REFUSED), decided(REFUSED));
    }

    @Test
    void in_a_bundle_a_refused_step_cancels_only_what_depends_on_it() {
        given(
                        routed(true, birth, residence, healthCard, idCard),
                        completed(birth, "birth-office", GRANTED),
                        offered(residence, "residence-office"),
                        offered(healthCard, "health-card-office"),
                        accepted(residence, "residence-office"))
                .when(complete(residence, "residence-office", REFUSED))
                .then(completed(residence, "residence-office", REFUSED), cancelled(idCard, "id-card-office"));
    }

    @Test
    void a_bundle_with_some_members_granted_is_partly_granted() {
        given(
                        routed(true, birth, residence, healthCard, idCard),
                        completed(birth, "birth-office", GRANTED),
                        completed(residence, "residence-office", REFUSED),
                        cancelled(idCard, "id-card-office"),
                        offered(healthCard, "health-card-office"),
                        accepted(healthCard, "health-card-office"))
                .when(complete(healthCard, "health-card-office", GRANTED))
                .then(completed(healthCard, "health-card-office", GRANTED), decided(PARTLY_GRANTED));
    }

    @Test
    void a_bundle_whose_first_member_is_refused_is_refused() {
        given(
                        routed(true, birth, residence, healthCard, idCard),
                        offered(birth, "birth-office"),
                        accepted(birth, "birth-office"))
                .when(complete(birth, "birth-office", REFUSED))
                .then(
                        completed(birth, "birth-office", REFUSED),
                        cancelled(residence, "residence-office"),
                        cancelled(healthCard, "health-card-office"),
                        cancelled(idCard, "id-card-office"),
                        decided(REFUSED));
    }

    @Test
    void a_bundle_with_all_members_granted_is_granted() {
        given(
                        routed(true, birth, healthCard),
                        completed(birth, "birth-office", GRANTED),
                        offered(healthCard, "health-card-office"),
                        accepted(healthCard, "health-card-office"))
                .when(complete(healthCard, "health-card-office", GRANTED))
                .then(completed(healthCard, "health-card-office", GRANTED), decided(GRANTED));
    }

    @Test
    void an_open_plan_is_closed_and_its_open_legs_cancelled() {
        given(
                        routed(false, check, extract, tax),
                        completed(check, "check-office", GRANTED),
                        offered(extract, "extract-office"))
                .when(WITHDRAW)
                .then(cancelled(extract, "extract-office"), cancelled(tax, "tax-office"), WITHDRAWN);
    }

    @Test
    void a_dossier_that_was_never_accepted_has_nothing_to_close() {
        given().when(WITHDRAW).thenNothing();
    }

    @Test
    void a_decided_plan_is_not_closed() {
        given(routed(false, check), decided(GRANTED)).when(WITHDRAW).thenNothing();
    }

    @Test
    void a_closed_plan_is_closed_already() {
        given(routed(false, check), WITHDRAWN).when(WITHDRAW).thenNothing();
    }

    @Test
    void a_dossier_that_was_never_routed_has_no_legs() {
        given().when(accept(check, "check-office")).thenRejected(PLAN_UNKNOWN);
    }

    private static Leg certificateAfterCheck() {
        return leg("certificate", "check");
    }
}
