package vn.lienthong.catalog.posting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import vn.lienthong.catalog.posting.PostedDocument.Piece;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;

/** Answers with a posting in the form and the language that are asked for. */
@Singleton
class PostingAnswers {
    private final Texts texts;
    private final Printer printer;
    private final HttpHeaders headers;
    private final Request request;

    PostingAnswers(Texts texts, Printer printer, HttpHeaders headers, Request request) {
        this.texts = texts;
        this.printer = printer;
        this.headers = headers;
        this.request = request;
    }

    /** @param formatName as {@link PostingFormat} knows it; null where only the header {@code Accept} says it */
    Response of(Posted posted, String formatName) {
        PostingFormat format = PostingFormat.of(formatName, request);
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        // What is in force changes with the day, too, not only with an announcement.
        EntityTag tag = new EntityTag(
                String.join(".", posted.state(), posted.on().toString(), format.shortName(), language.tag()));
        ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder answer = known != null ? known : complete(posted, format, new Words(texts, language));
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private ResponseBuilder complete(Posted posted, PostingFormat format, Words words) {
        ResponseBuilder answer = Response.ok(body(posted, format, words), format.contentType());
        if (format != PostingFormat.JSON) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, words.tag());
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(fileName(posted, format)));
        }
        return answer;
    }

    private static String fileName(Posted posted, PostingFormat format) {
        String code = posted.code().replaceAll("[^A-Za-z0-9.-]", "_");
        return "niem-yet-%s-%s.%s".formatted(code, posted.on(), format.extension());
    }

    private Object body(Posted posted, PostingFormat format, Words words) {
        return switch (format) {
            case JSON -> posted.json();
            case HTML -> (StreamingOutput) out -> write(posted.document(words), out);
            case PDF -> printer.print(posted.document(words));
            case CSV -> (StreamingOutput) out -> new CsvTable(words).write(posted.procedures(), out);
            case TEXT -> posted.announcement(words);
        };
    }

    private static void write(PostedDocument document, OutputStream out) throws IOException {
        out.write(bytes(document.begin()));
        Iterator<Piece> pieces = document.pieces().iterator();
        while (pieces.hasNext()) {
            out.write(bytes(pieces.next().html()));
        }
        out.write(bytes(document.end()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
