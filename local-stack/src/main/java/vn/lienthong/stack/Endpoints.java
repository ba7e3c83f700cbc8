package vn.lienthong.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts of a stack answer. */
public record Endpoints(Ports ports) {
    public URI of(Service service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    public URI catalog() {
        return of(Service.CATALOG);
    }

    public URI intake() {
        return of(Service.INTAKE);
    }

    public URI routing() {
        return of(Service.ROUTING);
    }

    public URI deadline() {
        return of(Service.DEADLINE);
    }

    public URI satisfaction() {
        return of(Service.SATISFACTION);
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The JDBC address of a service's database. */
    public String postgres(Service service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(service), service.key());
    }

    /** The content of {@code endpoints.json}. */
    public String json() {
        var all = new LinkedHashMap<String, Object>();
        var databases = new LinkedHashMap<String, String>();
        for (Service service : Service.values()) {
            all.put(service.key(), of(service).toString());
            databases.put(service.key(), postgres(service));
        }
        all.put("kafka", kafka());
        all.put("postgres", databases);
        return pretty(all);
    }

    private static String pretty(Map<String, Object> all) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
