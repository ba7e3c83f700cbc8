package vn.lienthong.routing.reorganisation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon open work goes on with the successors of agencies that are no more. */
@ConfigMapping(prefix = "lienthong.routing.reorganisation")
interface ReorganisationConfig {
    @WithDefault("PT1M")
    Duration checkEvery();
}
