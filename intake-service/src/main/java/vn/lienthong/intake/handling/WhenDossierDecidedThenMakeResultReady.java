package vn.lienthong.intake.handling;

import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;

/** Once all agencies have done their part, the result lies ready at the centre, however late that is heard of. */
final class WhenDossierDecidedThenMakeResultReady {
    private WhenDossierDecidedThenMakeResultReady() {}

    static MakeResultReady on(DossierDecided decided) {
        return new MakeResultReady(decided.dossierId(), decided.outcome(), decided.decidedAt());
    }
}
