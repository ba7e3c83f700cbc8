package vn.lienthong.intake.conclusion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon it is noticed that an applicant's window has closed. */
@ConfigMapping(prefix = "lienthong.intake.window")
public interface WindowConfig {
    @WithDefault("PT1M")
    Duration checkEvery();
}
