package vn.lienthong.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.events.dossier.DossierEvent.SupplementItem;
import vn.lienthong.events.dossier.DossierEvent.SupplementProblem;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.dossier.DossierEvent.SupplementStage;

/** A birth registration at the ward of Hoàn Kiếm, event by event. */
public final class Happened {
    public static final UUID DOSSIER = UUID.fromString("019a5e6e-0000-7000-8000-000000000001");
    public static final String CENTRE = "H26.00070.TT";
    public static final String COMMITTEE = "H26.00070";
    public static final String TAX = "G12.01.HK";
    public static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    public static final Instant WINDOW = Instant.parse("2026-11-11T10:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");
    public static final SupplementPolicy ONCE =
            new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, true, false);

    public static final SubmittedComponent FORM = new SubmittedComponent("TK", ComponentKind.ORIGINAL, 1);
    public static final SubmittedComponent BIRTH_NOTICE = new SubmittedComponent("GCS", ComponentKind.ORIGINAL, 1);
    public static final Submission SUBMISSION = new Submission(
            "1.001193", 1, 2, Channel.ONLINE, CENTRE, "00070", null, List.of(FORM, BIRTH_NOTICE), MONDAY);
    public static final Receipt RECEIPT = new Receipt(
            CENTRE + "-261102-0001",
            Limit.workingDays(3),
            "VN",
            DUE,
            List.of(new PromisedLeg(
                    "civil-status", "Đăng ký khai sinh", "Birth registration", Limit.workingDays(3), List.of(), DUE)),
            MONDAY);
    public static final List<SupplementItem> ASKED = List.of(new SupplementItem("GCS", SupplementProblem.ILLEGIBLE));

    public static final DossierEvent SUBMITTED = new DossierSubmitted(
            DOSSIER, "1.001193", 1, 2, Channel.ONLINE, CENTRE, "00070", null, List.of(FORM, BIRTH_NOTICE), MONDAY);
    public static final DossierEvent ACCEPTED = new DossierAccepted(
            DOSSIER,
            RECEIPT.code(),
            "1.001193",
            1,
            2,
            CENTRE,
            "00070",
            null,
            RECEIPT.limit(),
            "VN",
            DUE,
            RECEIPT.legs(),
            MONDAY,
            MONDAY);
    public static final DossierEvent NOT_ACCEPTED =
            new DossierNotAccepted(DOSSIER, NotAcceptedReason.NOT_ELIGIBLE, TUESDAY);
    public static final DossierEvent TRANSFERRED = new DossierTransferred(DOSSIER, COMMITTEE, TUESDAY);
    public static final DossierEvent ASKED_AT_INTAKE =
            new SupplementRequested(DOSSIER, SupplementStage.INTAKE, COMMITTEE, ASKED, null, WINDOW, TUESDAY);
    public static final DossierEvent ASKED_AT_APPRAISAL = new SupplementRequested(
            DOSSIER, SupplementStage.APPRAISAL, COMMITTEE, ASKED, ClockEffect.RESTART, WINDOW, TUESDAY);
    public static final DossierEvent RECEIVED_AT_INTAKE =
            new SupplementReceived(DOSSIER, SupplementStage.INTAKE, List.of(BIRTH_NOTICE), TUESDAY);
    public static final DossierEvent RECEIVED_AT_APPRAISAL =
            new SupplementReceived(DOSSIER, SupplementStage.APPRAISAL, List.of(BIRTH_NOTICE), TUESDAY);
    public static final DossierEvent TO_BE_PAID = new FinancialObligationRaised(DOSSIER, TAX, 2_500_000, true, TUESDAY);
    public static final DossierEvent PAID = new FinancialObligationMet(DOSSIER, TUESDAY);
    public static final DossierEvent WITHDRAWN = new DossierWithdrawn(DOSSIER, TUESDAY);
    public static final DossierEvent STOPPED = new DossierStopped(DOSSIER, StopCause.AGENCY_NOTICE, TUESDAY);
    public static final DossierEvent READY = new ResultReady(DOSSIER, Outcome.GRANTED, TUESDAY);
    public static final DossierEvent RETURNED =
            new ResultReturned(DOSSIER, ReturnMethod.COUNTER, CENTRE, Outcome.GRANTED, TUESDAY);

    private Happened() {}
}
