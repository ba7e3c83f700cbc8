package vn.lienthong.stack.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Answers what the stack asks of a service, without being one: a jar of this class takes a service's place. */
public final class FakeService {
    /** Set in the environment to the port of the service that shall fail. */
    static final String FAILING_PORT = "FAKE_SERVICE_FAILING_PORT";

    /** Set in the environment to the import that shall never be answered. */
    static final String BLOCKING_IMPORT = "FAKE_SERVICE_BLOCKING_IMPORT";

    /** A part of its build that it reads only when it is asked for "/late". */
    static final String LATE = "lib/late.txt";

    private static final Path JAR = Path.of(System.getProperty("java.class.path"));

    private static final String STATUS = """
            {"service": "fake", "relay": {"state": "RELAYING", "relayed": 7, "oldestUnpublishedSeconds": 0.0},
             "consumers": [{"name": "catalog-mirror", "topic": "lienthong.catalog", "partition": 0, "nextOffset": 7,
                            "lag": 0}],
             "held": {"parked": 0, "pending": 0}}""";

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(URI.create(System.getenv("SMALLRYE_CONFIG_LOCATIONS"))))) {
            settings.load(reader);
        }
        String port = settings.getProperty("quarkus.http.port");
        if (port.equals(System.getenv(FAILING_PORT))) {
            System.out.println("There is no such planet");
            System.exit(3);
        }
        var address = new InetSocketAddress(settings.getProperty("quarkus.http.host"), Integer.parseInt(port));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", FakeService::answer);
        server.start();
        System.out.println("Settings " + String.join(" ", settings.stringPropertyNames()));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        long length = exchange.getRequestBody().readAllBytes().length;
        if (path.equals("/operations/status")) {
            System.out.println(path);
        }
        if (path.startsWith("/imports/")) {
            System.out.println(path + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " " + length);
        }
        if (path.equals(System.getenv(BLOCKING_IMPORT))) {
            return;
        }
        byte[] body = bodyOf(path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String bodyOf(String path) throws IOException {
        return switch (path) {
            case "/operations/status" -> STATUS;
            case "/procedures" -> "{\"items\": []}";
            case "/late" -> Files.readString(JAR.resolveSibling(LATE));
            default -> "{\"read\": 3, \"added\": 2, \"changed\": 1, \"unchanged\": 0, \"quarantined\": 0}";
        };
    }
}
