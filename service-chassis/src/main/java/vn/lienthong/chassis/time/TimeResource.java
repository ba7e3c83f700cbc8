package vn.lienthong.chassis.time;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;

/** What time it is for this service. */
@Path("/time")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class TimeResource {
    private final ServiceClock clock;

    TimeResource(ServiceClock clock) {
        this.clock = clock;
    }

    @GET
    public Time get() {
        return new Time(clock.instant(), clock.isDemo(), clock.offset());
    }

    /**
     * The service's time.
     *
     * @param demo whether it can be moved by hand
     * @param offset how far it is ahead of the real time
     */
    public record Time(Instant now, boolean demo, Duration offset) {}
}
