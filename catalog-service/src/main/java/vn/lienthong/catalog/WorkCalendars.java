package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.calendar.Scopes;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarDecider;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.WorkCalendarEvent;

/** Carries out commands on work calendars. */
@Singleton
public class WorkCalendars extends CommandHandler<WorkCalendarCommand, WorkCalendarEvent, WorkCalendar> {
    public WorkCalendars(EventStore store) {
        super(
                store,
                new StreamFamily<>(WorkCalendarEvent.class, WorkCalendarEvent::calendarId),
                new WorkCalendarDecider());
    }

    /** Whose offices keep which, for who decides on one of several; nobody else does so until the transaction ends. */
    public Scopes scopes(GroupTransaction transaction, UnitRegister units) {
        transaction.reading().execute("select pg_advisory_xact_lock(hashtext('calendar register'))");
        return Scopes.of(in(transaction).all(), units);
    }
}
