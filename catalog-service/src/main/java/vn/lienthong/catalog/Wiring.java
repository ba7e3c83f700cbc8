package vn.lienthong.catalog;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.calendar.WorkCalendarRejection;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.catalog.unit.UnitRejection;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.events.codec.EventJson;

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
        return ProblemCodes.of(CatalogProblem.values())
                .and(ProcedureRejection.values())
                .and(WorkCalendarRejection.values())
                .and(UnitRejection.values())
                .and(AgencyRejection.values())
                .and(CentreRejection.values());
    }
}
