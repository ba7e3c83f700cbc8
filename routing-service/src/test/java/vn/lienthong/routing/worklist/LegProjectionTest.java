package vn.lienthong.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.plan.LegStatus;

class LegProjectionTest {
    private static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID LEG = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final UUID OTHER_LEG = UUID.fromString("018f0000-0000-7000-8000-000000000003");
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-04T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");
    private static final Limit LIMIT = Limit.workingDays(3);

    private final LegProjection projection = new LegProjection();
    private final DossierRouted routed = new DossierRouted(
            DOSSIER, "H77-1", "9.000001", null, "H77.TT", "VN", false, null, List.of(leg(LEG), leg(OTHER_LEG)), MONDAY);
    private final StepOffered offered = new StepOffered(DOSSIER, LEG, "check", "A", "H77.TT", LIMIT, DUE, MONDAY);
    private final StepAccepted accepted = new StepAccepted(DOSSIER, LEG, "check", "A", TUESDAY);
    private final StepRefused refused =
            new StepRefused(DOSSIER, LEG, "check", "A", RefusalReason.NOT_COMPETENT_FOR_PLACE, null, WEDNESDAY);

    @Test
    void a_routed_dossier_has_a_row_for_each_leg() {
        assertThat(projection.rowsOf(recorded(routed))).containsExactly(LEG, OTHER_LEG);
        assertThat(fold(routed).state()).isEqualTo(LegStatus.WAITING);
    }

    @Test
    void an_event_of_a_leg_changes_its_row_only() {
        assertThat(projection.rowsOf(recorded(offered))).containsExactly(LEG);
        assertThat(projection.rowsOf(recorded(new DossierDecided(DOSSIER, Outcome.GRANTED, MONDAY))))
                .isEmpty();
    }

    @Test
    void an_offered_leg_is_the_agencys() {
        assertThat(fold(routed, offered))
                .extracting(LegRow::agency, LegRow::state, LegRow::offeredAt, LegRow::acceptedAt)
                .containsExactly("A", LegStatus.OFFERED, MONDAY, null);
    }

    @Test
    void an_accepted_leg_keeps_when_it_was_offered() {
        assertThat(fold(routed, offered, accepted))
                .extracting(LegRow::agency, LegRow::state, LegRow::offeredAt, LegRow::acceptedAt)
                .containsExactly("A", LegStatus.ACCEPTED, MONDAY, TUESDAY);
    }

    @Test
    void a_leg_offered_to_another_agency_begins_again() {
        StepOffered again = new StepOffered(DOSSIER, LEG, "check", "B", "H77.TT", LIMIT, DUE, WEDNESDAY);

        assertThat(fold(routed, offered, accepted, refused, again))
                .extracting(LegRow::agency, LegRow::state, LegRow::offeredAt, LegRow::acceptedAt, LegRow::refusedBy)
                .containsExactly("B", LegStatus.OFFERED, WEDNESDAY, null, List.of("A"));
    }

    @Test
    void an_unresolved_leg_tells_why_and_who_refused() {
        StepUnresolved unresolved =
                new StepUnresolved(DOSSIER, LEG, "check", UnresolvedCause.REFUSED_WITHOUT_SUCCESSOR, WEDNESDAY);

        assertThat(fold(routed, offered, refused, unresolved))
                .extracting(LegRow::agency, LegRow::state, LegRow::cause, LegRow::refusedBy, LegRow::unresolvedAt)
                .containsExactly(
                        null, LegStatus.UNRESOLVED, UnresolvedCause.REFUSED_WITHOUT_SUCCESSOR, List.of("A"), WEDNESDAY);
    }

    @Test
    void an_assigned_leg_is_resolved() {
        StepUnresolved unresolved =
                new StepUnresolved(DOSSIER, LEG, "check", UnresolvedCause.NO_COMPETENT_AGENCY, MONDAY);

        assertThat(fold(routed, unresolved, offered))
                .extracting(LegRow::state, LegRow::cause, LegRow::unresolvedAt)
                .containsExactly(LegStatus.OFFERED, null, null);
    }

    @Test
    void a_leg_that_went_on_is_the_successors_and_nothing_else_of_it_changes() {
        StepTransferred transferred = new StepTransferred(
                DOSSIER, LEG, "check", true, "A", "B", null, TransferReason.TRANSFERRED_BY_REORGANISATION, WEDNESDAY);

        assertThat(projection.rowsOf(recorded(transferred))).containsExactly(LEG);
        assertThat(fold(routed, offered, accepted, transferred))
                .extracting(LegRow::agency, LegRow::state, LegRow::offeredAt, LegRow::acceptedAt)
                .containsExactly("B", LegStatus.ACCEPTED, MONDAY, TUESDAY);
    }

    @Test
    void a_finished_leg_leaves_the_worklist() {
        assertThat(fold(routed, offered, accepted, completed()).state()).isEqualTo(LegStatus.COMPLETED);
        assertThat(fold(routed, offered, new StepCancelled(DOSSIER, LEG, "check", "A", TUESDAY))
                        .state())
                .isEqualTo(LegStatus.CANCELLED);
    }

    private static StepCompleted completed() {
        return new StepCompleted(DOSSIER, LEG, "check", "A", Outcome.GRANTED, WEDNESDAY);
    }

    private LegRow fold(HandlingPlanEvent... events) {
        LegRow row = null;
        for (HandlingPlanEvent event : events) {
            row = projection.apply(LEG, row, recorded(event));
        }
        return row;
    }

    private static Leg leg(UUID legId) {
        RoutingReason because = new RoutingReason("APPLICANT_RESIDENCE", "10001", "10001", null);
        return new Leg(legId, "check", "Kiểm tra", "Check", "ROLE", "A", because, List.of(), LIMIT, DUE);
    }

    private static Recorded<HandlingPlanEvent> recorded(HandlingPlanEvent event) {
        StreamId stream = new StreamId("routing", "handling-plan", DOSSIER);
        return new Recorded<>(event, "", DOSSIER, stream, 1, null, DOSSIER, MONDAY, MONDAY, DOSSIER, null, null);
    }
}
