package vn.lienthong.intake;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.intake.dossier.DossierRejection;

/** Makes the parts of the service that are not beans by themselves. */
class Wiring {
    @Produces
    @Singleton
    @DefaultBean
    EventStore eventStore(InstantSource clock) {
        return new EventStore(EventJson.ofAll(), clock);
    }

    @Produces
    @Singleton
    ProblemCodes problemCodes() {
        return ProblemCodes.of(IntakeProblem.values()).and(DossierRejection.values());
    }
}
