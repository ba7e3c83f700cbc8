package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** What an entry is to say instead, by its fields as the findings name them: {@code fee_vnd}, {@code steps[0].result}. */
final class Corrections {
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z]+(?:\\[\\d{1,4}])?(?:\\.[A-Za-z]+(?:\\[\\d{1,4}])?)*+");

    /** One of several rows that are looked at together. */
    private static final Pattern OF_ROW = Pattern.compile("rows\\[(\\d{1,5})]\\.(.+)");

    private Corrections() {}

    /** The row put right; {@code invalid-request} for a column that there is not, or what is no text. */
    static ObjectNode ofTable(ObjectNode content, ObjectNode corrections, Columns<?> columns) {
        ObjectNode corrected = content.deepCopy();
        List<ObjectNode> rows = SetApart.entries(corrected);
        boolean isOne = rows.getFirst() == corrected;
        corrections.properties().forEach(correction -> {
            String field = correction.getKey();
            Matcher place = OF_ROW.matcher(field);
            require(isOne || place.matches() && Integer.parseInt(place.group(1)) < rows.size(), field);
            String column = isOne ? field : place.group(2);
            JsonNode value = correction.getValue();
            require(columns.has(column) && (value.isTextual() || value.isNull()), field);
            rows.get(isOne ? 0 : Integer.parseInt(place.group(1))).set(column, value);
        });
        return corrected;
    }

    /** The document put right; {@code invalid-request} for a field that it does not have. */
    static ObjectNode ofDocument(ObjectNode document, ObjectNode corrections) {
        ObjectNode corrected = document.deepCopy();
        corrections.properties().forEach(correction -> put(corrected, correction.getKey(), correction.getValue()));
        return corrected;
    }

    private static void put(ObjectNode document, String path, JsonNode value) {
        require(PATH.matcher(path).matches(), path);
        JsonPointer pointer =
                JsonPointer.compile("/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
        require(!document.at(pointer).isMissingNode(), path);
        JsonPointer last = pointer.last();
        if (document.at(pointer.head()) instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) document.at(pointer.head())).set(last.getMatchingProperty(), value);
        }
    }

    private static void require(boolean condition, String field) {
        if (!condition) {
            throw new Refused(CommonProblem.INVALID_REQUEST).at("/corrections/" + field, "row.no-such-field");
        }
    }
}
