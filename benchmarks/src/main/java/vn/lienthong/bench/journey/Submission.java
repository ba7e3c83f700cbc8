package vn.lienthong.bench.journey;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.stack.Ward;

/** Dossiers handed in over the counter, ward by ward in turn. For one thread. */
public final class Submission {
    /** An allowance that a commune examines and a province decides: two steps, one after the other, and no payment. */
    public static final String PROCEDURE = "1.010824";

    private static final String BODY = """
            {"procedure":"%s","centre":"%s","channel":"COUNTER","residence":"%s",\
            "applicant":{"kind":"CITIZEN","name":"Nguyễn Văn Mẫu","personalId":"001000000000",\
            "phone":"0900000000","address":"Số 1, đường Mẫu"},\
            "components":[{"code":"TK","kind":"ORIGINAL","quantity":1},\
            {"code":"TLKT","kind":"CERTIFIED_COPY","quantity":1}]}""";

    private final URI intake;
    private final List<Ward> wards;
    private final List<Buffer> bodies;
    private final String run = UUID.randomUUID().toString();
    private long number;

    public Submission(URI intake, List<Ward> wards) {
        this.intake = intake;
        this.wards = wards;
        this.bodies = wards.stream().map(Submission::body).toList();
    }

    /** The ward whose turn it is. */
    public int nextWard() {
        return (int) (number % wards.size());
    }

    /** The next dossier, with a key of its own. */
    public Call next() {
        int ward = nextWard();
        number++;
        return Call.post(intake, "/dossiers", bodies.get(ward))
                .as(wards.get(ward).officer())
                .with("Idempotency-Key", "\"" + run + "-" + number + "\"");
    }

    /** What is sent, of a ward. */
    public static Buffer body(Ward ward) {
        return Buffer.buffer(BODY.formatted(PROCEDURE, ward.centre(), ward.unit()));
    }
}
