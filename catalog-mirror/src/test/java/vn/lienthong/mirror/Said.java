package vn.lienthong.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDescribed;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysWithdrawn;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/** What the catalog may say. */
final class Said {
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate BEFORE = REFORM.minusDays(1);
    static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    private Said() {}

    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    static UnitEstablished unit(String key, String code, String name, String parent, LocalDate from) {
        return new UnitEstablished(id(key), code, name, UnitKind.WARD, parent, from, null, "258-CP", NOW);
    }

    static UnitDissolved dissolved(UnitEstablished unit, String... replacedBy) {
        return new UnitDissolved(
                unit.unitId(), unit.code(), REFORM, List.of(replacedBy), Succession.FULL, null, "1656", NOW);
    }

    static AgencyEstablished agency(String code, String role, String... jurisdiction) {
        return new AgencyEstablished(
                id(code),
                code,
                "Cơ quan",
                "Agency",
                AgencyKind.COMMUNE_POLICE,
                AgencyLevel.COMMUNE,
                List.of(role),
                List.of(jurisdiction),
                null,
                null,
                null,
                null,
                null,
                NOW);
    }

    static AgencyDescribed described(AgencyEstablished agency, LocalDate from, String name) {
        return new AgencyDescribed(
                agency.agencyId(),
                agency.code(),
                from,
                name,
                "Name",
                AgencyKind.PROVINCIAL_DEPARTMENT,
                AgencyLevel.PROVINCE,
                "H26",
                "15/NQ-HĐND",
                NOW);
    }

    /** @param unit null = everywhere; @param field null = all */
    static CompetenceDelegated delegated(
            AgencyEstablished agency, String to, String unit, String field, LocalDate from, LocalDate until) {
        return new CompetenceDelegated(
                agency.agencyId(),
                agency.code(),
                id(agency.code() + to + unit + field + from),
                to,
                agency.roles(),
                unit == null ? null : List.of(unit),
                field == null ? null : List.of(field),
                from,
                until,
                null,
                NOW);
    }

    static AgencyDissolved dissolved(AgencyEstablished agency, String... replacedBy) {
        return new AgencyDissolved(agency.agencyId(), agency.code(), REFORM, List.of(replacedBy), null, "1656", NOW);
    }

    static CentreOpened centre(String code, String calendar) {
        return new CentreOpened(
                id(code),
                code,
                "Trung tâm",
                "Centre",
                CentreKind.COMMUNAL,
                "00082",
                List.of(new ServedUnit("00082", null, REFORM), new ServedUnit("00070", REFORM, null)),
                true,
                "Phố",
                21.02,
                null,
                calendar,
                null,
                null,
                null,
                NOW);
    }

    static ServedUnitsChanged served(CentreOpened centre, LocalDate from, List<String> added, List<String> removed) {
        return new ServedUnitsChanged(centre.centreId(), centre.code(), from, added, removed, "12/QĐ-UBND", NOW);
    }

    static CentreDescribed described(CentreOpened centre, LocalDate from, String name) {
        return new CentreDescribed(
                centre.centreId(),
                centre.code(),
                from,
                name,
                "Name",
                "Phố của " + name,
                16.05,
                108.2,
                "1022",
                "12/QĐ-UBND",
                NOW);
    }

    /** @param weekly null = in the hours of its calendar */
    static ReceptionArranged reception(CentreOpened centre, LocalDate from, Map<DayOfWeek, List<OfficeHours>> weekly) {
        return new ReceptionArranged(
                centre.centreId(),
                centre.code(),
                from,
                List.of("H26.00082"),
                List.of(Channel.COUNTER, Channel.ONLINE),
                true,
                weekly,
                "12/QĐ-UBND",
                NOW);
    }

    static DesksArranged desks(CentreOpened centre, LocalDate from, Desk... desks) {
        return new DesksArranged(centre.centreId(), centre.code(), from, List.of(desks), "12/QĐ-UBND", NOW);
    }

    /** @param agencies null = all */
    static Desk desk(String code, List<String> agencies, List<String> fields) {
        return new Desk(code, "Quầy", "Desk", agencies, fields);
    }

    static CentreClosed closed(CentreOpened centre) {
        return new CentreClosed(centre.centreId(), centre.code(), REFORM, null, NOW);
    }

    static ProcedurePublished procedure(String code, int days, LocalDate from, LocalDate to) {
        ProcedureVersion version = new ProcedureVersion(
                "Đăng ký khai sinh",
                "Birth registration",
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Xã",
                Limit.workingDays(days),
                null,
                null,
                null,
                List.of(Channel.ONLINE),
                false,
                from,
                to,
                null,
                null,
                null);
        return new ProcedurePublished(id(code), code, version, null, null, NOW);
    }

    static ProcessApproved process(String code, String step, LocalDate from, LocalDate to) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false);
        Component form = new Component("TK", "Tờ khai", "Form", ComponentKind.ORIGINAL, true, false, null);
        Step only = new Step(
                step,
                "Bước",
                "Step",
                "COMMUNE_POLICE",
                PlaceRule.SUBJECT_PLACE,
                null,
                List.of(),
                Limit.sameDay(),
                List.of("Ký"),
                null,
                null);
        return new ProcessApproved(
                id(code),
                code,
                new Process(from, to, List.of(form), policy, false, List.of(only), null, null),
                null,
                NOW);
    }

    /** Open on Mondays from the given hour to noon. */
    static WorkCalendarPublished calendar(String code, int opening, String... scope) {
        return calendar(code, opening, List.of(scope), null);
    }

    /** Open on Mondays from the given hour to noon, where units keep it for times. */
    static WorkCalendarPublished calendarFor(String code, int opening, ScopeTime... times) {
        return calendar(
                code, opening, Stream.of(times).map(ScopeTime::unit).distinct().toList(), List.of(times));
    }

    private static WorkCalendarPublished calendar(String code, int opening, List<String> scope, List<ScopeTime> times) {
        return new WorkCalendarPublished(
                id(code),
                code,
                "Giờ",
                scope,
                times,
                "Asia/Ho_Chi_Minh",
                Map.of(DayOfWeek.MONDAY, List.of(new OfficeHours(LocalTime.of(opening, 0), LocalTime.NOON))),
                LocalTime.of(15, 0),
                DayOfWeek.MONDAY,
                NOW);
    }

    /** Open on Mondays from the given hour to noon, for a time. */
    static WorkHoursChanged hours(String code, int opening, LocalDate from, LocalDate to) {
        return new WorkHoursChanged(
                id(code),
                code,
                from,
                to,
                Map.of(DayOfWeek.MONDAY, List.of(new OfficeHours(LocalTime.of(opening, 0), LocalTime.NOON))),
                LocalTime.of(15, 0),
                DayOfWeek.MONDAY,
                "21/QĐ-UBND",
                NOW);
    }

    static SpecialDaysAnnounced days(String code, SpecialDay... days) {
        return new SpecialDaysAnnounced(id(code), code, List.of(days), NOW);
    }

    static SpecialDaysWithdrawn withdrawn(String code, LocalDate... days) {
        return new SpecialDaysWithdrawn(id(code), code, List.of(days), "99/TB-VPCP", NOW);
    }

    static SpecialDay day(LocalDate date, SpecialDayKind kind) {
        return new SpecialDay(date, kind, "Ngày", "Day", "45/2019/QH14");
    }

    static Recorded<?> recorded(int version, Object event) {
        return switch (event) {
            case UnitEvent e -> recorded(version, e, UnitEvent.class, e.unitId(), e.code());
            case AgencyEvent e -> recorded(version, e, AgencyEvent.class, e.agencyId(), e.code());
            case CentreEvent e -> recorded(version, e, CentreEvent.class, e.centreId(), e.code());
            case ProcedureEvent e -> recorded(version, e, ProcedureEvent.class, e.procedureId(), e.code());
            case WorkCalendarEvent e -> recorded(version, e, WorkCalendarEvent.class, e.calendarId(), e.code());
            default -> throw new IllegalArgumentException("The catalog does not say " + event);
        };
    }

    private static Recorded<?> recorded(int version, Object event, Class<?> events, UUID id, String code) {
        Aggregate aggregate = PublishedLanguage.aggregateOf(events);
        StreamId stream = new StreamId(aggregate.service(), aggregate.name(), id);
        return new Recorded<>(event, "type", UUID.randomUUID(), stream, version, code, id, NOW, NOW, id, null, null);
    }
}
