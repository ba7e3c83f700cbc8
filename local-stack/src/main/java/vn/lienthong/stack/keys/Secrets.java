package vn.lienthong.stack.keys;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.WholeFile;

/** The passwords and keys of one stack, drawn once: without them its data cannot be read again. */
public final class Secrets {
    private static final String POSTGRES = "postgres.password";
    private static final String CURSOR = "lienthong.cursor.secret";
    private static final Map<Service, String> OWN_KEY = Map.of(
            Service.INTAKE, "lienthong.intake.master-key",
            Service.SATISFACTION, "lienthong.satisfaction.link-secret");
    private static final int BYTES = 32;

    private final Properties drawn;

    private Secrets(Properties drawn) {
        this.drawn = drawn;
    }

    /** Those of the stack in this folder; what is missing is drawn. */
    public static Secrets of(DataDirectory directory) {
        Path file = directory.keys().resolve("secrets.properties");
        Properties known = read(file);
        var drawn = new Properties();
        drawn.putAll(known);
        drawn.putIfAbsent(POSTGRES, draw());
        drawn.putIfAbsent(CURSOR, draw());
        OWN_KEY.values().forEach(name -> drawn.putIfAbsent(name, draw()));
        if (!drawn.equals(known)) {
            WholeFile.makePrivateFolder(directory.keys());
            WholeFile.write(file, text(drawn));
        }
        return new Secrets(drawn);
    }

    public String postgresPassword() {
        return drawn.getProperty(POSTGRES);
    }

    /** The secret settings of a service, by their names. */
    public Map<String, String> of(Service service) {
        return Stream.of(CURSOR, OWN_KEY.getOrDefault(service, CURSOR))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), drawn::getProperty));
    }

    private static String draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        if (!Files.exists(file)) {
            return properties;
        }
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String text(Properties properties) {
        try (var text = new StringWriter()) {
            properties.store(text, null);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
