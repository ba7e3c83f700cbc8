package vn.lienthong.bench.journey;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import vn.lienthong.bench.load.Call;
import vn.lienthong.stack.Endpoints;

/** What is asked of the services on a dossier's way, by the numbers that its events then have. */
public record JourneyCalls(URI intake, URI routing) {
    private static final Buffer NOTHING = Buffer.buffer("{}");
    private static final Buffer GRANTED = Buffer.buffer("{\"outcome\":\"GRANTED\"}");
    private static final Buffer AT_THE_COUNTER = Buffer.buffer("{\"method\":\"COUNTER\"}");
    /** A plan begins with the way; the second thing that happens is the first offer. */
    private static final int FIRST_OFFER = 2;
    /** Submitted, accepted, transferred, and then the result is ready. */
    private static final int RESULT_READY = 4;

    public static JourneyCalls at(Endpoints endpoints) {
        return new JourneyCalls(endpoints.intake(), endpoints.routing());
    }

    /** The agency's worklist, once the first step of this dossier is in it. */
    public Call worklist(String dossier, String token) {
        return Call.get(routing, "/worklist?state=OFFERED&limit=1")
                .as(token)
                .with("Wait-For", event("/lienthong/routing/handling-plan/", dossier, FIRST_OFFER));
    }

    public Call plan(String dossier, String token) {
        return Call.get(routing, "/plans/" + dossier).as(token);
    }

    /** @param version of the plan, as it was seen */
    public Call acceptance(String dossier, String leg, int version, String token) {
        return act(routing, "/plans/%s/legs/%s/acceptance".formatted(dossier, leg), version, NOTHING)
                .as(token);
    }

    public Call completion(String dossier, String leg, int version, String token) {
        return act(routing, "/plans/%s/legs/%s/completion".formatted(dossier, leg), version, GRANTED)
                .as(token);
    }

    /** The centre's register, once it has the result of this dossier. */
    public Call register(String dossier, String token) {
        return Call.get(intake, "/dossiers?limit=1")
                .as(token)
                .with("Wait-For", event("/lienthong/intake/dossier/", dossier, RESULT_READY));
    }

    public Call handOut(String dossier, String token) {
        return act(intake, "/dossiers/%s/return".formatted(dossier), RESULT_READY, AT_THE_COUNTER)
                .as(token);
    }

    private static Call act(URI service, String path, int version, Buffer body) {
        return Call.post(service, path, body).with("If-Match", "\"" + version + "\"");
    }

    private static String event(String source, String id, int sequence) {
        return "\"%s%s\";sequence=%d".formatted(source, id, sequence);
    }
}
