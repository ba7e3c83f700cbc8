package vn.lienthong.bench.peer;

import java.util.function.Supplier;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;

/** Something that Flowable does. */
record FlowableContender(String name, Supplier<Sample> measured, Runnable warming) implements Contender {
    @Override
    public void warmUp() {
        warming.run();
    }

    @Override
    public Sample measure() {
        return measured.get();
    }
}
