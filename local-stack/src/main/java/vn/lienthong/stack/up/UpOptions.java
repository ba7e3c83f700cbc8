package vn.lienthong.stack.up;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Service;

/**
 * What was asked of an up; what is empty stays as it was last time.
 *
 * @param demoClock to go by a clock that is moved by hand
 * @param demoStart the moment to move it to
 */
public record UpOptions(
        Optional<Ports> ports,
        boolean fresh,
        boolean demoClock,
        Optional<Instant> demoStart,
        boolean sample,
        Optional<Set<Service>> services) {

    public static final UpOptions NONE =
            new UpOptions(Optional.empty(), false, false, Optional.empty(), true, Optional.empty());

    public UpOptions withDemoClock() {
        return new UpOptions(ports, fresh, true, demoStart, sample, services);
    }
}
