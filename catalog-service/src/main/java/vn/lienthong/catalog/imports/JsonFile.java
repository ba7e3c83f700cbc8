package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** A JSON file that is one list of documents; a document stands where its first line does. */
@Singleton
public class JsonFile {
    private final ObjectMapper mapper;
    private final ObjectReader documents;

    public JsonFile(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        // behind one document there is the next
        this.documents = this.mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Reads the documents; {@code file-unreadable} where it is no such list. */
    <T> Rows<T> read(String file, Function<Document, Keyed<T>> reader) {
        try (JsonParser parser = mapper.createParser(file)) {
            require(parser.nextToken() == JsonToken.START_ARRAY, parser);
            Sieve<T> sieve = new Sieve<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.currentToken() == JsonToken.START_OBJECT, parser);
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode node = documents.readTree(parser);
                sieve.take(line, () -> reader.apply(sound(new Document(node, "", mapper))));
            }
            return sieve.rows();
        } catch (JsonProcessingException e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, e.getMessage());
        }
    }

    /** No database takes the character zero. */
    private static Document sound(Document document) {
        if (document.node().toString().contains("\\u0000")) {
            throw new RowUnfit("*", "row.not-fitting");
        }
        return document;
    }

    private static void require(boolean condition, JsonParser parser) {
        if (!condition) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "[{…}, {…}]: " + line);
        }
    }
}
