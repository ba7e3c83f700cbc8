package vn.lienthong.chassis.relay;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready once the oldest unpublished event is too old: what is taken in then reaches nobody. Short of that an absent
 * Kafka keeps nobody from handing in.
 */
@Readiness
@Singleton
final class RelayHealth implements HealthCheck {
    private final Backlog backlog;
    private final RelayStatus status;
    private final RelayConfig config;

    RelayHealth(Backlog backlog, RelayStatus status, RelayConfig config) {
        this.backlog = backlog;
        this.status = status;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Backlog.Size> size = backlog.size();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("relay")
                .withData("state", status.state().name())
                .withData("unreadyAfterSeconds", config.unreadyAfter().toSeconds());
        status.failure().ifPresent(failure -> response.withData("failure", failure));
        size.ifPresent(
                it -> response.withData("oldestAgeSeconds", it.oldestAge().toSeconds())
                        .withData("logBytes", it.logBytes()));
        return response.status(
                        !config.enabled() || size.filter(this::isBearable).isPresent())
                .build();
    }

    private boolean isBearable(Backlog.Size size) {
        return size.oldestAge().compareTo(config.unreadyAfter()) < 0;
    }
}
