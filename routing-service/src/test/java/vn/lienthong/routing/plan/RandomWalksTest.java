package vn.lienthong.routing.plan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.routing.plan.HandlingPlan.Open;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand.ClosePlan;

/** Whatever is commanded in whatever order, a plan ends once and each of its legs ends once. */
class RandomWalksTest {
    private static final List<String> AGENCIES = List.of("a-office", "b-office", "c-office");
    private static final int LONG_ENOUGH = 5_000;

    private final HandlingPlanDecider decider = new HandlingPlanDecider();

    @RepeatedTest(500)
    void every_leg_ends_in_exactly_one_final_state(RepetitionInfo walk) {
        Random random = new Random(walk.getCurrentRepetition());
        List<Leg> legs = legs(random);

        List<HandlingPlanEvent> events = walk(legs, random);

        assertThat(events.stream().filter(RandomWalksTest::endsPlan)).hasSize(1);
        assertThat(events.getLast()).matches(RandomWalksTest::endsPlan);
        assertThat(endings(events))
                .containsOnlyKeys(legs.stream().map(Leg::legId).collect(toSet()))
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }

    private List<HandlingPlanEvent> walk(List<Leg> legs, Random random) {
        List<HandlingPlanEvent> events = new ArrayList<>(decider.decide(
                PlanFixture.route(random.nextBoolean(), legs.toArray(Leg[]::new)), decider.initialState()));
        HandlingPlan plan = decider.replay(decider.initialState(), events);
        for (int step = 0; step < LONG_ENOUGH && plan instanceof Open open; step++) {
            List<HandlingPlanEvent> more = attempt(command(open, random), plan);
            plan = decider.replay(plan, more);
            events.addAll(more);
        }
        assertNothingMoreHappens((Routed) plan, random);
        return events;
    }

    private void assertNothingMoreHappens(Routed ended, Random random) {
        assertThat(ended).isNotInstanceOf(Open.class);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(_ -> attempt(command(ended, random), ended))
                        .flatMap(List::stream))
                .isEmpty();
    }

    private List<HandlingPlanEvent> attempt(HandlingPlanCommand command, HandlingPlan plan) {
        try {
            return decider.decide(command, plan);
        } catch (CommandRejected _) {
            return List.of();
        }
    }

    private static HandlingPlanCommand command(Routed plan, Random random) {
        Leg leg = pick(plan.legs().all(), random).laidOut();
        String agency = pick(AGENCIES, random);
        return switch (random.nextInt(50)) {
            case 0 -> new ClosePlan(PlanFixture.DOSSIER, CloseCause.STOPPED, PlanFixture.MONDAY);
            case 1, 2, 3, 4, 5, 6 ->
                PlanFixture.refuse(leg, agency, random.nextBoolean() ? null : pick(AGENCIES, random));
            case 7, 8, 9, 10, 11, 12 -> PlanFixture.assign(leg, agency);
            case 16, 17, 18, 19 ->
                PlanFixture.transfer(leg, agency, random.nextBoolean() ? null : pick(AGENCIES, random));
            case 13, 14, 15 -> PlanFixture.complete(leg, agency, Outcome.REFUSED);
            default ->
                random.nextBoolean()
                        ? PlanFixture.accept(leg, agency)
                        : PlanFixture.complete(leg, agency, Outcome.GRANTED);
        };
    }

    /** Up to six legs, each after any of those before it; some have no agency. */
    private static List<Leg> legs(Random random) {
        List<String> steps = Stream.of("a", "b", "c", "d", "e", "f")
                .limit(1 + random.nextInt(6))
                .toList();
        List<Leg> legs = new ArrayList<>();
        for (String step : steps) {
            String[] after = legs.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .map(Leg::step)
                    .toArray(String[]::new);
            legs.add(
                    AGENCIES.contains(step + "-office")
                            ? PlanFixture.leg(step, after)
                            : PlanFixture.legWithoutAgency(step, after));
        }
        return legs;
    }

    private static Map<UUID, Integer> endings(List<HandlingPlanEvent> events) {
        Map<UUID, Integer> endings = new HashMap<>();
        for (HandlingPlanEvent event : events) {
            switch (event) {
                case StepCompleted completed -> endings.merge(completed.legId(), 1, Integer::sum);
                case StepCancelled cancelled -> endings.merge(cancelled.legId(), 1, Integer::sum);
                default -> {
                    // does not end a leg
                }
            }
        }
        return endings;
    }

    private static boolean endsPlan(HandlingPlanEvent event) {
        return event instanceof DossierDecided || event instanceof PlanClosed;
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
