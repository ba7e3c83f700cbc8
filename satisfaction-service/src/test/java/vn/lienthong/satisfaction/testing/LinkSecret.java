package vn.lienthong.satisfaction.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** Gives a {@code @QuarkusTest} a secret of its own to sign links with. */
public class LinkSecret implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("lienthong.satisfaction.link-secret", UUID.randomUUID().toString());
    }

    @Override
    public void stop() {
        // The secret was never anywhere but in memory.
    }
}
