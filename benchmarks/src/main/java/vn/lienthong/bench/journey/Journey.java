package vn.lienthong.bench.journey;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

    private static final int BEHIND = 503;
    private static final int LOOKS = 20;

    private final Wire wire;
    private final JourneyCalls calls;
    private final List<Ward> wards;
    private final Submission submission;

    Journey(Wire wire, Endpoints endpoints, List<Ward> wards) {
        this.wire = wire;
        this.calls = JourneyCalls.at(endpoints);
        this.wards = wards;
        this.submission = new Submission(endpoints.intake(), wards);
    }

    @Override
    public Future<?> perform(Marks marks) {
        Ward ward = wards.get(submission.nextWard());
        return posted(marks).compose(dossier -> onward(dossier, ward, marks));
    }

    /** The beginning alone. */
    Future<?> handIn(Marks marks) {
        return posted(marks);
    }

    private Future<String> posted(Marks marks) {
        return timed(StepName.SUBMISSION, submission.next(), marks)
                .onSuccess(_ -> marks.reached(POSTED))
                .map(answer -> answer.field("dossierId"));
    }

    /** Hands one in and waits for it; the call that asks for it again, which has nothing to wait for. */
    Future<Call> seen() {
        Ward ward = wards.get(submission.nextWard());
        return wire.send(submission.next())
                .map(answer -> calls.worklist(answer.field("dossierId"), ward.first()))
                .compose(call -> patiently(call, LOOKS).map(call));
    }

    private Future<Answer> onward(String dossier, Ward ward, Marks marks) {
        return waiting(StepName.WORKLIST, calls.worklist(dossier, ward.first()), marks)
                .onSuccess(_ -> marks.reached(WORKLIST))
                .compose(_ -> timed(StepName.PLAN, calls.plan(dossier, ward.first()), marks))
                .compose(plan -> steps(dossier, new JsonObject(plan.body()).getJsonArray("legs"), ward, marks))
                .compose(_ -> waiting(StepName.REGISTER, calls.register(dossier, ward.officer()), marks))
                .compose(_ -> timed(StepName.RETURN, calls.handOut(dossier, ward.officer()), marks));
    }

    /** A completion that lets the next step begin is two events: the next version is two further on. */
    private Future<Answer> steps(String dossier, JsonArray legs, Ward ward, Marks marks) {
        String first = legs.getJsonObject(0).getString("legId");
        String second = legs.getJsonObject(1).getString("legId");
        return timed(StepName.ACCEPTANCE, calls.acceptance(dossier, first, 2, ward.first()), marks)
                .compose(_ -> timed(StepName.COMPLETION, calls.completion(dossier, first, 3, ward.first()), marks))
                .compose(_ -> timed(StepName.ACCEPTANCE, calls.acceptance(dossier, second, 5, ward.second()), marks))
                .compose(_ -> timed(StepName.COMPLETION, calls.completion(dossier, second, 6, ward.second()), marks));
    }

    private Future<Answer> timed(String name, Call call, Marks marks) {
        long since = System.nanoTime();
        return wire.send(call).onSuccess(_ -> marks.took(name, since));
    }

    private Future<Answer> waiting(String name, Call call, Marks marks) {
        long since = System.nanoTime();
        return patiently(call, LOOKS).onSuccess(_ -> marks.took(name, since));
    }

    /** Asked again while the view is behind. */
    private Future<Answer> patiently(Call call, int looks) {
        return wire.send(call)
                .recover(failure -> looks > 1 && failure instanceof Refusal refusal && refusal.status() == BEHIND
                        ? patiently(call, looks - 1)
                        : Future.failedFuture(failure));
    }
}
