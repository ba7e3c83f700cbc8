package vn.lienthong.catalog;

/**
 * What of something is different now.
 *
 * @param field its path in what was said, for instance {@code limit.value} or {@code steps[tax].limit.value}
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record FieldChange(String field, String before, String after) {
    /** The path without what tells the members of a list apart. */
    public String name() {
        return field.replaceAll("\\[[^\\]]*\\]", "");
    }
}
