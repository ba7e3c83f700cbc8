package vn.lienthong.bench.hot;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Futures;
import vn.lienthong.bench.load.Wire;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.stack.Endpoints;

/**
 * The dossier on which all write, and the next one when its story has become longer than any real one. For one thread.
 */
final class HotDossiers {
    /** After so many events more it is another dossier's turn. */
    private static final int LONGER = 60;

    private static final int DOSSIERS = 20;

    /** @param agency whose first step it is */
    record Hot(String id, String agency, String handler) {}

    private final List<Hot> dossiers = new ArrayList<>();
    private int turn;
    private int longest = LONGER;

    private HotDossiers() {}

    /** Hands them in and waits until they are with their agencies. */
    static HotDossiers handedIn(Wire wire, Endpoints endpoints, List<Ward> wards) {
        var hot = new HotDossiers();
        var submission = new Submission(endpoints.intake(), wards);
        for (int i = 0; i < DOSSIERS; i++) {
            Ward ward = wards.get(submission.nextWard());
            hot.dossiers.add(Futures.join(wire.send(submission.next())
                    .compose(answer -> offered(wire, endpoints.routing(), answer.field("dossierId"), ward))));
        }
        return hot;
    }

    private static Future<Hot> offered(Wire wire, URI routing, String dossier, Ward ward) {
        Call worklist = Call.get(routing, "/worklist?limit=1")
                .as(ward.first())
                .with("Wait-For", "\"/lienthong/routing/handling-plan/%s\";sequence=2".formatted(dossier));
        return wire.send(worklist)
                .compose(_ -> wire.send(Call.get(routing, "/plans/" + dossier).as(ward.first())))
                .map(plan -> {
                    JsonObject leg =
                            new JsonObject(plan.body()).getJsonArray("legs").getJsonObject(0);
                    return new Hot(dossier, leg.getString("agency"), ward.first());
                });
    }

    Hot current() {
        return dossiers.get(turn);
    }

    /** @param version how long its story has become */
    void grown(Hot dossier, int version) {
        if (version > longest && dossier.equals(current())) {
            turn = (turn + 1) % dossiers.size();
            longest += turn == 0 ? LONGER : 0;
        }
    }
}
