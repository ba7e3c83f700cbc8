package vn.lienthong.bench.append;

import static vn.lienthong.bench.report.Target.above;
import static vn.lienthong.bench.report.Target.atLeast;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Threads;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.OwnCluster;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.transaction.GroupCommit;
import vn.lienthong.events.dossier.DossierEvent;

/** The event store in this process beside inserts of the same row by the driver alone. */
final class StoreBenchmark {
    private static final double SHARE_OF_RAW = 0.8;
    /** Axon Framework's JDBC store, in-process on two such cores. */
    private static final double AXON = 12_700;

    private static final String STORE = "store";
    private static final String RAW = "raw";

    private final Session session;
    private final List<Integer> threads;
    private final int pool;

    StoreBenchmark(Session session, List<Integer> threads, int pool) {
        this.session = session;
        this.threads = threads;
        this.pool = pool;
    }

    void run() {
        try (var cluster = OwnCluster.start(session, "postgres-alone")) {
            cluster.createWithEngine(STORE);
            cluster.createWithEngine(RAW);
            try (AgroalDataSource connections = Pool.of(cluster, STORE, pool)) {
                GroupCommit commit = new GroupCommit(Jdbi.create(connections));
                report(session.contest(contenders(cluster, commit)));
            } catch (SQLException e) {
                throw new StoreUnreachable(e);
            }
        }
    }

    private List<Loaded> contenders(OwnCluster cluster, GroupCommit commit) {
        CommandHandler<DossierEvent, DossierEvent, Boolean> handler = StoreAppends.handler();
        List<Loaded> contenders = new ArrayList<>();
        for (int some : threads) {
            contenders.add(contender(name(STORE, some), some, () -> new StoreAppends(commit, handler)));
            contenders.add(contender(name(RAW, some), some, () -> raw(cluster)));
        }
        return contenders;
    }

    private static RawInserts raw(OwnCluster cluster) {
        try {
            return new RawInserts(cluster.connect(RAW));
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    private Loaded contender(String name, int some, Supplier<Threads.Work> work) {
        Duration ramp = session.options().ramp();
        // What all of them need to be fast they warm up together.
        Duration warmup = session.options().warmup().dividedBy(threads.size());
        return new Loaded(
                name,
                () -> Threads.run(work, some, ramp, session.options().time()),
                () -> Threads.run(work, some, ramp, warmup),
                () -> {});
    }

    private void report(Rounds rounds) {
        List<Figure> figures = new ArrayList<>();
        for (int some : threads) {
            Figure ours = Figure.of(
                    "event store, %d threads".formatted(some), "/s", rounds.values(name(STORE, some), Loaded.RATE));
            long faults = rounds.faults(name(STORE, some), name(RAW, some));
            figures.add(some == 1 ? ours : ours.against(above(AXON), faults));
            figures.add(Figure.of("  raw driver", "/s", rounds.values(name(RAW, some), Loaded.RATE)));
            figures.add(Figure.of("  share of it", "", rounds.ratios(name(STORE, some), name(RAW, some), Loaded.RATE))
                    .against(atLeast(SHARE_OF_RAW), faults));
            figures.add(Figure.of("  p99", "ms", rounds.values(name(STORE, some), Loaded.whole("p99"))));
        }
        session.note(
                "The event store with %d connections for all threads; the driver with one for each.".formatted(pool));
        session.note("Every event on a new stream, 600 bytes; no replication slot on the cluster, for either.");
        session.report(figures, rounds);
    }

    private static String name(String what, int threads) {
        return what + " " + threads;
    }
}
