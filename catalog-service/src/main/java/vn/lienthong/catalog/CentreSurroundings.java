package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.centre.Surroundings;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** What there is besides a centre, for who decides on it. */
@Singleton
public class CentreSurroundings {
    private final AdministrativeUnits units;
    private final Agencies agencies;
    private final WorkCalendars calendars;

    public CentreSurroundings(AdministrativeUnits units, Agencies agencies, WorkCalendars calendars) {
        this.units = units;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    /** Nobody else decides on units or competences until the transaction ends. */
    public Surroundings in(GroupTransaction transaction) {
        CompetenceRegister competences = agencies.register(transaction); // first, as whoever edits agencies takes them
        return new Surroundings(units.register(transaction), competences, code -> hasHours(code, transaction));
    }

    private boolean hasHours(String calendar, GroupTransaction transaction) {
        return calendars
                        .in(transaction)
                        .find(WorkCalendarCommand.idOf(calendar))
                        .state()
                instanceof WorkCalendar.WithHours;
    }
}
