package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import vn.lienthong.chassis.web.problem.Language;

/** Writes answers as they are sent, once. */
@Singleton
class Answers {
    private final Json json;
    private final HttpHeaders headers;

    Answers(Json json, HttpHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    StoredAnswer write(Answer answer) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return StoredAnswer.of(answer, json, language.tag());
    }
}
