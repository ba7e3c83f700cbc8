package vn.lienthong.chassis.web;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One line in the log that says what runs where. */
@Singleton
class StartupLine {
    private final String name;
    private final String version;

    StartupLine(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.name = name;
        this.version = version;
    }

    void write(@ObservesAsync HttpServerStart start, HttpServer server) {
        Log.infof("Service started name=%s version=%s port=%d", name, version, server.getPort());
    }
}
