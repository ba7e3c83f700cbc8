package vn.lienthong.routing.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When dossiers are routed. */
@ConfigMapping(prefix = "lienthong.routing")
public interface RoutingConfig {
    /** How long after its last word the catalog can be asked for all of it: longer than the mirror takes to look again. */
    @WithDefault("PT1S")
    Duration catalogSettling();
}
