package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.chassis.web.Blanks;

/** An object of a JSON file. @param path where it stands in the one that stands in the list; empty for that one */
record Document(JsonNode node, String path, ObjectMapper mapper) {
    /** {@link RowUnfit} where one of the fields is absent, null or a blank text. */
    Document require(String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() || value.isNull() || isBlank(value)) {
                throw new RowUnfit(at(field), "row.empty");
            }
            if (value.isTextual() && NoInformation.is(value.asText())) {
                throw RowUnfit.byTrap(at(field), "row.no-information");
            }
        }
        return this;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && Blanks.strip(value.asText()).isEmpty();
    }

    /** {@link RowUnfit} where a field is no whole number of the range. */
    void requireNumber(String field, int from, int to) {
        JsonNode value = require(field).node.path(field);
        if (!value.isInt() || value.asInt() < from || value.asInt() > to) {
            throw new RowUnfit(at(field), "row.no-number-between", from, to);
        }
    }

    Document part(String field) {
        return new Document(node.path(field), at(field), mapper);
    }

    Stream<Document> parts(String field) {
        JsonNode list = node.path(field);
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Document(list.path(index), at(field) + "[" + index + "]", mapper));
    }

    /** {@link RowUnfit} where it is not of the form. */
    <T> T as(Class<T> form) {
        try {
            return mapper.treeToValue(node, form);
        } catch (JsonMappingException e) {
            throw new RowUnfit(e.getPath().stream().reduce(path, Document::join, String::concat), "row.not-fitting");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree was read before", e);
        }
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String join(String path, Reference step) {
        if (step.getFieldName() == null) {
            return path + "[" + step.getIndex() + "]";
        }
        return path.isEmpty() ? step.getFieldName() : path + "." + step.getFieldName();
    }
}
