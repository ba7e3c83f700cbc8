package vn.lienthong.acceptance.faults;

import java.util.OptionalInt;

/**
 * A command as it is sent: again it is the same in every byte.
 *
 * @param kind what it does, in a word
 * @param dossier whose; empty while it has no id yet
 * @param stream the stream that it changes, as its events name it in {@code source}; empty while it has no id yet
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
        String stream,
        String key,
        String trace,
        OptionalInt seen,
        String body) {
    static final String SUBMISSION = "submission";

    static String dossierStream(String dossier) {
        return "/lienthong/intake/dossier/" + dossier;
    }

    static String planStream(String dossier) {
        return "/lienthong/routing/handling-plan/" + dossier;
    }

    static String surveyStream(String survey) {
        return "/lienthong/satisfaction/survey/" + survey;
    }

    boolean isSubmission() {
        return kind.equals(SUBMISSION);
    }
}
