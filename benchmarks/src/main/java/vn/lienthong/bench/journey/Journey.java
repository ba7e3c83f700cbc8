package vn.lienthong.bench.journey;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import vn.lienthong.bench.load.Answer;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.load.Refusal;
import vn.lienthong.bench.load.Wire;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.stack.Endpoints;

/**
 * A whole dossier, as those who work on it do it: handed in; seen in the worklist of the first agency, which accepts and
 * completes its step; accepted and completed by the second; the result handed out. Waiting is done by {@code Wait-For},
 * for the event that brings the step into the worklist and for the one that makes the result ready.
 */
final class Journey implements Deed {
    static final String WORKLIST = "worklist";
    static final String POSTED = "answer to POST";
    static final String DECIDED = "decision";

    private static final int BEHIND = 503;
    private static final int LOOKS = 20;
    private static final Buffer NOTHING = Buffer.buffer("{}");
    private static final Buffer GRANTED = Buffer.buffer("{\"outcome\":\"GRANTED\"}");
    private static final Buffer AT_THE_COUNTER = Buffer.buffer("{\"method\":\"COUNTER\"}");

    private final Wire wire;
    private final URI intake;
    private final URI routing;
    private final List<Ward> wards;
    private final Submission submission;

    Journey(Wire wire, Endpoints endpoints, List<Ward> wards) {
        this.wire = wire;
        this.intake = endpoints.intake();
        this.routing = endpoints.routing();
        this.wards = wards;
        this.submission = new Submission(intake, wards);
    }

    @Override
    public Future<?> perform(Marks marks) {
        Ward ward = wards.get(submission.nextWard());
        return wire.send(submission.next()).compose(answer -> {
            marks.reached(POSTED);
            return onward(answer.field("dossierId"), ward, marks);
        });
    }

    /** The beginning alone. */
    Future<?> handIn(Marks marks) {
        return wire.send(submission.next()).onSuccess(_ -> marks.reached(POSTED));
    }

    /** Hands one in and waits for it; the call that asks for it again, which has nothing to wait for. */
    Future<Call> seen() {
        Ward ward = wards.get(submission.nextWard());
        return wire.send(submission.next())
                .map(answer -> worklist(answer.field("dossierId"), 2, ward.first()))
                .compose(call -> look(call, LOOKS).map(call));
    }

    private Future<Answer> onward(String dossier, Ward ward, Marks marks) {
        return look(worklist(dossier, 2, ward.first()), LOOKS)
                .onSuccess(_ -> marks.reached(WORKLIST))
                .compose(_ -> wire.send(Call.get(routing, "/plans/" + dossier).as(ward.first())))
                .compose(plan -> steps(dossier, new JsonObject(plan.body()).getJsonArray("legs"), ward))
                .onSuccess(_ -> marks.reached(DECIDED))
                .compose(_ -> look(register(dossier, 4, ward.officer()), LOOKS))
                .compose(_ -> wire.send(act(intake, "/dossiers/" + dossier + "/return", 4, AT_THE_COUNTER)
                        .as(ward.officer())));
    }

    /** A completion that lets the next step begin is two events: the next version is two further on. */
    private Future<Answer> steps(String dossier, JsonArray legs, Ward ward) {
        return step(dossier, legs, 0, 2, ward.first()).compose(_ -> step(dossier, legs, 1, 5, ward.second()));
    }

    private Future<Answer> step(String dossier, JsonArray legs, int number, int version, String token) {
        String path = "/plans/%s/legs/%s/"
                .formatted(dossier, legs.getJsonObject(number).getString("legId"));
        return wire.send(act(routing, path + "acceptance", version, NOTHING).as(token))
                .compose(_ -> wire.send(
                        act(routing, path + "completion", version + 1, GRANTED).as(token)));
    }

    /** A read that waits; asked again while the view is behind. */
    private Future<Answer> look(Call call, int looks) {
        return wire.send(call)
                .recover(failure -> looks > 1 && failure instanceof Refusal refusal && refusal.status() == BEHIND
                        ? look(call, looks - 1)
                        : Future.failedFuture(failure));
    }

    private Call worklist(String dossier, int sequence, String token) {
        return Call.get(routing, "/worklist?state=OFFERED&limit=1")
                .as(token)
                .with("Wait-For", event("/lienthong/routing/handling-plan/", dossier, sequence));
    }

    private Call register(String dossier, int sequence, String token) {
        return Call.get(intake, "/dossiers?limit=1")
                .as(token)
                .with("Wait-For", event("/lienthong/intake/dossier/", dossier, sequence));
    }

    private static Call act(URI service, String path, int version, Buffer body) {
        return Call.post(service, path, body).with("If-Match", "\"" + version + "\"");
    }

    private static String event(String source, String id, int sequence) {
        return "\"%s%s\";sequence=%d".formatted(source, id, sequence);
    }
}
