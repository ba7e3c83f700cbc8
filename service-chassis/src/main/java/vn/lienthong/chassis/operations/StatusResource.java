package vn.lienthong.chassis.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.lienthong.chassis.inbox.Consumers;
import vn.lienthong.chassis.inbox.ParkedStreams;
import vn.lienthong.chassis.inbox.Replay;
import vn.lienthong.chassis.relay.RelayReport;
import vn.lienthong.chassis.security.Roles;

/** How far this service's relay and consumers are. */
@Path("/operations/status")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class StatusResource {
    private final String service;
    private final Jdbi jdbi;
    private final RelayReport relay;
    private final Consumers consumers;
    private final ParkedStreams parked;

    StatusResource(
            @ConfigProperty(name = "lienthong.service") String service,
            Jdbi jdbi,
            RelayReport relay,
            Consumers consumers,
            ParkedStreams parked) {
        this.service = service;
        this.jdbi = jdbi;
        this.relay = relay;
        this.consumers = consumers;
        this.parked = parked;
    }

    @GET
    public Status get() {
        return new Status(service, relay.now(), standings(), parked.count());
    }

    private List<Standing> standings() {
        Map<String, Map<TopicPartition, Long>> lags = consumers.lags();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select consumer, topic, partition, next_offset from consumer_position
                        where consumer not like '%' || ? order by consumer, topic, partition
                        """)
                .bind(0, Replay.SHADOW)
                .map(ConstructorMapper.of(Position.class))
                .map(position -> position.withLag(lags))
                .list());
    }

    /** @param held streams that stand still */
    public record Status(
            String service, RelayReport.Report relay, List<Standing> consumers, ParkedStreams.Count held) {}

    /** @param lag records still to take; null where another replica has the partition */
    public record Standing(String name, String topic, int partition, long nextOffset, Long lag) {}

    /** A row of consumer_position. */
    public record Position(String consumer, String topic, int partition, long nextOffset) {
        Standing withLag(Map<String, Map<TopicPartition, Long>> lags) {
            Long lag = lags.getOrDefault(consumer, Map.of()).get(new TopicPartition(topic, partition));
            return new Standing(consumer, topic, partition, nextOffset, lag);
        }
    }
}
