package vn.lienthong.backing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The broker's own jars, which no module of ours has on its classpath: the build wrote down where they lie. */
final class KafkaClasspath {
    private static final String LIST = "/META-INF/lienthong/kafka-broker.classpath";
    private static final String MAIN = "KafkaMain.class";

    private KafkaClasspath() {}

    static String read() {
        try (InputStream list = KafkaClasspath.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new ServerNotRunning("The list of Kafka's jars is not built: run ./mvnw package");
            }
            String jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            Arrays.stream(jars.split(File.pathSeparator)).map(Path::of).forEach(KafkaClasspath::requirePresent);
            return ownPlace() + File.pathSeparator + jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requirePresent(Path jar) {
        if (!Files.exists(jar)) {
            throw new ServerNotRunning("%s is missing, so Kafka cannot start: run ./mvnw package".formatted(jar));
        }
    }

    /** The folder or jar of this module, asked of a class file because class loaders differ in all else. */
    private static Path ownPlace() {
        String url = KafkaClasspath.class.getResource(MAIN).toString();
        String inside = "vn/lienthong/backing/" + MAIN;
        String place = url.substring(0, url.length() - inside.length());
        return Path.of(URI.create(place.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
    }
}
