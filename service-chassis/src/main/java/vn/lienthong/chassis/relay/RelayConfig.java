package vn.lienthong.chassis.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service's events get from its event table to its topic. */
@ConfigMapping(prefix = "lienthong.relay")
public interface RelayConfig {
    /** Whether this process may relay at all; of the replicas that may, one does. */
    @WithDefault("true")
    boolean enabled();

    /** How often the log gets a mark, so that the slot moves on while no event is appended. */
    @WithDefault("PT2S")
    Duration heartbeat();

    /** The age of the oldest unpublished event from which this process is not ready. */
    @WithDefault("PT10M")
    Duration unreadyAfter();

    Topic topic();

    /** Of the topic and of its dead letters, where they do not exist yet. */
    interface Topic {
        @WithDefault("6")
        int partitions();

        @WithDefault("1")
        short replicationFactor();
    }
}
