package vn.lienthong.intake;

import jakarta.inject.Singleton;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.dossier.Dossier;
import vn.lienthong.intake.dossier.DossierCommand;
import vn.lienthong.intake.dossier.DossierDecider;

/** Carries out commands on dossiers. */
@Singleton
public class Dossiers extends CommandHandler<DossierCommand, DossierEvent, Dossier> {
    Dossiers(EventStore store) {
        super(store, new StreamFamily<>(DossierEvent.class, DossierEvent::dossierId), new DossierDecider());
    }
}
