package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.UUID;

/** How far a case has come. */
final class CaseProgress {
    final Case script;
    UUID dossierId;
    String code;
    String secret;
    String promisedDue;
    LocalDateTime paidFrom;
    boolean ended;
    boolean turned;
    boolean apologised;

    CaseProgress(Case script) {
        this.script = script;
    }

    void handedIn(JsonNode answer) {
        dossierId = UUID.fromString(answer.get("dossierId").textValue());
        secret = answer.path("secret").asText(secret);
        accepted(answer);
    }

    void accepted(JsonNode answer) {
        code = answer.path("code").asText(null);
        promisedDue = answer.path("promisedDue").asText(null);
    }

    String path() {
        return "/dossiers/" + dossierId;
    }

    String planPath() {
        return "/plans/" + dossierId;
    }
}
