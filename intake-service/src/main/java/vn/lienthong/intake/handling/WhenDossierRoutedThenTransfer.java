package vn.lienthong.intake.handling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.intake.dossier.DossierCommand.RecordTransfer;

/** Once its agencies are known, the dossier is with them. */
final class WhenDossierRoutedThenTransfer {
    private WhenDossierRoutedThenTransfer() {}

    static RecordTransfer on(DossierRouted routed, Instant now) {
        List<String> agencies = routed.legs().stream()
                .map(Leg::agency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new RecordTransfer(routed.dossierId(), agencies, now);
    }
}
