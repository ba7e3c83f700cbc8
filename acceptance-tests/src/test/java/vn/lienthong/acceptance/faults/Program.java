package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.lienthong.acceptance.faults.Fault.Away;
import vn.lienthong.acceptance.faults.Fault.Crash;
import vn.lienthong.acceptance.faults.Fault.DownAndUp;
import vn.lienthong.acceptance.faults.Fault.Freeze;
import vn.lienthong.acceptance.faults.Fault.Kill;
import vn.lienthong.acceptance.faults.HolderKilled.Pair;

/** What happens in a run, in which order and to whom: the same for the same seed. */
record Program(Random random) {
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration AWAY = Duration.ofMinutes(2);

    /** One of each kind that takes little time. */
    List<Fault> selection() {
        List<Fault> faults = new ArrayList<>(List.of(
                new Kill(service()), new Kill(Victim.kafka()), new Kill(postgres()), new Freeze(service(), SHORT)));
        Collections.shuffle(faults, random);
        return faults;
    }

    /** Everything. */
    List<Fault> all() {
        List<Fault> faults = new ArrayList<>(kills());
        faults.addAll(List.of(
                new Freeze(service(), FROZEN),
                new Freeze(Victim.kafka(), FROZEN),
                new Freeze(postgres(), FROZEN),
                new Away(Victim.kafka(), AWAY),
                new DownAndUp()));
        Collections.shuffle(faults, random);
        Pair intake = new Pair("intake");
        faults.addAll(List.of(
                new HolderKilled(intake, false),
                new HolderKilled(intake, true),
                new HolderKilled(new Pair("routing"), true),
                new Poison()));
        return faults;
    }

    /** Each service and each database once, some of them again or together, and Kafka. */
    private List<Fault> kills() {
        List<Fault> kills = new ArrayList<>();
        for (String service : FaultStack.SERVICES) {
            kills.add(new Kill(Victim.service(service)));
            kills.add(new Kill(Victim.postgres(service)));
        }
        String unlucky = some();
        kills.add(new Kill(Victim.service(unlucky), Victim.postgres(unlucky)));
        kills.add(new Kill(service(), Victim.kafka()));
        kills.add(new Crash(postgres()));
        kills.add(new Kill(Victim.kafka()));
        return kills;
    }

    /** Those of the names that contain a part; there must be some. */
    static List<String> only(List<String> names, String part) {
        List<String> some = names.stream().filter(name -> name.contains(part)).toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("Nothing in this run is called '%s'. There are:%n  %s"
                    .formatted(part, String.join("%n  ".formatted(), names)));
        }
        return some;
    }

    private Victim service() {
        return Victim.service(some());
    }

    private Victim postgres() {
        return Victim.postgres(some());
    }

    private String some() {
        return FaultStack.SERVICES.get(random.nextInt(FaultStack.SERVICES.size()));
    }
}
