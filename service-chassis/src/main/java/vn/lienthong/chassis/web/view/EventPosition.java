package vn.lienthong.chassis.web.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.StreamId;

/**
 * An event by its place: the CloudEvents {@code source} and {@code sequence}, written as a structured field (RFC 9651),
 * for instance {@code "/lienthong/routing/handling-plan/0198…";sequence=4}. After a command the sequence is the number
 * in its {@code ETag}.
 */
record EventPosition(StreamId stream, int sequence) {
    private static final Pattern FORM = Pattern.compile("\"(/[^\"]{1,200})\"\\s*;\\s*sequence=([1-9]\\d{0,8})");

    static EventPosition parse(String header) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw malformed();
        }
        try {
            return new EventPosition(StreamId.ofSource(form.group(1)), Integer.parseInt(form.group(2)));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(CommonProblem.INVALID_HEADER).inParameter(ViewFilter.WAIT_FOR, "header.position-malformed");
    }
}
