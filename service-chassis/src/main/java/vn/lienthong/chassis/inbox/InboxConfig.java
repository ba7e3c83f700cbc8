package vn.lienthong.chassis.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How this service listens. */
@ConfigMapping(prefix = "lienthong.inbox")
public interface InboxConfig {
    /** Off where only the web part of a service is wanted, for instance in a test of it. */
    @WithDefault("true")
    boolean enabled();

    /** Records taken in one transaction at most. */
    @WithDefault("500")
    int maxPollRecords();

    /** How soon a topic that was not there yet is noticed. */
    @WithName("metadata-max-age")
    @WithDefault("2s")
    Duration metadataMaxAge();
}
