package vn.lienthong.intake.dossier;

import java.time.Instant;
import java.util.List;
import vn.lienthong.events.Channel;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;

/**
 * What was handed in.
 *
 * @param procedureVersion version of the procedure's stream, pinned for the dossier's life
 * @param processVersion version of the procedure's stream that approved the process, pinned as well
 * @param residence code of the commune where the applicant lives
 * @param subjectPlace code of the commune that the matter is about; null where there is none
 */
public record Submission(
        String procedure,
        int procedureVersion,
        int processVersion,
        Channel channel,
        String centre,
        String residence,
        String subjectPlace,
        List<SubmittedComponent> components,
        Instant submittedAt) {
    public Submission {
        components = List.copyOf(components);
    }
}
