package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Those who act: they look before they act, and name each act by a key. */
final class Clerks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTAKE = "intake";
    private static final String ROUTING = "routing";
    private static final String SATISFACTION = "satisfaction";

    private final Api api;
    private final Tokens tokens;

    Clerks(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    String officer(String centre) {
        return tokens.of("receiving-officer", centre);
    }

    String handler(String agency) {
        return tokens.of("handler", agency);
    }

    String operator() {
        return tokens.of("operator");
    }

    Command submission(Matter matter) {
        String token = matter.isOnline() ? tokens.of("citizen") : officer(matter.centre());
        Target target = new Target(INTAKE, "/dossiers", "", "", OptionalInt.empty());
        return command(Command.SUBMISSION, token, target, matter.submission());
    }

    /** Something done with a dossier at intake; empty while whoever does it does not see it in this state. */
    Optional<Command> atIntake(String kind, String dossier, String token, String status, Map<String, ?> body) {
        String path = "/dossiers/" + dossier;
        String stream = Command.dossierStream(dossier);
        return api.look(INTAKE, path, token)
                .filter(seen -> seen.get("status").textValue().equals(status))
                .map(seen -> new Target(INTAKE, path + "/" + kind, dossier, stream, version(seen)))
                .map(target -> command(kind, token, target, body));
    }

    Optional<JsonNode> plan(String dossier) {
        return api.look(ROUTING, "/plans/" + dossier, operator());
    }

    /** Something that an agency does with a step of its own. */
    Command onLeg(String kind, JsonNode plan, JsonNode leg, Map<String, ?> body) {
        String dossier = plan.get("dossierId").textValue();
        String path = "/plans/%s/legs/%s/%s".formatted(dossier, leg.get("legId").textValue(), kind);
        String token = handler(leg.get("agency").textValue());
        return command(
                kind, token, new Target(ROUTING, path, dossier, Command.planStream(dossier), version(plan)), body);
    }

    /** The applicant's answer, by the link that the officer has; empty while there is none. */
    Optional<Command> survey(String dossier, String centre, int mark) {
        Map<String, ?> marks = Map.of("scores", Map.of("ACCESS", mark, "OFFICIALS", mark, "RESULT", mark));
        return api.look(SATISFACTION, "/surveys?dossier=" + dossier, officer(centre))
                .map(survey -> new Target(
                        SATISFACTION,
                        survey.get("link").textValue(),
                        dossier,
                        Command.surveyStream(survey.get("surveyId").textValue()),
                        OptionalInt.empty()))
                .map(target -> command("survey", "", target, marks));
    }

    /** What something is done to. */
    private record Target(String service, String path, String dossier, String stream, OptionalInt seen) {}

    private static Command command(String kind, String token, Target target, Map<String, ?> body) {
        return new Command(
                kind,
                target.service(),
                target.path(),
                token,
                target.dossier(),
                target.stream(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString().replace("-", ""),
                target.seen(),
                write(body));
    }

    private static OptionalInt version(JsonNode seen) {
        return OptionalInt.of(seen.get("version").intValue());
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only what JSON can say is said", e);
        }
    }
}
