package vn.lienthong.chassis.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Starts the relay before anything can append an event, and stops it with the process. */
@ApplicationScoped
class RelayLifecycle {
    private final RelayConfig config;
    private final Instance<Route> route;
    private final RelayStatus status;
    private final InstantSource clock;
    private Relay relay;

    RelayLifecycle(RelayConfig config, Instance<Route> route, RelayStatus status, InstantSource clock) {
        this.config = config;
        this.route = route;
        this.status = status;
        this.clock = clock;
    }

    /** From the settings that the data source and the Kafka clients have anyway. */
    @Produces
    static Route route(RelayConfig relay, Config all, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        String service = relay.service()
                .orElseThrow(() -> new IllegalStateException(
                        "Say whose events these are: set lienthong.relay.service, or lienthong.relay.enabled=false"));
        return new Route(
                service,
                new RelayDatabase(
                        all.getValue("quarkus.datasource.jdbc.url", String.class),
                        all.getValue("quarkus.datasource.username", String.class),
                        all.getValue("quarkus.datasource.password", String.class)),
                kafka);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (config.enabled()) {
            relay = new Relay(route.get(), config, status, clock);
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (relay != null) {
            relay.close();
        }
    }
}
