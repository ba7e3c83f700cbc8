package vn.lienthong.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import vn.lienthong.backing.Processes;
import vn.lienthong.stack.part.Checkout;

/** What is measured, by version. */
public final class Versions {
    private Versions() {}

    /** Those of this build; what a running server must be asked is not among them. */
    public static Map<String, Object> here() {
        var built = new Properties();
        try (var file = Versions.class.getResourceAsStream("/versions.properties")) {
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("JDK", Runtime.version().toString());
        versions.put("Quarkus", built.getProperty("quarkus"));
        versions.put("Kafka", built.getProperty("kafka"));
        versions.put("commit", commit());
        return versions;
    }

    private static String commit() {
        String root = Checkout.root().toString();
        Processes.Outcome head = Processes.run("git", "-C", root, "rev-parse", "--short", "HEAD");
        Processes.Outcome changes = Processes.run("git", "-C", root, "status", "--porcelain", "--untracked-files=no");
        String changed = changes.output().isEmpty() ? "" : " with changes";
        return head.succeeded() ? head.output() + changed : "unknown";
    }
}
