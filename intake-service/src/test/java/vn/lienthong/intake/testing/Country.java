package vn.lienthong.intake.testing;

import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.testing.Publisher;

/** A small country: two provinces, some centres, some procedures; told once to the service under test. */
public final class Country {
    public static final String CITY = "01";
    public static final String HOAN_KIEM = "00070";
    public static final String CUA_NAM = "00082";
    public static final String OTHER_PROVINCE = "37";
    public static final String NAM_DINH = "13669";

    /** May receive for the whole city. */
    public static final String WARD_CENTRE = "H26.00070.TT";

    /** From that day on it is called otherwise and found elsewhere. */
    public static final LocalDate WARD_CENTRE_MOVES = LocalDate.of(2026, 12, 21);

    public static final String CITY_CENTRE = "H26.TT";
    /** Serves Cửa Nam only. */
    public static final String INTER_WARD = "H26.002.LP1";

    public static final String CLOSED_CENTRE = "H26.002.TT";

    public static final String COMMITTEE = "H26.00070";
    public static final String LAND_OFFICE = "H26.VPDK";
    public static final String TAX = "G12.01.HK";

    /** Where the applicant lives; three working days. */
    public static final String BIRTH = "1.001193";
    /** Where the land lies; the committee and the land office side by side, then tax. */
    public static final String LAND = "1.012753";

    public static final String COUNTER_ONLY = "9.000001";
    /** As a birth, but refused by an officer where the applicant does not answer. */
    public static final String REFUSED_UNANSWERED = "1.000002";

    public static final String NOT_YET_IN_FORCE = "9.000002";
    public static final String WITHOUT_PROCESS = "9.000003";
    /** The law gives eight working days, online six; the office promises five, online three; the archive is asked only of the married. */
    public static final String PROMISED_SOONER = "9.000004.H26";

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static boolean told;

    private Country() {}

    /** Tells it on the catalog's topic, the first time that it is asked to, and waits until it was heard. */
    public static synchronized void tell(CatalogMirror mirror) {
        if (!told) {
            told = true;
            tellPlaces();
            tellProcedures();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> isHeard(mirror.get()));
    }

    private static boolean isHeard(Catalog catalog) {
        return catalog.procedures().size() == 7
                && catalog.units().size() == 5
                && catalog.centres().size() == 4
                && catalog.centre(WARD_CENTRE, WARD_CENTRE_MOVES)
                        .filter(Country::hasMoved)
                        .isPresent()
                && catalog.calendar("VN").isPresent();
    }

    private static boolean hasMoved(CentreRow centre) {
        return !centre.descriptionOn(WARD_CENTRE_MOVES).equals(centre.descriptionOn(WARD_CENTRE_MOVES.minusDays(1)));
    }

    private static void tellPlaces() {
        unit(CITY, "VN", UnitKind.CENTRAL_CITY);
        unit(HOAN_KIEM, CITY, UnitKind.WARD);
        unit(CUA_NAM, CITY, UnitKind.WARD);
        unit(OTHER_PROVINCE, "VN", UnitKind.PROVINCE);
        unit(NAM_DINH, OTHER_PROVINCE, UnitKind.WARD);
        centre(WARD_CENTRE, HOAN_KIEM, HOAN_KIEM, true);
        tell(CentreEvent.class, WARD_CENTRE, moved(WARD_CENTRE));
        centre(CITY_CENTRE, HOAN_KIEM, CITY, true);
        centre(INTER_WARD, CUA_NAM, CUA_NAM, false);
        centre(CLOSED_CENTRE, HOAN_KIEM, HOAN_KIEM, false);
        tell(
                CentreEvent.class,
                CLOSED_CENTRE,
                new CentreClosed(id(CLOSED_CENTRE), CLOSED_CENTRE, LocalDate.of(2025, 7, 1), null, LONG_AGO));
        tell(
                AgencyEvent.class,
                COMMITTEE,
                new AgencyEvent.AgencyEstablished(
                        id(COMMITTEE),
                        COMMITTEE,
                        "Ủy ban nhân dân phường Hoàn Kiếm",
                        "People's Committee of Hoàn Kiếm",
                        AgencyKind.COMMUNE_PEOPLES_COMMITTEE,
                        AgencyLevel.COMMUNE,
                        List.of("COMMUNE_PEOPLES_COMMITTEE"),
                        List.of(HOAN_KIEM),
                        null,
                        null,
                        null,
                        null,
                        null,
                        LONG_AGO));
        calendar();
    }

    private static void tellProcedures() {
        publish(BIRTH, null, Limit.workingDays(3), Channel.COUNTER, Channel.ONLINE, Channel.POST);
        approve(BIRTH, step("civil-status", PlaceRule.APPLICANT_RESIDENCE, 3));
        publish(REFUSED_UNANSWERED, null, Limit.workingDays(3), Channel.ONLINE);
        approve(REFUSED_UNANSWERED, WindowExpiry.REFUSE, step("civil-status", PlaceRule.APPLICANT_RESIDENCE, 3));
        publish(LAND, null, Limit.workingDays(8), Channel.COUNTER, Channel.ONLINE);
        approve(
                LAND,
                step("examine", PlaceRule.SUBJECT_PLACE, 3),
                step("extract", PlaceRule.SUBJECT_PLACE, 5),
                step("tax", PlaceRule.SUBJECT_PLACE, 3, "examine", "extract"));
        publish(COUNTER_ONLY, null, Limit.sameDay(), Channel.COUNTER);
        approve(COUNTER_ONLY, step("certify", PlaceRule.RECEIVING_PLACE, 1));
        publish(NOT_YET_IN_FORCE, LocalDate.of(2099, 1, 1), Limit.sameDay(), Channel.COUNTER);
        approve(NOT_YET_IN_FORCE, step("certify", PlaceRule.RECEIVING_PLACE, 1));
        publish(WITHOUT_PROCESS, null, Limit.sameDay(), Channel.COUNTER);
        ProcedureDetails sooner = promising(Limit.workingDays(5));
        publish(PROMISED_SOONER, null, Limit.workingDays(8), sooner, Channel.COUNTER, Channel.ONLINE);
        approve(
                PROMISED_SOONER,
                step("check", PlaceRule.RECEIVING_PLACE, 2),
                onlyIf("'GCNKH' in components", step("archive", PlaceRule.RECEIVING_PLACE, 2, "check")),
                step("sign", PlaceRule.RECEIVING_PLACE, 1, "archive"));
    }

    private static void publish(String code, LocalDate from, Limit limit, Channel... channels) {
        publish(code, from, limit, null, channels);
    }

    private static void publish(
            String code, LocalDate from, Limit limit, ProcedureDetails details, Channel... channels) {
        ProcedureVersion version = new ProcedureVersion(
                "Thủ tục " + code,
                "Procedure " + code,
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Commune",
                limit,
                null,
                0L,
                null,
                List.of(channels),
                false,
                from,
                null,
                "163/QĐ-BTP",
                details,
                null);
        tell(ProcedureEvent.class, code, new ProcedurePublished(id(code), code, version, null, null, LONG_AGO));
    }

    private static void approve(String code, Step... steps) {
        approve(code, WindowExpiry.STOP, steps);
    }

    private static void approve(String code, WindowExpiry unanswered, Step... steps) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, unanswered, ClockEffect.RESTART, true, false);
        Process process = new Process(
                null,
                null,
                List.of(
                        component("TK", "Tờ khai", true, false),
                        component("GCS", "Giấy chứng sinh", true, false),
                        component("GTTT", "Giấy tờ tùy thân", true, true),
                        component("GCNKH", "Giấy chứng nhận kết hôn", false, false)),
                policy,
                false,
                List.of(steps),
                null,
                null);
        tell(ProcedureEvent.class, code, new ProcessApproved(id(code), code, process, null, LONG_AGO));
    }

    private static ProcedureDetails promising(Limit promise) {
        return new ProcedureDetails(
                List.of(ApplicantKind.CITIZEN),
                null,
                null,
                promise,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ChannelTime(Channel.ONLINE, Limit.workingDays(6), Limit.workingDays(3))));
    }

    private static Step onlyIf(String when, Step step) {
        return new Step(
                step.step(),
                step.nameVi(),
                step.nameEn(),
                step.role(),
                step.place(),
                step.fixedAgency(),
                step.after(),
                step.limit(),
                step.tasks(),
                step.result(),
                new StepDetails(when, null, null));
    }

    private static Component component(String code, String name, boolean required, boolean replaceable) {
        return new Component(code, name, name, ComponentKind.ORIGINAL, required, replaceable, null);
    }

    private static Step step(String step, PlaceRule place, int days, String... after) {
        return new Step(
                step,
                "Bước " + step,
                "Step " + step,
                "COMMUNE_PEOPLES_COMMITTEE",
                place,
                null,
                Arrays.asList(after),
                Limit.workingDays(days),
                List.of(),
                null,
                null);
    }

    private static void unit(String code, String parent, UnitKind kind) {
        tell(
                UnitEvent.class,
                code,
                new UnitEstablished(id(code), code, "Unit " + code, kind, parent, null, null, null, LONG_AGO));
    }

    private static void centre(String code, String unit, String served, boolean provinceWide) {
        CentreOpened opened = new CentreOpened(
                id(code),
                code,
                "Trung tâm " + code,
                "Centre " + code,
                CentreKind.COMMUNAL,
                unit,
                List.of(new ServedUnit(served, LocalDate.of(2025, 1, 1), null)),
                provinceWide,
                "Phố Hàng Bài",
                null,
                null,
                "VN",
                null,
                LocalDate.of(2025, 1, 1),
                null,
                LONG_AGO);
        tell(CentreEvent.class, code, opened);
    }

    private static CentreDescribed moved(String code) {
        return new CentreDescribed(
                id(code),
                code,
                WARD_CENTRE_MOVES,
                "Trung tâm mới",
                "New Centre",
                "Phố Tràng Tiền",
                21.025,
                105.855,
                "19001009",
                null,
                LONG_AGO);
    }

    private static void calendar() {
        Map<DayOfWeek, List<OfficeHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(
                    day,
                    List.of(
                            new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                            new OfficeHours(LocalTime.of(13, 0), LocalTime.of(17, 0))));
        }
        tell(
                WorkCalendarEvent.class,
                "calendar/VN",
                new WorkCalendarPublished(
                        id("calendar/VN"),
                        "VN",
                        "Giờ hành chính",
                        List.of("VN"),
                        null,
                        "Asia/Ho_Chi_Minh",
                        week,
                        LocalTime.of(15, 0),
                        DayOfWeek.MONDAY,
                        LONG_AGO));
    }

    private static <E> void tell(Class<? super E> family, String code, E event) {
        UUID id = id(code);
        Publisher.shared().publish(family, id, id, code, event);
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes());
    }
}
