package vn.lienthong.events.codec;

/**
 * Where the JSON Schema of a type lies. A schema that was published is never changed: an addition gets the next
 * minor number, a new meaning a new version of the type.
 */
public final class Schemas {
    private static final String CURRENT = "1-0-0";

    private Schemas() {}

    /** The {@code dataschema} attribute, for instance {@code urn:lienthong:schema:vn.lienthong.dossier.accepted.v1:1-0-0}. */
    public static String uriOf(String type) {
        return "urn:lienthong:schema:" + type + ":" + CURRENT;
    }

    /** The schema's path in this module's jar. */
    public static String resourceOf(String type) {
        return "schemas/" + type + "/" + CURRENT + ".json";
    }
}
