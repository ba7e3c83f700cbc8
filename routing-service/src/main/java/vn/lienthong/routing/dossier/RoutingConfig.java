package vn.lienthong.routing.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When dossiers are routed. */
@ConfigMapping(prefix = "lienthong.routing")
public interface RoutingConfig {
    /** How long the catalog must have said nothing new; longer than the mirror takes to look at it again. */
    @WithDefault("PT1S")
    Duration catalogSilence();
}
