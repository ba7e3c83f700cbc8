package vn.lienthong.deadline;

import vn.lienthong.chassis.web.problem.ProblemCode;

/** What can go wrong with a request to the deadlines. */
public enum DeadlineProblem implements ProblemCode {
    CALENDAR_UNKNOWN(404);

    private final int status;

    DeadlineProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
