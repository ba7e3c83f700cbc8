package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.Channel;
import vn.lienthong.events.EventType;
import vn.lienthong.events.Limit;

/** What has happened to a procedure of the national catalogue (Decree 63/2010, articles 8 and 13 to 15). */
@Aggregate(service = "catalog", name = "procedure", topic = CATALOG)
public sealed interface ProcedureEvent {
    UUID procedureId();

    /** The code of the national database, for instance {@code 1.001193}. */
    String code();

    /** A version was announced; of several that cover a date the one published last counts. */
    @EventType("vn.lienthong.catalog.procedure-published.v1")
    record ProcedurePublished(UUID procedureId, String code, ProcedureVersion version, Instant publishedAt)
            implements ProcedureEvent {}

    /** The internal process was approved (Circular 01/2018, article 8): who does what, in which order, how long. */
    @EventType("vn.lienthong.catalog.process-approved.v1")
    record ProcessApproved(UUID procedureId, String code, Process process, Instant approvedAt)
            implements ProcedureEvent {}

    /**
     * What was announced of a procedure.
     *
     * @param validFrom first day in force; null = since before the data begin
     * @param validTo first day no longer in force; null = in force
     * @param feeVnd fee in đồng; null where it depends on something that the note tells
     */
    record ProcedureVersion(
            String nameVi,
            String nameEn,
            String fieldVi,
            String fieldEn,
            List<String> levels,
            String responsibleAgency,
            Limit limit,
            @Nullable String limitNote,
            @Nullable Long feeVnd,
            @Nullable String feeNote,
            List<Channel> channels,
            boolean interconnected,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String announcingDecision) {}

    /**
     * How a procedure is handled inside.
     *
     * @param validTo first day no longer in force; null = in force
     * @param bundle an interconnected group: each member's result stands by itself
     */
    record Process(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Component> components,
            SupplementPolicy policy,
            boolean bundle,
            List<Step> steps) {}

    /** A paper of the dossier. */
    record Component(
            String code,
            String nameVi,
            String nameEn,
            ComponentKind kind,
            boolean required,
            boolean replaceableByData) {}

    /** In which form a paper is handed in. */
    enum ComponentKind {
        ORIGINAL,
        CERTIFIED_COPY,
        PHOTOCOPY,
        ELECTRONIC
    }

    /**
     * What asking the applicant for more does.
     *
     * @param supplementIssueWithinDays working days from the receipt in which an agency must ask (Decree 61/2018, article
     *     19.4); for information: no service refuses to ask for more later than that
     * @param applicantWindowDays working days the applicant has before {@code onWindowExpired}
     * @param silenceMeansConsent whether an agency that was consulted and does not answer has agreed (article 19.5); for
     *     information: no service draws that conclusion
     */
    record SupplementPolicy(
            int maxSupplements,
            int supplementIssueWithinDays,
            int applicantWindowDays,
            WindowExpiry onWindowExpired,
            ClockEffect clockOnSupplement,
            boolean financialWaitPauses,
            boolean silenceMeansConsent) {}

    /** What becomes of a dossier whose applicant let the window for the supplement pass. */
    enum WindowExpiry {
        STOP,
        REFUSE
    }

    /** What a supplement does to the clock: counted again from zero (Decree 61/2018, article 19.4) or paused. */
    enum ClockEffect {
        RESTART,
        PAUSE
    }

    /**
     * One hand-off to one agency.
     *
     * @param role what the agency must be competent as, for instance {@code COMMUNE_POLICE}
     * @param place which place of the dossier decides the agency
     * @param fixedAgency agency code, only with {@link PlaceRule#FIXED}
     * @param after steps that must be complete before this one is offered
     */
    record Step(
            String step,
            String nameVi,
            String nameEn,
            String role,
            PlaceRule place,
            @Nullable String fixedAgency,
            List<String> after,
            Limit limit,
            List<String> tasks,
            @Nullable String result) {}

    /** Which place of a dossier decides on the agency of a step. */
    enum PlaceRule {
        APPLICANT_RESIDENCE,
        /** Where the land, the house or the business lies. */
        SUBJECT_PLACE,
        RECEIVING_PLACE,
        FIXED
    }
}
