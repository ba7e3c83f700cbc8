package vn.lienthong.deadline.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/**
 * The calendar by which an agency's time is counted. A clock keeps it for good, and the catalog is heard in no order: so
 * the agency waits until it is known and every unit up to the country is. A unit that is no more is waited for in vain.
 */
final class AgencyCalendar {
    private AgencyCalendar() {}

    /** Throws {@link Awaiting} while the agency or something above it was not heard of. */
    static String of(String agency, Instant at, Catalog catalog) {
        LocalDate date = at.atZone(WorkingCalendar.VIETNAM).toLocalDate();
        if (catalog.centre(agency, date).isEmpty()) {
            requireHeard(agency, date, catalog);
        }
        return catalog.calendarOfAgency(agency, date);
    }

    /** The first of its units is the one that its calendar is looked up by; some agencies have none. */
    private static void requireHeard(String agency, LocalDate date, Catalog catalog) {
        if (catalog.agencies().stream().noneMatch(heard -> heard.code().equals(agency))) {
            throw new Awaiting("agency " + agency);
        }
        catalog.agency(agency, date).stream()
                .flatMap(heard ->
                        heard.competenceOn(date).jurisdiction().stream().limit(1))
                .forEach(unit -> requirePath(unit, date, catalog));
    }

    private static void requirePath(String unit, LocalDate date, Catalog catalog) {
        List<String> path = catalog.pathUp(unit, date);
        String above = path.isEmpty() ? unit : parentOf(path.get(path.size() - 2), date, catalog);
        if (!above.equals(Catalog.COUNTRY) && !path.contains(above) && !wasHeardOf(above, catalog)) {
            throw new Awaiting("unit " + above);
        }
    }

    private static boolean wasHeardOf(String unit, Catalog catalog) {
        return catalog.units().stream().anyMatch(heard -> heard.code().equals(unit));
    }

    private static String parentOf(String unit, LocalDate date, Catalog catalog) {
        return catalog.unit(unit, date).map(UnitRow::parent).orElse(Catalog.COUNTRY);
    }
}
