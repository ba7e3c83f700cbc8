package vn.lienthong.bench.load;

/** An answer that says no. */
public final class Refusal extends RuntimeException {
    private static final int ENOUGH = 300;
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(Call call, Answer answer) {
        super(text(call, answer), null, false, false);
        this.status = answer.status();
    }

    public int status() {
        return status;
    }

    private static String text(Call call, Answer answer) {
        String body = answer.body().toString();
        String code = body.contains("\"code\":\"") ? answer.field("code") : body;
        return "%s: %d %s".formatted(call, answer.status(), code.substring(0, Math.min(ENOUGH, code.length())));
    }
}
