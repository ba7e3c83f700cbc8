package vn.lienthong.acceptance.faults;

import java.net.URI;

/** Of two replicas of a service the one dies that puts the events on Kafka: the other does so from then on. */
final class HolderKilled implements Fault {
    private final Pair pair;
    private final boolean last;
    private boolean firstDied;

    /** The two replicas: the stack's own and one more, which comes when it is needed. */
    static final class Pair {
        private final String service;
        private Replica second;

        Pair(String service) {
            this.service = service;
        }
    }

    /** @param last whether the second replica is no longer needed then */
    HolderKilled(Pair pair, boolean last) {
        this.pair = pair;
        this.last = last;
    }

    @Override
    public String name() {
        return "kill -9 the replica of %s that relays".formatted(pair.service);
    }

    @Override
    public void prepare(Trial trial) {
        if (pair.second == null) {
            pair.second = Replica.start(trial.stack(), pair.service);
        }
    }

    @Override
    public void strike(Trial trial) {
        firstDied = isRelaying(trial, trial.stack().address(pair.service));
        if (!firstDied && !isRelaying(trial, pair.second.address())) {
            throw new IllegalStateException("Of two replicas none relays");
        }
        if (firstDied) {
            Victim.service(pair.service).kill(trial.stack());
        } else {
            pair.second.kill();
        }
    }

    @Override
    public void tidy(Trial trial) {
        if (firstDied) {
            trial.stack().up();
        }
        if (last || !firstDied) {
            pair.second.leave(trial.stack());
            pair.second = null;
        }
    }

    private static boolean isRelaying(Trial trial, URI replica) {
        return trial.stack()
                .api()
                .ask(replica, "/operations/status", trial.stack().tokens().of("operator"))
                .filter(status -> status.at("/relay/state").asText().equals("RELAYING"))
                .isPresent();
    }
}
