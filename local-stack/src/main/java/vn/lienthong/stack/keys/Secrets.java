package vn.lienthong.stack.keys;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
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

    /** Those of the stack in this folder. */
    public static Secrets of(DataDirectory directory) {
        return new Secrets(read(file(directory)));
    }

    /** Draws what is missing; a problem where data are there that only the lost ones unlock. */
    public static void complete(DataDirectory directory) {
        Path file = file(directory);
        Properties known = read(file);
        List<String> missing = names().filter(name -> !known.containsKey(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        refuseWithoutThoseOf(directory, file, missing);
        missing.forEach(name -> known.setProperty(name, draw()));
        WholeFile.makePrivateFolder(directory.keys());
        WholeFile.write(file, text(known));
    }

    private static void refuseWithoutThoseOf(DataDirectory directory, Path file, List<String> missing) {
        if (Stream.of(Service.values())
                .anyMatch(service -> Files.exists(directory.postgres(service).resolve("data")))) {
            throw new StackProblem(
                    "There are data in %s, but %s lacks what unlocks them: %s."
                            .formatted(directory.path(), file, String.join(", ", missing)),
                    "Put the file back from a copy, or give the data up with ./lienthong up --fresh.");
        }
    }

    private static Path file(DataDirectory directory) {
        return directory.keys().resolve("secrets.properties");
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of(POSTGRES, CURSOR), OWN_KEY.values().stream());
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
