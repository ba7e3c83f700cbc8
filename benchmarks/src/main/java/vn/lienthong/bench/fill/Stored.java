package vn.lienthong.bench.fill;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.journey.SingleJourneys;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.part.Concurrently;

/**
 * Dossiers already stored: some are played through the public interface, one to its end and one that stays open in each
 * ward, and then copied in the databases, events and views alike, over the last year.
 */
public final class Stored {
    /** One copy in so many has the open dossiers, too: two in a hundred are open. */
    private static final int OPEN_EVERY = 50;

    private static final Set<Service> FILLED = EnumSet.complementOf(EnumSet.of(Service.CATALOG));

    private final Session session;
    private final BenchStack stack;
    private final FillPlan plan;
    private final List<ServiceFill> fills;

    private Stored(Session session, BenchStack stack, int wards) {
        this.session = session;
        this.stack = stack;
        this.plan = new FillPlan(wards, wards, OPEN_EVERY);
        this.fills = FILLED.stream()
                .map(service -> new ServiceFill(stack.databases(), service, plan, session::say))
                .toList();
    }

    /** Plays the templates and keeps them; goes on with those that are there where the stack is reused. */
    public static Stored in(Session session, BenchStack stack, List<Ward> wards) {
        var stored = new Stored(session, stack, wards.size());
        if (!session.options().reuses()) {
            stored.play(wards);
            stored.keep();
        }
        return stored;
    }

    /** Fills until there are so many dossiers; the services are stopped meanwhile. */
    public void fillTo(long dossiers) {
        int copies = plan.copiesFor(dossiers);
        if (fills.stream().allMatch(fill -> fill.isFilledTo(copies))) {
            return;
        }
        session.say("filling up to %,d dossiers".formatted(dossiers));
        long began = System.nanoTime();
        FILLED.forEach(stack::stop);
        Concurrently.run(
                fills.stream().map(fill -> (Runnable) () -> fill.fillTo(copies)).toList());
        stack.start(FILLED);
        new Standing(stack.stack()).awaitRest();
        session.say("filled in %.0f s".formatted((System.nanoTime() - began) / 1e9));
    }

    private void play(List<Ward> wards) {
        session.say("playing %d dossiers to be copied".formatted(2 * wards.size()));
        new SingleJourneys(session, stack, wards).playTemplates();
        new Standing(stack.stack()).awaitRest();
    }

    private void keep() {
        Set<UUID> ended = new HashSet<>(stack.databases().ended());
        Map<UUID, Boolean> open = new HashMap<>();
        fills.forEach(fill -> fill.streams().forEach((stream, dossier) -> open.put(stream, !ended.contains(dossier))));
        fills.forEach(fill -> fill.prepare(open));
    }
}
