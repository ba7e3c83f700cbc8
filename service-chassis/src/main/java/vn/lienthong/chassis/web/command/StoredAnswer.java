package vn.lienthong.chassis.web.command;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it is sent, the same each time that it is given.
 *
 * @param body JSON in UTF-8
 */
record StoredAnswer(int status, Map<String, String> headers, Optional<byte[]> body) {
    static StoredAnswer of(Answer answer, Json json, String language) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.version().ifPresent(version -> headers.put(HttpHeaders.ETAG, "\"" + version + "\""));
        answer.location().ifPresent(location -> headers.put(HttpHeaders.LOCATION, location));
        answer.body().ifPresent(_ -> headers.put(HttpHeaders.CONTENT_LANGUAGE, language));
        return new StoredAnswer(answer.status(), headers, answer.body().map(json::write));
    }

    ResponseBuilder response() {
        ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        body.ifPresent(bytes -> response.entity(bytes).type(MediaType.APPLICATION_JSON));
        return response;
    }
}
