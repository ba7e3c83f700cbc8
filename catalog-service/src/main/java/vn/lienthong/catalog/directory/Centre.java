package vn.lienthong.catalog.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreDescription;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.ReceptionTimes;

/**
 * A one-stop centre on a day.
 *
 * @param unit code of the unit where it stands, as of the day it opened: later another unit may have the code
 * @param serves codes of the units of its own area on the day
 * @param provinceWide whether it receives for every unit of its province
 * @param agencies codes of the agencies that it receives for; null = not told, so all whose area it receives for
 * @param channels by which it receives; null = not told, so any that the procedure has
 * @param onlineDayAndNight what comes online is taken in at every hour, though its clock starts by the calendar
 * @param desks its counters; empty where they were not told
 * @param calendar code of the work calendar by which deadlines are counted here, the same on all days; its hours are
 *     those of the day
 * @param week when it receives in an ordinary week at the time of the day; null while its calendar has no hours
 * @param hours when it receives on the day; empty on a day off
 * @param closedOn first day on which it is closed
 */
public record Centre(
        String code,
        String nameVi,
        String nameEn,
        CentreKind kind,
        String unit,
        List<String> serves,
        boolean provinceWide,
        List<String> agencies,
        List<Channel> channels,
        boolean onlineDayAndNight,
        List<Desk> desks,
        String address,
        Double latitude,
        Double longitude,
        String calendar,
        Map<DayOfWeek, List<OfficeInterval>> week,
        List<OfficeInterval> hours,
        String phone,
        LocalDate openedOn,
        LocalDate closedOn) {
    static Centre of(CentreRow centre, Catalog catalog, LocalDate day) {
        ReceptionTimes times = catalog.receptionTimes(centre).orElse(null);
        CentreDescription description = centre.descriptionOn(day);
        return new Centre(
                centre.code(),
                description.nameVi(),
                description.nameEn(),
                centre.kind(),
                centre.unit(),
                Reach.servedOn(centre, day)
                        .map(ServedUnit::unit)
                        .filter(unit -> catalog.unit(unit, day).isPresent())
                        .toList(),
                centre.provinceWide(),
                centre.agenciesOn(day)
                        .map(agencies -> existing(agencies, catalog, day))
                        .orElse(null),
                centre.channelsOn(day).orElse(null),
                centre.isOnlineDayAndNight(day),
                centre.desksOn(day).stream()
                        .map(desk -> desk(desk, catalog, day))
                        .toList(),
                description.address(),
                description.latitude(),
                description.longitude(),
                centre.calendar(),
                times == null ? null : times.weekOn(day),
                times == null ? null : times.on(day),
                description.phone(),
                centre.openedOn(),
                centre.closedOn());
    }

    /** For an agency that is no more nobody receives; who took over is named by a new arrangement. */
    private static List<String> existing(List<String> agencies, Catalog catalog, LocalDate day) {
        return agencies.stream()
                .filter(agency -> catalog.agency(agency, day).isPresent())
                .toList();
    }

    private static Desk desk(Desk desk, Catalog catalog, LocalDate day) {
        return desk.agencies() == null
                ? desk
                : new Desk(
                        desk.code(),
                        desk.nameVi(),
                        desk.nameEn(),
                        existing(desk.agencies(), catalog, day),
                        desk.fields());
    }
}
