package vn.lienthong.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.dossier.Happened.CENTRE;
import static vn.lienthong.intake.dossier.Happened.COMMITTEE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.DUE;
import static vn.lienthong.intake.dossier.Happened.MONDAY;
import static vn.lienthong.intake.dossier.Happened.SUBMITTED;
import static vn.lienthong.intake.dossier.Happened.TAX;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.intake.testing.Folding;

class InvolvementProjectionTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    @Test
    void an_agency_holds_a_step_from_its_offer_to_its_completion() {
        assertThat(after(offered(FIRST, COMMITTEE)).isHolding(COMMITTEE)).isTrue();
        HandlingPlanEvent accepted = new StepAccepted(DOSSIER, FIRST, "check", COMMITTEE, MONDAY);
        assertThat(after(offered(FIRST, COMMITTEE), accepted).isHolding(COMMITTEE))
                .isTrue();
        Involvement done = after(offered(FIRST, COMMITTEE), accepted, completed(FIRST, COMMITTEE));
        assertThat(done.isHolding(COMMITTEE)).isFalse();
        assertThat(done.hasHeld(COMMITTEE)).isTrue();
    }

    @Test
    void a_step_goes_to_another_agency() {
        HandlingPlanEvent refused = new StepRefused(
                DOSSIER, FIRST, "check", COMMITTEE, RefusalReason.NOT_COMPETENT_FOR_MATTER, TAX, MONDAY);
        Involvement handedOn = after(offered(FIRST, COMMITTEE), refused, offered(FIRST, TAX));
        assertThat(handedOn.isHolding(COMMITTEE)).isFalse();
        assertThat(handedOn.isHolding(TAX)).isTrue();
        assertThat(after(offered(FIRST, COMMITTEE), offered(FIRST, TAX)).isHolding(COMMITTEE))
                .isFalse();
    }

    @Test
    void of_two_steps_one_may_still_be_held() {
        assertThat(after(offered(FIRST, TAX), offered(SECOND, TAX), completed(FIRST, TAX))
                        .isHolding(TAX))
                .isTrue();
    }

    @Test
    void nobody_holds_a_step_of_a_closed_plan() {
        HandlingPlanEvent cancelled = new StepCancelled(DOSSIER, FIRST, "check", null, MONDAY);
        assertThat(after(offered(FIRST, TAX), cancelled).isHolding(TAX)).isFalse();
        HandlingPlanEvent closed = new PlanClosed(DOSSIER, CloseCause.WITHDRAWN, MONDAY);
        Involvement over = after(offered(FIRST, TAX), closed);
        assertThat(over.isHolding(TAX)).isFalse();
        assertThat(over.hasHeld(TAX)).isTrue();
    }

    @Test
    void a_dossier_concerns_its_centre_and_whoever_was_offered_a_step_in_whatever_order_they_are_heard() {
        List<Recorded<?>> dossier = Folding.stream(DossierEvent.class, DOSSIER, List.of(SUBMITTED));
        List<Recorded<?>> routing = recorded(offered(FIRST, COMMITTEE), offered(SECOND, TAX));
        assertThat(Folding.mixtures(dossier, routing))
                .allSatisfy(mixed -> assertThat(
                                Folding.rows(new ConcernProjection(), mixed).values())
                        .extracting(Concern::agency)
                        .containsExactlyInAnyOrder(CENTRE, COMMITTEE, TAX));
    }

    @Test
    void the_successor_of_an_agency_that_is_no_more_holds_its_step() {
        Involvement after = after(offered(FIRST, COMMITTEE), transferred(FIRST, true, COMMITTEE, TAX));

        assertThat(after.isHolding(TAX)).isTrue();
        assertThat(after.isHolding(COMMITTEE)).isFalse();
        assertThat(after.hasHeld(COMMITTEE)).isTrue();
    }

    @Test
    void a_step_whose_turn_has_not_come_concerns_nobody_yet() {
        HandlingPlanEvent later = transferred(SECOND, false, COMMITTEE, TAX);

        assertThat(after(offered(FIRST, COMMITTEE), later).isHolding(TAX)).isFalse();
        assertThat(Folding.rows(new ConcernProjection(), recorded(later))).isEmpty();
        assertThat(Folding.rows(new ConcernProjection(), recorded(transferred(FIRST, true, COMMITTEE, TAX)))
                        .values())
                .extracting(Concern::agency)
                .containsExactly(TAX);
    }

    private static Involvement after(HandlingPlanEvent... events) {
        return Folding.rows(new InvolvementProjection(), recorded(events)).get(DOSSIER);
    }

    private static List<Recorded<?>> recorded(HandlingPlanEvent... events) {
        return Folding.stream(HandlingPlanEvent.class, DOSSIER, List.of(events));
    }

    private static HandlingPlanEvent offered(UUID leg, String agency) {
        return new StepOffered(DOSSIER, leg, "check", agency, CENTRE, Limit.workingDays(3), DUE, MONDAY);
    }

    private static HandlingPlanEvent transferred(UUID leg, boolean inHand, String from, String to) {
        return new StepTransferred(
                DOSSIER, leg, "check", inHand, from, to, null, TransferReason.TRANSFERRED_BY_REORGANISATION, MONDAY);
    }

    private static HandlingPlanEvent completed(UUID leg, String agency) {
        return new StepCompleted(DOSSIER, leg, "check", agency, Outcome.GRANTED, MONDAY);
    }
}
