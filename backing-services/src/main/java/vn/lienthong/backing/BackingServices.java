package vn.lienthong.backing;

import java.util.UUID;

/** The PostgreSQL and the Kafka that all tests of this JVM share. */
public record BackingServices(PostgresAddress postgres, String bootstrapServers) {
    private static final String STARTED = "lienthong.backing.started";
    private static final String FAILED = "lienthong.backing.failed";

    /**
     * Starts both on the first call; they end with this JVM. The system property lienthong.backing chooses how: auto,
     * testcontainers or embedded.
     */
    public static BackingServices shared() {
        // Quarkus loads this class once per test profile: only what the JDK holds is common to all of them.
        synchronized (STARTED.intern()) {
            String started = System.getProperty(STARTED);
            if (started != null) {
                return parse(started);
            }
            return startOnce();
        }
    }

    private static BackingServices startOnce() {
        String failed = System.getProperty(FAILED);
        if (failed != null) {
            throw new ServerNotRunning(failed);
        }
        try {
            BackingServices services = BackingMode.chosen().start();
            System.setProperty(STARTED, services.format());
            return services;
        } catch (ServerNotRunning e) {
            System.setProperty(FAILED, e.getMessage());
            throw e;
        }
    }

    /** Makes a database that no other test uses; returns its name, which begins with the given one. */
    public String freshDatabase(String prefix) {
        String name =
                prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        postgres.createDatabase(name);
        return name;
    }

    private String format() {
        return String.join(
                " ",
                postgres.host(),
                Integer.toString(postgres.port()),
                postgres.user(),
                postgres.password(),
                bootstrapServers);
    }

    private static BackingServices parse(String text) {
        String[] words = text.split(" ");
        return new BackingServices(
                new PostgresAddress(words[0], Integer.parseInt(words[1]), words[2], words[3]), words[4]);
    }
}
