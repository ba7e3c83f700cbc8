package vn.lienthong.events.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** Lifts the data of an older version of a type to the next one, so that code knows only the newest. */
public interface Upcaster {
    /** The type it lifts, for instance {@code vn.lienthong.dossier.accepted.v1}. */
    String from();

    Versioned lift(JsonNode data);

    /** Data under the type that they now have. */
    record Versioned(String type, JsonNode data) {}
}
