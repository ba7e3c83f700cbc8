package vn.lienthong.intake.register;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.intake.dossier.DossierStatus;

/** The register's part that the intake's own events tell. */
final class DossierLineProjection implements Projection<UUID, DossierLine> {
    static final Table<UUID, DossierLine> TABLE = Table.of(DossierLine.class, "register_dossier");

    @Override
    public Table<UUID, DossierLine> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof DossierEvent event ? Set.of(event.dossierId()) : Set.of();
    }

    @Override
    public DossierLine apply(UUID dossierId, DossierLine line, Recorded<?> recorded) {
        return switch ((DossierEvent) recorded.event()) {
            case DossierSubmitted submitted -> DossierLine.of(submitted);
            case DossierAccepted accepted -> line.with(accepted);
            case DossierNotAccepted refused -> line.ended(DossierStatus.NOT_ACCEPTED, refused.notAcceptedAt());
            case DossierTransferred _ -> line.withTransfer();
            case SupplementRequested requested -> line.asked(requested.answerBy());
            case SupplementReceived _, FinancialObligationMet _ -> line.goingOn();
            case FinancialObligationRaised _ -> line.with(DossierStatus.PAYMENT_REQUIRED);
            case DossierWithdrawn withdrawn -> line.ended(DossierStatus.WITHDRAWN, withdrawn.withdrawnAt());
            case DossierStopped stopped -> line.ended(DossierStatus.STOPPED, stopped.stoppedAt());
            case ResultReady _ -> line.with(DossierStatus.RESULT_READY);
            case ResultReturned returned -> line.ended(DossierStatus.RETURNED, returned.returnedAt());
        };
    }
}
