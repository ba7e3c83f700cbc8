package vn.lienthong.backing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL, which refuses to run as root, is started: the words before its command. */
record ServerAccount(List<String> prefix, boolean ownsItsFiles) {
    private static final String NOBODY = "65534";
    private static final String REFUSED = """
            PostgreSQL does not run as root, and no other account works here:
            %s
            Run as an ordinary user, or let uid %s enter %s and %s (the latter moves with -Dlienthong.cache).""";

    /** The caller itself. */
    static final ServerAccount CALLER = new ServerAccount(List.of(), false);

    /** Root without a name: a user namespace without mappings, in which root's own files stay readable. */
    static final ServerAccount UNMAPPED = new ServerAccount(List.of("unshare", "--user"), false);

    /** An account without rights: works where namespaces are forbidden, as in most containers. */
    static final ServerAccount WITHOUT_RIGHTS =
            new ServerAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

    static boolean callerIsRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** The first account under which this program runs and can enter this folder. */
    static ServerAccount choose(Path program, Path directory) {
        if (!callerIsRoot()) {
            return CALLER;
        }
        var refusals = new ArrayList<String>();
        for (ServerAccount account : List.of(UNMAPPED, WITHOUT_RIGHTS)) {
            Processes.Outcome outcome = account.attempt(program, directory);
            if (outcome.succeeded()) {
                return account;
            }
            refusals.add(account.prefix().getFirst() + ": " + outcome.output());
        }
        throw new ServerNotRunning(REFUSED.formatted(String.join("\n", refusals), NOBODY, directory, program));
    }

    /** Hands the folder over, where this account needs to own it. */
    void own(Path directory) {
        if (ownsItsFiles) {
            Processes.run("chown", "-R", NOBODY + ":" + NOBODY, directory.toString());
        }
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<String>(prefix);
        command.addAll(words);
        return command;
    }

    private Processes.Outcome attempt(Path program, Path directory) {
        own(directory);
        List<String> words = List.of(
                "sh",
                "-c",
                "cd \"$1\" && test -w . && \"$2\" --version",
                "sh",
                directory.toString(),
                program.toString());
        return Processes.run(command(words).toArray(String[]::new));
    }
}
