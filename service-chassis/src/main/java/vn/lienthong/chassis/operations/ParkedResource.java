package vn.lienthong.chassis.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import vn.lienthong.chassis.inbox.ParkedStreams;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Streams that stand still, and letting them go on. */
@Path("/operations/parked")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class ParkedResource {
    private final ParkedStreams parked;

    ParkedResource(ParkedStreams parked) {
        this.parked = parked;
    }

    @GET
    public List<ParkedStreams.HeldStream> list() {
        return parked.list();
    }

    @POST
    @Path("/{consumer}/{topic}/{streamId}/retry")
    public Retried retry(String consumer, String topic, UUID streamId) {
        return new Retried(
                parked.retry(consumer, topic, streamId).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND)));
    }

    /** @param goesOn whether the stream runs again */
    public record Retried(boolean goesOn) {}
}
