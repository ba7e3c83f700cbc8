package vn.lienthong.events.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Where the JSON Schema of a type lies. A schema that was published is never changed: an addition gets the next
 * minor number, a new meaning a new version of the type.
 */
public final class Schemas {
    /** Names the newest version of each type's schema; a jar cannot list its own files. */
    private static final Properties NEWEST = load("/schemas/newest.properties");

    private Schemas() {}

    /** The newest version of a type's schema, for instance {@code 1-0-0}, which a type unknown to this build has, too. */
    public static String versionOf(String type) {
        return NEWEST.getProperty(type, "1-0-0");
    }

    /** The {@code dataschema} attribute, for instance {@code urn:lienthong:schema:vn.lienthong.dossier.accepted.v1:1-0-0}. */
    public static String uriOf(String type) {
        return uriOf(type, versionOf(type));
    }

    /** The {@code $id} of one version of a type's schema. */
    public static String uriOf(String type, String version) {
        return "urn:lienthong:schema:" + type + ":" + version;
    }

    /** The schema's path in this module's jar. */
    public static String resourceOf(String type) {
        return "schemas/" + type + "/" + versionOf(type) + ".json";
    }

    private static Properties load(String resource) {
        try (InputStream file = Schemas.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
