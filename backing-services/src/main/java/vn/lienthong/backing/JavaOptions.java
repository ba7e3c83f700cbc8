package vn.lienthong.backing;

import java.util.List;

/** Options for the JVMs that are started, from the environment. */
public final class JavaOptions {
    private static final String VARIABLE = "LIENTHONG_JAVA_OPTIONS";

    private JavaOptions() {}

    /** To be put behind our own, over which they win. */
    public static List<String> ofEnvironment() {
        String options = System.getenv().getOrDefault(VARIABLE, "");
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }
}
