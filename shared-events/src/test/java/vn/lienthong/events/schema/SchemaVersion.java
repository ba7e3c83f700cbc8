package vn.lienthong.events.schema;

import java.util.Comparator;

/** The version of a schema, written {@code 1-2-0}: only the minor number moves, a new meaning is a new type. */
public record SchemaVersion(int major, int minor, int patch) implements Comparable<SchemaVersion> {
    static final SchemaVersion FIRST = new SchemaVersion(1, 0, 0);

    private static final Comparator<SchemaVersion> ORDER = Comparator.comparingInt(SchemaVersion::major)
            .thenComparingInt(SchemaVersion::minor)
            .thenComparingInt(SchemaVersion::patch);

    public static SchemaVersion parse(String text) {
        String[] parts = text.split("-", -1);
        return new SchemaVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    SchemaVersion nextMinor() {
        return new SchemaVersion(major, minor + 1, 0);
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "-" + minor + "-" + patch;
    }
}
