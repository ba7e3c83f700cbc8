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
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Starts the relay before anything can append an event, and stops it with the process. */
@ApplicationScoped
class RelayLifecycle {
    private final RelayConfig config;
    private final Instance<Route> route;
    private final RelayStatus status;
    private Relay relay;

    RelayLifecycle(RelayConfig config, Instance<Route> route, RelayStatus status) {
        this.config = config;
        this.route = route;
        this.status = status;
    }

    /** From the settings that the service has anyway. */
    @Produces
    static Route route(Config all, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Route(
                all.getValue("lienthong.service", String.class),
                new RelayDatabase(
                        all.getValue("quarkus.datasource.jdbc.url", String.class),
                        all.getValue("quarkus.datasource.username", String.class),
                        all.getValue("quarkus.datasource.password", String.class)),
                kafka);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (config.enabled()) {
            relay = new Relay(route.get(), config, status);
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (relay != null) {
            relay.close();
        }
    }
}
