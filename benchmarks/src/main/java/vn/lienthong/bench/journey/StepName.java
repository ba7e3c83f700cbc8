package vn.lienthong.bench.journey;

import java.util.List;

/** The calls of a journey, by the names under which their times are kept. */
public final class StepName {
    public static final String SUBMISSION = "POST /dossiers";
    public static final String WORKLIST = "GET /worklist, waiting for the offer";
    public static final String PLAN = "GET /plans/*";
    public static final String ACCEPTANCE = "POST acceptance";
    public static final String COMPLETION = "POST completion";
    public static final String REGISTER = "GET /dossiers, waiting for the result";
    public static final String RETURN = "POST return";

    public static final List<String> ALL =
            List.of(SUBMISSION, WORKLIST, PLAN, ACCEPTANCE, COMPLETION, REGISTER, RETURN);

    private StepName() {}
}
