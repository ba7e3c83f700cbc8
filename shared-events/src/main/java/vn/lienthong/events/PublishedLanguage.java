package vn.lienthong.events;

import java.util.List;
import java.util.Optional;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.WordingEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.satisfaction.SurveyEvent;

/** The sealed event interfaces of all services: the whole of what is said on the topics. */
public final class PublishedLanguage {
    /** Topics keep everything: a view is rebuilt from their first record. */
    public static final List<Class<?>> AGGREGATES = List.of(
            ProcedureEvent.class,
            UnitEvent.class,
            AgencyEvent.class,
            CentreEvent.class,
            WorkCalendarEvent.class,
            WordingEvent.class,
            DossierEvent.class,
            HandlingPlanEvent.class,
            ClockEvent.class,
            SurveyEvent.class);

    private PublishedLanguage() {}

    /** The aggregate that a sealed event interface declares. */
    public static Aggregate aggregateOf(Class<?> events) {
        Aggregate aggregate = events.getAnnotation(Aggregate.class);
        if (aggregate == null) {
            throw new IllegalArgumentException(events + " has no @Aggregate");
        }
        return aggregate;
    }

    /** The one topic of all aggregates of a service; empty where no aggregate belongs to a service of that name. */
    public static Optional<String> topicOf(String service) {
        return AGGREGATES.stream()
                .map(PublishedLanguage::aggregateOf)
                .filter(aggregate -> aggregate.service().equals(service))
                .map(Aggregate::topic)
                .findFirst();
    }
}
