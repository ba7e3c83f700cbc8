package vn.lienthong.intake.handling;

import java.time.Instant;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;

/** Once all agencies have done their part, the result lies ready at the centre. */
final class WhenDossierDecidedThenMakeResultReady {
    private WhenDossierDecidedThenMakeResultReady() {}

    static MakeResultReady on(DossierDecided decided, Instant now) {
        return new MakeResultReady(decided.dossierId(), decided.outcome(), now);
    }
}
