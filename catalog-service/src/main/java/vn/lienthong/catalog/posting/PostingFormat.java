package vn.lienthong.catalog.posting;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** In what form a posting is wanted. The first is what who does not care gets. */
enum PostingFormat {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML),
    PDF("application/pdf"),
    CSV("text/csv"),
    TEXT(MediaType.TEXT_PLAIN);

    private final String mediaType;

    PostingFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The format that the parameter names, or else the header {@code Accept}. {@code invalid-parameter} for a name that
     * none has, {@code not-acceptable} where the header accepts none.
     *
     * @param name short or a media type; null where the parameter is not there
     */
    static PostingFormat of(String name, Request request) {
        return name == null ? accepted(request) : named(name);
    }

    private static PostingFormat named(String name) {
        return Stream.of(values())
                .filter(format -> name.equals(format.shortName()) || name.equals(format.mediaType))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.INVALID_PARAMETER)
                        .inParameter("format", "parameter.format", names()));
    }

    private static PostingFormat accepted(Request request) {
        List<Variant> variants = Stream.of(values())
                .map(format -> new Variant(MediaType.valueOf(format.mediaType), (Locale) null, null))
                .toList();
        return Optional.ofNullable(request.selectVariant(variants))
                .map(variant -> values()[variants.indexOf(variant)])
                .orElseThrow(() -> new Refused(CommonProblem.NOT_ACCEPTABLE));
    }

    private static String names() {
        return Stream.of(values()).map(PostingFormat::shortName).collect(Collectors.joining(", "));
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a file that it is kept in. */
    String extension() {
        return this == TEXT ? "txt" : shortName();
    }

    /** With the letters' encoding, where it is text. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }
}
