package vn.lienthong.intake.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Dossier;
import vn.lienthong.intake.dossier.Dossier.Known;

/**
 * Who may see a dossier, and who may act on it: the one rule of every path. It is seen by its centre, by the agencies
 * that hold or held a leg of it, by the citizen who handed it in, and by the operator; for all others it does not exist.
 */
@Singleton
public class DossierAccess {
    private final Dossiers dossiers;
    private final Submitters submitters;
    private final Caller caller;

    DossierAccess(Dossiers dossiers, Submitters submitters, Caller caller) {
        this.dossiers = dossiers;
        this.submitters = submitters;
        this.caller = caller;
    }

    @Produces
    @Singleton
    static Projector involvement() {
        return Projector.of(
                "involvement",
                Set.of(Topics.DOSSIER, Topics.ROUTING),
                new InvolvementProjection(),
                new ConcernProjection());
    }

    /** A dossier that the caller may see, at its version. */
    public record Seen(Known dossier, int version) {}

    /** The dossier; {@code not-found} where there is none and where the caller may not know of it. */
    public Seen see(Handle handle, UUID dossierId) {
        return see(handle, dossiers.load(handle, dossierId));
    }

    /** The same for a dossier that was read already. */
    public Seen see(Handle handle, Handled<DossierEvent, Dossier> loaded) {
        if (loaded.state() instanceof Known dossier && isVisible(handle, dossier)) {
            return new Seen(dossier, loaded.version());
        }
        throw new Refused(CommonProblem.NOT_FOUND);
    }

    /** Whose dossiers the caller sees in lists. */
    public AgencyScope ofLists() {
        return caller.scope();
    }

    /** Refuses who sees the dossier but does not act on it in one of these capacities. */
    public void require(Handle handle, Known dossier, Capacity... capacities) {
        if (Stream.of(capacities).noneMatch(capacity -> isActing(handle, dossier, capacity))) {
            boolean asHandler = List.of(capacities).contains(Capacity.LEG_HANDLER) && caller.has(Roles.HANDLER);
            throw new Refused(asHandler ? IntakeProblem.LEG_NOT_HELD : CommonProblem.FOREIGN_AGENCY);
        }
    }

    /** Refuses who sees the dossier but is neither of its centre nor of an agency that holds a leg of it now. */
    public void requireWorkingOn(Handle handle, Known dossier) {
        if (!isOfCentre(dossier) && !isHolding(handle, dossier)) {
            throw new Refused(IntakeProblem.LEG_NOT_HELD);
        }
    }

    private boolean isVisible(Handle handle, Known dossier) {
        return caller.has(Roles.OPERATOR)
                || isOfCentre(dossier)
                || caller.agency().filter(involvement(handle, dossier)::hasHeld).isPresent()
                || isSubmitter(handle, dossier);
    }

    private boolean isActing(Handle handle, Known dossier, Capacity capacity) {
        return switch (capacity) {
            case RECEIVING_OFFICER -> caller.has(Roles.RECEIVING_OFFICER) && isOfCentre(dossier);
            case LEG_HANDLER -> caller.has(Roles.HANDLER) && isHolding(handle, dossier);
            case LEADER -> caller.has(Roles.LEADER) && (isOfCentre(dossier) || isHolding(handle, dossier));
            case SUBMITTER -> isSubmitter(handle, dossier);
        };
    }

    private boolean isOfCentre(Known dossier) {
        String centre = dossier.particulars().submission().centre();
        return caller.agency().filter(centre::equals).isPresent();
    }

    private boolean isHolding(Handle handle, Known dossier) {
        return caller.agency().filter(involvement(handle, dossier)::isHolding).isPresent();
    }

    private boolean isSubmitter(Handle handle, Known dossier) {
        return caller.has(Roles.CITIZEN)
                && submitters.is(handle, dossier.particulars().dossierId(), caller.id());
    }

    private static Involvement involvement(Handle handle, Known dossier) {
        UUID dossierId = dossier.particulars().dossierId();
        return InvolvementProjection.TABLE
                .find(handle, List.of(dossierId))
                .getOrDefault(dossierId, Involvement.none(dossierId));
    }
}
