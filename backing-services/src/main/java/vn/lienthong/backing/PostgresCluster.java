package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data directory of one PostgreSQL: made once, whole or not at all. */
final class PostgresCluster {
    static final String USER = "lienthong";
    private static final String VERSION = "18";

    private final PostgresSettings settings;
    private final Path binaries;
    private final ServerAccount account;

    PostgresCluster(PostgresSettings settings, Path binaries, ServerAccount account) {
        this.settings = settings;
        this.binaries = binaries;
        this.account = account;
    }

    /** Makes the data where there are none, and refuses those of anything else. */
    void prepare() {
        try {
            if (Files.exists(settings.data())) {
                check();
                new PostgresLock(settings.data()).dropIfStrangers();
            } else {
                create();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + settings.data(), e);
        }
    }

    private void check() throws IOException {
        Path version = settings.data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new ServerNotRunning(
                    settings.data() + " is not a PostgreSQL data directory. Choose another or remove it.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(VERSION)) {
            throw new ServerNotRunning("The data in %s are of PostgreSQL %s; this is PostgreSQL %s."
                    .formatted(settings.data(), found, VERSION));
        }
    }

    private void create() throws IOException {
        Path unfinished = settings.directory().resolve("data.unfinished");
        Path password = settings.directory().resolve("password.once");
        Folders.delete(unfinished);
        try {
            Files.writeString(password, settings.password() + "\n");
            account.own(settings.directory());
            Processes.Outcome outcome =
                    Processes.run(account.command(initdb(unfinished, password)).toArray(String[]::new));
            if (!outcome.succeeded()) {
                throw new ServerNotRunning("initdb failed in %s:%n%s".formatted(unfinished, outcome.output()));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Folders.renameOrDiscard(unfinished, settings.data());
    }

    private List<String> initdb(Path target, Path password) {
        var words = new ArrayList<>(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (settings.durability() == Durability.THROW_AWAY) {
            words.add("--no-sync");
        }
        return words;
    }
}
