package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Reads and writes what documents of a list say. */
@Singleton
public class Documents {
    private final ObjectMapper mapper;
    private final ObjectMapper withoutNulls;

    public Documents(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        this.withoutNulls = mapper.copy().setDefaultPropertyInclusion(Include.NON_NULL);
    }

    /** {@link RowUnfit} where a text in it is too long. */
    Document of(ObjectNode content) {
        Leaf.of(content).forEach(leaf -> Longest.require(leaf.path(), leaf.text(), Longest.TEXT));
        return new Document(content, "", mapper);
    }

    ObjectNode write(Object entry) {
        return withoutNulls.valueToTree(entry);
    }
}
