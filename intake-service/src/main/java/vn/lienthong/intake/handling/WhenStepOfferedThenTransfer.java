package vn.lienthong.intake.handling;

import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.intake.dossier.DossierCommand.RecordTransfer;

/** Once the first agency has a step of it, the dossier is in process; one that nobody is competent for is not. */
final class WhenStepOfferedThenTransfer {
    private WhenStepOfferedThenTransfer() {}

    static RecordTransfer on(StepOffered offered) {
        return new RecordTransfer(offered.dossierId(), offered.agency(), offered.offeredAt());
    }
}
