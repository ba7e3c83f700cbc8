package vn.lienthong.chassis.web.command;

import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * One sender's name for one command.
 *
 * @param fingerprint SHA-256 over all that makes the command
 */
record IdempotencyKey(String actor, String key, byte[] fingerprint) {
    /** A sender's name for a command, whatever the command. */
    record Name(String actor, String key) {}

    static final String HEADER = "Idempotency-Key";

    /** A structured-field string, or the same bare: a UUID or 16 to 255 visible characters. */
    private static final Pattern FORM = Pattern.compile("\"([!#-\\[\\]-~]{16,255})\"|([!#-\\[\\]-~]{16,255})");

    Name name() {
        return new Name(actor, key);
    }

    boolean isOfSameCommand(IdempotencyKey other) {
        return MessageDigest.isEqual(fingerprint, other.fingerprint);
    }

    /** The key in a header's value; {@code idempotency-key-invalid} where there is none. */
    static String parse(String header) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return form.group(1) != null ? form.group(1) : form.group(2);
    }
}
