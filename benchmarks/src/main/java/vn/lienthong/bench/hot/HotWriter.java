package vn.lienthong.bench.hot;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Set;
import vn.lienthong.bench.hot.HotDossiers.Hot;
import vn.lienthong.bench.load.Answer;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.load.Refusal;
import vn.lienthong.bench.load.Wire;

/**
 * Reads the hot dossier's plan and writes to the version it saw: where the step is offered its agency refuses it, where
 * nobody has it the operator assigns it again. Who is too late (412, or 403 where the step has left the agency) reads and tries again until it is done.
 */
final class HotWriter implements Deed {
    /** 403 where the step has meanwhile left the agency that writes. */
    private static final Set<Integer> TOO_LATE = Set.of(412, 403, 409);

    private static final Buffer REFUSAL = Buffer.buffer("{\"reason\":\"NOT_COMPETENT_FOR_PLACE\"}");

    private final Wire wire;
    private final URI routing;
    private final HotDossiers dossiers;
    private final String operator;
    private long stale;

    HotWriter(Wire wire, URI routing, HotDossiers dossiers, String operator) {
        this.wire = wire;
        this.routing = routing;
        this.dossiers = dossiers;
        this.operator = operator;
    }

    /** How often somebody was too late, so far. */
    long stale() {
        return stale;
    }

    @Override
    public Future<?> perform(Marks marks) {
        Hot dossier = dossiers.current();
        return wire.send(Call.get(routing, "/plans/" + dossier.id()).as(operator))
                .compose(plan -> write(dossier, new JsonObject(plan.body())))
                .recover(failure -> {
                    if (!(failure instanceof Refusal refusal) || !TOO_LATE.contains(refusal.status())) {
                        return Future.failedFuture(failure);
                    }
                    stale++;
                    return perform(marks).mapEmpty();
                });
    }

    private Future<Answer> write(Hot dossier, JsonObject plan) {
        int version = plan.getInteger("version");
        JsonObject leg = plan.getJsonArray("legs").getJsonObject(0);
        String path = "/plans/%s/legs/%s/".formatted(dossier.id(), leg.getString("legId"));
        boolean offered = leg.getString("state").equals("OFFERED");
        Call call = offered
                ? Call.post(routing, path + "refusal", REFUSAL).as(dossier.handler())
                : Call.post(routing, path + "assignment", assignment(dossier)).as(operator);
        return wire.send(call.with("If-Match", "\"" + version + "\"")).onSuccess(_ -> dossiers.grown(dossier, version));
    }

    private static Buffer assignment(Hot dossier) {
        return Buffer.buffer("{\"agency\":\"" + dossier.agency() + "\"}");
    }
}
