package vn.lienthong.stack;

import java.util.Locale;

/** The services of the suite, in the order of their ports. */
public enum Service {
    CATALOG,
    INTAKE,
    ROUTING,
    DEADLINE,
    SATISFACTION;

    /** Its name in endpoints, files and databases: {@code catalog}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module: {@code catalog-service}. */
    public String module() {
        return key() + "-service";
    }
}
