package vn.lienthong.stack.part;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.keys.Secrets;

/**
 * What a service must be told to run in a stack.
 *
 * @param clock the file of the demo clock, where it goes by one
 */
record ServiceSettings(Endpoints endpoints, Secrets secrets, Path publicKey, Optional<Path> clock) {
    /** Above application.properties (250), below the environment (300). */
    private static final String ORDINAL = "275";

    private static final String DATABASE_USER = "lienthong";

    /** As a properties file. */
    String text(Service service) {
        try (var text = new StringWriter()) {
            of(service).store(text, null);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties of(Service service) {
        var properties = new Properties();
        properties.setProperty("config_ordinal", ORDINAL);
        properties.setProperty("quarkus.http.host", "127.0.0.1");
        properties.setProperty(
                "quarkus.http.port", Integer.toString(endpoints.of(service).getPort()));
        properties.setProperty("quarkus.datasource.jdbc.url", endpoints.postgres(service));
        properties.setProperty("quarkus.datasource.username", DATABASE_USER);
        properties.setProperty("quarkus.datasource.password", secrets.postgresPassword());
        properties.setProperty("kafka.bootstrap.servers", endpoints.kafka());
        properties.setProperty(
                "mp.jwt.verify.publickey.location", publicKey.toUri().toString());
        clock.ifPresent(file -> properties.setProperty("lienthong.clock.file", file.toString()));
        properties.putAll(secrets.of(service));
        return properties;
    }
}
