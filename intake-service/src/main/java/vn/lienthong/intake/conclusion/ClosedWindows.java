package vn.lienthong.intake.conclusion;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand.StopDossier;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.intake.register.Register;
import vn.lienthong.intake.register.Unanswered;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Stops dossiers whose applicant was asked for papers and let the time pass, where the procedure says so. */
@Singleton
class ClosedWindows {
    private static final int AT_ONCE = 500;

    private final Register register;
    private final Dossiers dossiers;
    private final CatalogMirror mirror;
    private final Jdbi jdbi;
    private final InstantSource clock;

    ClosedWindows(Register register, Dossiers dossiers, CatalogMirror mirror, Jdbi jdbi, InstantSource clock) {
        this.register = register;
        this.dossiers = dossiers;
        this.mirror = mirror;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void stopUnanswered() {
        stopUnanswered(mirror.get(), clock.instant(), AT_ONCE);
    }

    void stopUnanswered(Catalog catalog, Instant now, int atOnce) {
        List<Unanswered> part = register.unanswered(now, Optional.empty(), atOnce);
        while (!part.isEmpty()) {
            part.forEach(dossier -> stopAndGoOn(dossier.dossierId(), catalog, now));
            part = register.unanswered(now, Optional.of(part.getLast()), atOnce);
        }
    }

    /** Whatever is wrong with one dossier, the others need not wait for it. */
    private void stopAndGoOn(UUID dossierId, Catalog catalog, Instant now) {
        try {
            jdbi.useTransaction(handle -> stop(handle, dossierId, catalog, now));
        } catch (CommandRejected | StreamMoved e) {
            Log.debugf("Not stopped dossier=%s cause=%s", dossierId, e.getMessage());
        } catch (RuntimeException e) {
            Log.warnf(e, "Could not be stopped and will be next time dossier=%s", dossierId);
        }
    }

    /** The register may be behind, and another replica faster: the dossier itself knows. */
    private void stop(Handle handle, UUID dossierId, Catalog catalog, Instant now) {
        if (dossiers.load(handle, dossierId).state() instanceof Known dossier && isToStop(dossier, catalog)) {
            dossiers.handle(
                    handle,
                    dossierId,
                    new StopDossier(dossierId, StopCause.SUPPLEMENT_WINDOW_CLOSED, now),
                    OptionalInt.empty(),
                    CommandContext.ofSystem("intake", now));
        }
    }

    /** Where the law has it refused instead, that is for an officer to decide. */
    private static boolean isToStop(Known dossier, Catalog catalog) {
        return PinnedProcedure.of(catalog, dossier.particulars().submission())
                        .process()
                        .policy()
                        .onWindowExpired()
                == WindowExpiry.STOP;
    }
}
