package vn.lienthong.chassis.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.ParkedStreams;
import vn.lienthong.chassis.inbox.StreamKey;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Streams that stand still: looking at them, and letting them go on. */
@Path("/operations/parked")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class ParkedResource {
    private static final String REASON = "Audit-Reason";

    private final ParkedStreams parked;
    private final CommandContexts contexts;

    ParkedResource(ParkedStreams parked, CommandContexts contexts) {
        this.parked = parked;
        this.contexts = contexts;
    }

    @GET
    public List<ParkedStreams.HeldStream> list() {
        return parked.list();
    }

    @GET
    @Path("/{consumer}/{topic}/{streamId}")
    public List<ParkedStreams.ParkedRecord> records(String consumer, String topic, UUID streamId) {
        List<ParkedStreams.ParkedRecord> records = parked.records(consumer, topic, streamId);
        if (records.isEmpty()) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return records;
    }

    @POST
    @Path("/{consumer}/{topic}/{streamId}/retry")
    public Retried retry(String consumer, String topic, UUID streamId) {
        return new Retried(
                parked.retry(consumer, topic, streamId).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND)));
    }

    /**
     * Gives up the record at this partition and offset, for the reason in {@code Audit-Reason}, and goes on with the
     * others of the stream. Asked for again it gives up nothing more.
     */
    @POST
    @Path("/{consumer}/{topic}/{streamId}/{partition}/{offset}/discard")
    public Retried discard(String consumer, String topic, UUID streamId, int partition, long offset) {
        CommandContext context = contexts.ofRequest();
        if (context.reason() == null) {
            throw new Refused(CommonProblem.INVALID_HEADER).inParameter(REASON, "header.required");
        }
        StreamKey stream = new StreamKey(topic, streamId);
        return switch (parked.discard(consumer, stream, partition, offset, context.actor(), context.reason())) {
            case DONE -> new Retried(parked.records(consumer, topic, streamId).isEmpty());
            case NOT_HELD -> throw new Refused(CommonProblem.NOT_FOUND);
            case NOT_IN_THE_WAY -> throw new Refused(CommonProblem.RECORD_NOT_IN_THE_WAY);
        };
    }

    /**
     * What came of it.
     *
     * @param goesOn whether the stream runs again
     */
    public record Retried(boolean goesOn) {}
}
