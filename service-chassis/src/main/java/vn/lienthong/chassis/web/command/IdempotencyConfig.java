package vn.lienthong.chassis.web.command;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long first answers are kept. */
@ConfigMapping(prefix = "lienthong.idempotency")
public interface IdempotencyConfig {
    /** How long a key is remembered. */
    @WithDefault("PT24H")
    Duration lifetime();

    /** How often old keys are looked for. */
    @WithDefault("PT10M")
    Duration sweepEvery();

    /** How many are deleted in one transaction. */
    @WithDefault("1000")
    int sweepBatch();
}
