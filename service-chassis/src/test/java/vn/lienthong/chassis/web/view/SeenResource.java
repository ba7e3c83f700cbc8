package vn.lienthong.chassis.web.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.events.Topics;

/** Reads a view that follows one topic. */
@View("seen")
@Path("/seen")
@RunOnVirtualThread
public class SeenResource {
    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of("seen", Set.of(Topics.ROUTING));
    }

    @GET
    @PermitAll
    public String read() {
        return "read";
    }
}
