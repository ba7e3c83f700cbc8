package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** One list of documents; a document stands where its first line does. */
@Singleton
public class Json implements Format {
    private final ObjectMapper mapper;
    private final ObjectReader documents;

    public Json(ObjectMapper mapper) {
        this.mapper = mapper;
        // behind one document there is the next
        this.documents = mapper.readerFor(ObjectNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public void read(byte[] file, Entries entries) {
        try (JsonParser parser = mapper.createParser(FileText.of(file))) {
            require(parser.nextToken() == JsonToken.START_ARRAY, parser);
            for (int read = 1; parser.nextToken() != JsonToken.END_ARRAY; read++) {
                require(parser.currentToken() == JsonToken.START_OBJECT, parser);
                if (read > MOST_ENTRIES) {
                    throw new Refused(CatalogProblem.FILE_TOO_LARGE, MOST_ENTRIES);
                }
                int line = parser.currentTokenLocation().getLineNr();
                take(line, documents.readValue(parser), entries);
            }
            require(parser.nextToken() == null, parser);
        } catch (JsonProcessingException e) {
            throw new Refused(CatalogProblem.LINE_UNREADABLE, e.getLocation().getLineNr());
        } catch (IOException e) {
            throw Unreadable.refusal(e);
        }
    }

    @Override
    public void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file)
            throws IOException {
        try (SequenceWriter writer = mapper.writerWithDefaultPrettyPrinter().writeValuesAsArray(file)) {
            content.accept(document -> write(writer, document));
        }
    }

    /** No database takes the character zero. */
    private static void take(int line, ObjectNode document, Entries entries) {
        if (document.toString().contains("\\u0000")) {
            entries.misshapen(line, "row.not-fitting");
        } else {
            entries.take(line, document);
        }
    }

    private static void write(SequenceWriter writer, ObjectNode document) {
        try {
            writer.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean condition, JsonParser parser) {
        if (!condition) {
            throw new Refused(
                    CatalogProblem.FILE_NO_LIST, parser.currentTokenLocation().getLineNr());
        }
    }
}
