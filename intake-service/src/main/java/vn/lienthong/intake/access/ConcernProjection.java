package vn.lienthong.intake.access;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;

/** The dossiers of each agency, so that its list is read by one index however many dossiers there are. */
final class ConcernProjection implements Projection<String, Concern> {
    static final Table<String, Concern> TABLE = Table.of(Concern.class, "dossier_concern");

    @Override
    public Table<String, Concern> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierSubmitted submitted -> Set.of(Concern.key(submitted.centre(), submitted.dossierId()));
            case StepOffered offered -> Set.of(Concern.key(offered.agency(), offered.dossierId()));
            case StepTransferred transferred
            when transferred.inHand() -> Set.of(Concern.key(transferred.to(), transferred.dossierId()));
            default -> Set.of();
        };
    }

    @Override
    public Concern apply(String key, Concern row, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierSubmitted submitted -> new Concern(key, submitted.centre(), submitted.dossierId());
            case StepOffered offered -> new Concern(key, offered.agency(), offered.dossierId());
            case StepTransferred transferred -> new Concern(key, transferred.to(), transferred.dossierId());
            default -> row;
        };
    }
}
