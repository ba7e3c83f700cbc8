package vn.lienthong.routing.reorganisation;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.Reorganisation;
import vn.lienthong.routing.Successions;
import vn.lienthong.routing.plan.HandlingPlan.Routed;

/** Has the open legs of agencies that are no more go on with their successors. */
@Singleton
class OpenWork {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    /** Each part has its index. */
    private static final String DOSSIERS = """
            select dossier_id from leg
            where agency = any(:ended) and state in ('OFFERED', 'ACCEPTED') and dossier_id > :after
            union
            select dossier_id from leg where agency = any(:ended) and state = 'WAITING' and dossier_id > :after
            order by dossier_id limit :some
            """;

    private final HandlingPlans plans;
    private final Reorganisation reorganisation;
    private final Jdbi jdbi;
    private final InstantSource clock;

    OpenWork(HandlingPlans plans, Reorganisation reorganisation, Jdbi jdbi, InstantSource clock) {
        this.plans = plans;
        this.reorganisation = reorganisation;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void transfer() {
        reorganisation.today().ifPresent(this::transfer);
    }

    private void transfer(Successions today) {
        Set<String> ended = today.endedAgencies();
        List<UUID> some = dossiersOf(ended, FIRST);
        while (!some.isEmpty()) {
            some.forEach(dossierId -> transferAndGoOn(dossierId, today));
            some = dossiersOf(ended, some.getLast());
        }
    }

    private List<UUID> dossiersOf(Set<String> agencies, UUID after) {
        return agencies.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(DOSSIERS)
                        .bindArray("ended", String.class, agencies)
                        .bind("after", after)
                        .bind("some", AT_ONCE)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Whatever is wrong with one dossier, the others need not wait for it. */
    private void transferAndGoOn(UUID dossierId, Successions today) {
        try {
            jdbi.useTransaction(handle -> transfer(handle, dossierId, today));
        } catch (StreamMoved e) {
            Log.debugf("Not transferred yet dossier=%s cause=%s", dossierId, e.getMessage());
        } catch (RuntimeException e) {
            Log.warnf(e, "Could not be transferred and will be next time dossier=%s", dossierId);
        }
    }

    /** The view may be behind, and another replica faster: the plan itself knows. */
    private void transfer(Handle handle, UUID dossierId, Successions today) {
        Instant now = clock.instant();
        if (plans.load(handle, dossierId).state() instanceof Routed plan) {
            today.of(plan, now)
                    .ifPresent(command -> plans.handle(
                            handle, dossierId, command, OptionalInt.empty(), CommandContext.ofSystem("routing", now)));
        }
    }
}
