package vn.lienthong.chassis.inbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when a consumer has ended by itself: only a new process brings it back. */
@Liveness
class InboxHealth implements HealthCheck {
    private final Consumers consumers;

    InboxHealth(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("consumers");
        consumers.failures().forEach(response::withData);
        return response.status(consumers.failures().isEmpty()).build();
    }
}
