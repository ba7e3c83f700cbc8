package vn.lienthong.routing.testing;

import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.APPLICANT_RESIDENCE;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.SUBJECT_PLACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.testing.Publisher;

/** A catalog of one province with two communes, told once to all tests of this JVM. */
public final class SmallProvince {
    public static final String PROVINCE = "77";
    public static final String HILL = "70001";
    public static final String LAKE = "70002";

    public static final String CENTRE = "H77.TT";
    public static final String OTHER_CENTRE = "H77.70002.TT";

    public static final String COMMITTEE_OF_HILL = "H77.70001";
    public static final String COMMITTEE_OF_LAKE = "H77.70002";
    public static final String POLICE_OF_HILL = "G01.77.70001";
    public static final String INSURANCE = "G24.77";
    public static final String TAX = "G12.77";
    public static final String LAND_OFFICE = "H77.VPDK";

    /** One step, at the committee of the residence. */
    public static final String SIMPLE = "9.000001";
    /** Check and extract side by side, then tax. */
    public static final String LAND = "9.000002";
    /** Birth, then residence and health card side by side; each member stands by itself. */
    public static final String BIRTH_GROUP = "9.000003";
    /** Two agencies are equally near. */
    public static final String UNCLEAR = "9.000004";

    /** One step, at an agency that has nothing else to do. */
    public static final String QUIET = "9.000005";
    /** An ID card is made only for who brings a photograph. */
    public static final String WITH_PHOTO = "9.000006";

    /** Its procedures have nothing but the process that was approved first. */
    public static final int PROCESS_VERSION = 1;

    public static final String QUIET_OFFICE = "H77.QUIET";

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static boolean told;

    private SmallProvince() {}

    /** Tells it on the catalog's topic, the first time that it is asked to. */
    public static synchronized void tell() {
        if (told) {
            return;
        }
        told = true;
        unit(PROVINCE, "VN", UnitKind.PROVINCE);
        unit(HILL, PROVINCE, UnitKind.COMMUNE);
        unit(LAKE, PROVINCE, UnitKind.COMMUNE);
        agency(COMMITTEE_OF_HILL, "COMMUNE_PEOPLES_COMMITTEE", HILL);
        agency(COMMITTEE_OF_LAKE, "COMMUNE_PEOPLES_COMMITTEE", LAKE);
        agency(POLICE_OF_HILL, "COMMUNE_POLICE", HILL);
        agency(INSURANCE, "SOCIAL_INSURANCE", PROVINCE);
        agency(TAX, "TAX_AUTHORITY", PROVINCE);
        agency(LAND_OFFICE, "LAND_REGISTRATION_OFFICE", PROVINCE);
        agency("H77.TWIN1", "TWIN", HILL);
        agency("H77.TWIN2", "TWIN", HILL);
        agency(QUIET_OFFICE, "QUIET", PROVINCE);
        centre(CENTRE, HILL);
        centre(OTHER_CENTRE, LAKE);
        procedure(SIMPLE, false, step("check", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE));
        procedure(
                LAND,
                false,
                step("check", "COMMUNE_PEOPLES_COMMITTEE", SUBJECT_PLACE),
                step("extract", "LAND_REGISTRATION_OFFICE", SUBJECT_PLACE),
                step("tax", "TAX_AUTHORITY", SUBJECT_PLACE, "check", "extract"));
        procedure(
                BIRTH_GROUP,
                true,
                step("birth", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE),
                step("residence", "COMMUNE_POLICE", APPLICANT_RESIDENCE, "birth"),
                step("health-card", "SOCIAL_INSURANCE", APPLICANT_RESIDENCE, "birth"));
        procedure(UNCLEAR, false, step("check", "TWIN", APPLICANT_RESIDENCE));
        procedure(
                WITH_PHOTO,
                false,
                step("check", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE),
                onlyIf("'ANH' in components", step("card", "COMMUNE_POLICE", APPLICANT_RESIDENCE, "check")),
                step("sign", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE, "card"));
        procedure(QUIET, false, step("check", "QUIET", APPLICANT_RESIDENCE));
    }

    public static Step step(String step, String role, PlaceRule place, String... after) {
        return new Step(
                step,
                "Bước " + step,
                "Step " + step,
                role,
                place,
                null,
                Arrays.asList(after),
                Limit.workingDays(3),
                List.of(),
                null,
                null);
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

    /** Tells the process of one more procedure. */
    public static void procedure(String code, boolean bundle, Step... steps) {
        UUID id = idOf(code);
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false);
        Process process = new Process(null, null, List.of(), policy, bundle, List.of(steps), null, null);
        Publisher.shared()
                .publish(ProcedureEvent.class, id, code, new ProcessApproved(id, code, process, null, LONG_AGO));
    }

    private static void unit(String code, String parent, UnitKind kind) {
        UUID id = idOf(code);
        Publisher.shared()
                .publish(
                        UnitEvent.class,
                        id,
                        code,
                        new UnitEstablished(id, code, "Unit " + code, kind, parent, null, null, null, LONG_AGO));
    }

    /** An agency is no more from a day on. */
    public static void dissolved(String code, LocalDate validTo, String... replacedBy) {
        UUID id = idOf(code);
        AgencyDissolved dissolved =
                new AgencyDissolved(id, code, validTo, List.of(replacedBy), null, "1656/NQ-UBTVQH15", LONG_AGO);
        Publisher.shared().publish(AgencyEvent.class, id, code, dissolved);
    }

    public static void agency(String code, String role, String jurisdiction) {
        UUID id = idOf(code);
        AgencyEstablished established = new AgencyEstablished(
                id,
                code,
                "Cơ quan " + code,
                "Agency " + code,
                AgencyKind.COMMUNE_PEOPLES_COMMITTEE,
                AgencyLevel.COMMUNE,
                List.of(role),
                List.of(jurisdiction),
                null,
                null,
                null,
                null,
                null,
                LONG_AGO);
        Publisher.shared().publish(AgencyEvent.class, id, code, established);
    }

    private static void centre(String code, String unit) {
        UUID id = idOf(code);
        CentreOpened opened = new CentreOpened(
                id,
                code,
                "Trung tâm " + code,
                "Centre " + code,
                CentreKind.COMMUNAL,
                unit,
                List.of(),
                true,
                "Phố " + code,
                null,
                null,
                "VN",
                null,
                OPENED,
                null,
                LONG_AGO);
        Publisher.shared().publish(CentreEvent.class, id, code, opened);
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes());
    }
}
