package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import vn.lienthong.mirror.ReceptionTimes;

/**
 * Whether a centre's counters receive at a moment.
 *
 * @param until when they close; absent where they are closed
 * @param opensNext absent where they are open, or do not open within a year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenState(Instant at, boolean open, Instant until, Instant opensNext) {
    static OpenState of(ReceptionTimes times, Instant moment) {
        boolean open = times.isOpenAt(moment);
        Instant change = times.changesAfter(moment).orElse(null);
        return new OpenState(moment, open, open ? change : null, open ? null : change);
    }
}
