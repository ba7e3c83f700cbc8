package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;

/** JSON in columns of the database, which only this service writes. */
@Singleton
class StoredJson {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Null for null. */
    ObjectNode object(String stored) {
        try {
            return stored == null ? null : mapper.readValue(stored, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read", e);
        }
    }

    List<Finding> findings(String stored) {
        try {
            return mapper.readValue(stored, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings cannot be read", e);
        }
    }
}
