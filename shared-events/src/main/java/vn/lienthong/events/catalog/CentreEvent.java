package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.Channel;
import vn.lienthong.events.EventType;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** What has happened to a one-stop centre, where dossiers are handed in and results collected. */
@Aggregate(service = "catalog", name = "centre", topic = CATALOG)
public sealed interface CentreEvent {
    UUID centreId();

    /** Also the code of the agency its officers act for, and the first part of the dossier codes it gives. */
    String code();

    /**
     * Dossiers may be handed in here.
     *
     * @param provinceWide may receive for every unit of its province (Decree 118/2025)
     * @param latitude WGS 84 degrees; null where unknown
     * @param calendar code of the work calendar whose office hours it keeps as long as it is open: when those change, the
     *     calendar says from which day on
     */
    @EventType("vn.lienthong.catalog.centre-opened.v1")
    record CentreOpened(
            UUID centreId,
            String code,
            String nameVi,
            String nameEn,
            CentreKind kind,
            String unit,
            List<ServedUnit> serves,
            boolean provinceWide,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String calendar,
            @Nullable String phone,
            @Nullable LocalDate openedOn,
            @Nullable String legalBasis,
            Instant openedAt)
            implements CentreEvent {}

    /**
     * What it is called and where it is found from a day on, until something else is said; until then as at its opening.
     * The administrative unit in which it stands, for whom decides there, stays that of its opening.
     *
     * @param latitude WGS 84 degrees; null where unknown
     */
    @EventType("vn.lienthong.catalog.centre-described.v1")
    record CentreDescribed(
            UUID centreId,
            String code,
            LocalDate from,
            String nameVi,
            String nameEn,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone,
            @Nullable String legalBasis,
            Instant describedAt)
            implements CentreEvent {}

    /**
     * From a day on it receives for some units more, and for others no longer.
     *
     * @param added codes of units, which may be other units that have the codes of removed ones since that day
     */
    @EventType("vn.lienthong.catalog.served-units-changed.v1")
    record ServedUnitsChanged(
            UUID centreId,
            String code,
            LocalDate from,
            List<String> added,
            List<String> removed,
            @Nullable String legalBasis,
            Instant changedAt)
            implements CentreEvent {
        /** The units served before the change as they are served after it. */
        public List<ServedUnit> appliedTo(List<ServedUnit> serves) {
            List<ServedUnit> after = new ArrayList<>();
            for (ServedUnit served : serves) {
                boolean isCut = removed.contains(served.unit()) && served.covers(from);
                if (!isCut) {
                    after.add(served);
                } else if (!from.equals(served.from())) {
                    after.add(new ServedUnit(served.unit(), served.from(), from));
                }
            }
            added.stream()
                    .filter(unit ->
                            after.stream().noneMatch(served -> served.unit().equals(unit) && served.covers(from)))
                    .map(unit -> new ServedUnit(unit, from, nextFrom(unit, after)))
                    .forEach(after::add);
            return List.copyOf(after);
        }

        /** The day on which a later time of the unit begins. */
        private @Nullable LocalDate nextFrom(String unit, List<ServedUnit> serves) {
            return serves.stream()
                    .filter(served -> served.unit().equals(unit))
                    .map(ServedUnit::from)
                    .filter(later -> later != null && later.isAfter(from))
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
    }

    /**
     * How it receives from a day on, until something else is said. When a centre receives has no effect on how deadlines
     * are counted: the clock follows the calendar.
     *
     * @param agencies codes of the agencies that it receives for; null = not told, all whose area it receives for
     * @param onlineDayAndNight what comes online is taken in at every hour; its clock starts by the calendar all the same
     * @param weekly when its counters receive in an ordinary week, in the zone of its calendar; null = in the hours of its
     *     calendar. On days off it does not receive either way
     */
    @EventType("vn.lienthong.catalog.reception-arranged.v1")
    record ReceptionArranged(
            UUID centreId,
            String code,
            LocalDate from,
            @Nullable List<String> agencies,
            List<Channel> channels,
            boolean onlineDayAndNight,
            @Nullable Map<DayOfWeek, List<OfficeHours>> weekly,
            @Nullable String legalBasis,
            Instant arrangedAt)
            implements CentreEvent {}

    /** The desks at which it receives from a day on, until others are said. */
    @EventType("vn.lienthong.catalog.desks-arranged.v1")
    record DesksArranged(
            UUID centreId,
            String code,
            LocalDate from,
            List<Desk> desks,
            @Nullable String legalBasis,
            Instant arrangedAt)
            implements CentreEvent {}

    /**
     * Dossiers may no longer be handed in here.
     *
     * @param closedOn first day on which it no longer receives
     */
    @EventType("vn.lienthong.catalog.centre-closed.v1")
    record CentreClosed(
            UUID centreId,
            String code,
            LocalDate closedOn,
            @Nullable String legalBasis,
            Instant closedAt) implements CentreEvent {}

    /**
     * An administrative unit whose dossiers it receives, and when.
     *
     * @param from first day served; null = from the beginning
     * @param to first day no longer served; null = still served
     */
    record ServedUnit(
            String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        /** Whether it is served on a day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /**
     * A counter.
     *
     * @param code names it within its centre
     * @param agencies codes of the agencies that it receives for; null = all that the centre receives for
     * @param fields Vietnamese names of the fields of procedures that it receives; null = all
     */
    record Desk(
            String code,
            String nameVi,
            String nameEn,
            @Nullable List<String> agencies,
            @Nullable List<String> fields) {}

    /** Whose one-stop it is, or that it is a branch of one. */
    enum CentreKind {
        PROVINCIAL,
        COMMUNAL,
        INTER_WARD,
        DISTRICT,
        BRANCH
    }
}
