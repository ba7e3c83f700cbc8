package vn.lienthong.bench.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;

class PlansTest {
    private final Plans plans = new Plans(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void most_plans_are_decided_and_some_wait_for_their_first_agency() {
        assertThat(plans.plan(1)).hasSize(8);
        assertThat(plans.plan(1).getLast().event()).isInstanceOf(DossierDecided.class);
        assertThat(plans.plan(Plans.ONE_OPEN_OF)).hasSize(2);
        assertThat(plans.plan(Plans.ONE_OPEN_OF).getLast().event()).isInstanceOf(StepOffered.class);
    }

    @Test
    void a_plan_is_numbered_without_a_gap() {
        assertThat(plans.plan(3)).extracting(Recorded::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void what_is_written_can_be_read() {
        var codec = new CloudEventCodec(EventJson.ofAll());

        for (Recorded<?> event : plans.plan(7)) {
            assertThat(codec.read(codec.write(event))).isEqualTo(event);
        }
    }

    @Test
    void each_plan_is_a_dossier_of_its_own_and_later_ones_have_later_ids() {
        Set<UUID> ids = new HashSet<>();
        UUID last = new UUID(0, 0);
        for (int number = 0; number < 10_000; number++) {
            List<Recorded<?>> plan = plans.plan(number);
            UUID id = plan.getFirst().stream().id();
            assertThat(id).isGreaterThan(last);
            assertThat(id.version()).isEqualTo(7);
            ids.add(id);
            last = id;
        }
        assertThat(ids).hasSize(10_000);
    }
}
