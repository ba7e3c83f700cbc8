package vn.lienthong.acceptance.faults;

import java.util.OptionalInt;

/**
 * A command as it is sent: again it is the same in every byte.
 *
 * @param kind what it does, in a word
 * @param dossier whose; empty while it has no id yet
 * @param key its {@code Idempotency-Key}
 * @param trace the id of its trace, which its events carry: 32 hexadecimal digits
 * @param seen the version in its {@code If-Match}
 */
record Command(
        String kind,
        String service,
        String path,
        String token,
        String dossier,
        String key,
        String trace,
        OptionalInt seen,
        String body) {
    static final String SUBMISSION = "submission";

    boolean isSubmission() {
        return kind.equals(SUBMISSION);
    }
}
