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

    /**
     * A version is prepared, and holds for nobody yet; a later draft of the same id replaces it.
     *
     * @param process null where the process stays as it is
     */
    @EventType("vn.lienthong.catalog.procedure-drafted.v1")
    record ProcedureDrafted(
            UUID procedureId,
            String code,
            UUID draftId,
            ProcedureVersion version,
            @Nullable Process process,
            Instant draftedAt)
            implements ProcedureEvent {}

    /** A draft will not be published. */
    @EventType("vn.lienthong.catalog.procedure-draft-discarded.v1")
    record ProcedureDraftDiscarded(UUID procedureId, String code, UUID draftId, Instant discardedAt)
            implements ProcedureEvent {}

    /**
     * A version was announced; of several that cover a date the one published last counts. So it ends the one before on
     * its own first day.
     *
     * @param decision by which it was announced; null where only its number is known
     * @param draftId the draft that it was; null where there was none
     */
    @EventType("vn.lienthong.catalog.procedure-published.v1")
    record ProcedurePublished(
            UUID procedureId,
            String code,
            ProcedureVersion version,
            @Nullable Decision decision,
            @Nullable UUID draftId,
            Instant publishedAt)
            implements ProcedureEvent {}

    /**
     * What was announced wrongly is put right, for the same period. Dossiers that were handed in before keep the rules
     * they were handed in under.
     *
     * @param corrects place of the version in the procedure's stream, as dossiers pin it
     */
    @EventType("vn.lienthong.catalog.procedure-corrected.v1")
    record ProcedureCorrected(
            UUID procedureId,
            String code,
            int corrects,
            ProcedureVersion version,
            @Nullable Decision decision,
            Instant correctedAt)
            implements ProcedureEvent {}

    /**
     * It is abolished (Decree 63/2010, article 14): of what was announced before nothing is in force from the day on.
     *
     * @param from first day on which it is no longer in force
     */
    @EventType("vn.lienthong.catalog.procedure-repealed.v1")
    record ProcedureRepealed(UUID procedureId, String code, LocalDate from, Decision decision, Instant repealedAt)
            implements ProcedureEvent {}

    /**
     * The internal process was approved (Circular 01/2018, article 8): who does what, in which order, how long. Of
     * several that cover a date the one approved last counts.
     */
    @EventType("vn.lienthong.catalog.process-approved.v1")
    record ProcessApproved(
            UUID procedureId,
            String code,
            Process process,
            @Nullable Decision decision,
            Instant approvedAt) implements ProcedureEvent {}

    /** By what it was decided. @param number for instance {@code 163/QĐ-BTP} @param authority who decided */
    record Decision(String number, LocalDate date, String authority) {}

    /**
     * What was announced of a procedure.
     *
     * @param validFrom first day in force; null = since before the data begin
     * @param validTo first day no longer in force; null = in force
     * @param feeVnd fee in đồng; null where it depends on something that the note tells
     * @param stepsNote in which order it is handled, in words; a process that was approved says it better
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
            @Nullable String announcingDecision,
            @Nullable ProcedureDetails details,
            @Nullable String stepsNote) {}

    /**
     * What else has to be announced and posted of a procedure (Decree 63/2010, article 8.2).
     *
     * @param applicants who may apply
     * @param onlineLevel null where nothing was announced of it
     * @param partialReason why it is not wholly online, in Vietnamese; needed from 1 July 2026 on (Decree 224/2026)
     * @param promise the office's own limit, shorter than that of the law; null where it promises no more
     * @param numberOfSets how many sets of papers are handed in; 0 where it was not announced
     * @param fees by case; empty where the fee of the version is all there is
     * @param keywords what people call it
     * @param lifeEvents codes of the events of a life in which it is needed, for instance {@code BIRTH}
     * @param channelTimes where the time is another for dossiers that come by a channel; null = the same for all
     */
    record ProcedureDetails(
            List<ApplicantKind> applicants,
            @Nullable OnlineLevel onlineLevel,
            @Nullable String partialReason,
            @Nullable Limit promise,
            int numberOfSets,
            List<Fee> fees,
            List<ResultDocument> results,
            List<LegalBasis> legalBases,
            List<Text> conditions,
            List<String> keywords,
            List<String> lifeEvents,
            @Nullable List<ChannelTime> channelTimes) {}

    /**
     * How long it takes for dossiers that come by a channel.
     *
     * @param limit that of the law
     * @param promise the office's own, not longer than that of the law; null where it promises no more
     */
    record ChannelTime(
            Channel channel, Limit limit, @Nullable Limit promise) {}

    /** Who may apply. */
    enum ApplicantKind {
        CITIZEN,
        OVERSEAS_VIETNAMESE,
        FOREIGNER,
        ENTERPRISE,
        COOPERATIVE,
        ORGANISATION,
        AGENCY
    }

    /** How much of it is done online; the levels 3 and 4 of before mid 2022 are read as partial and full. */
    enum OnlineLevel {
        /** Only information online; everything else at the counter. */
        COUNTER,
        PARTIAL,
        FULL
    }

    /**
     * What is to be paid in a case.
     *
     * @param kind a state fee (lệ phí) or a fee for a service (phí)
     * @param applies in which case; null = always
     * @param channel only for dossiers handed in so; null = for all
     * @param amountVnd in đồng; null where the reckoning tells it
     * @param from first day; null = as long as the version is in force
     * @param to first day on which it is no longer asked; null = as long as the version is in force
     */
    record Fee(
            FeeKind kind,
            @Nullable Text applies,
            @Nullable Channel channel,
            @Nullable Long amountVnd,
            @Nullable Text reckoning,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** State fee (lệ phí) or fee for a service (phí). */
    enum FeeKind {
        STATE_FEE,
        SERVICE_FEE
    }

    /** What the applicant gets. @param validMonths how long it is valid; null = without end */
    record ResultDocument(
            String code,
            String nameVi,
            String nameEn,
            @Nullable Integer validMonths) {}

    /** An act that it rests on. */
    record LegalBasis(String number, String title, @Nullable LocalDate date) {}

    /** A text for the public in both languages. */
    record Text(String vi, String en) {}

    /**
     * How a procedure is handled inside.
     *
     * @param validTo first day no longer in force; null = in force
     * @param bundle an interconnected group: each member's result stands by itself
     * @param handling null where nothing is said beyond the policy
     * @param group what a bundle is made of; null where its members are not procedures of the catalog
     */
    record Process(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Component> components,
            SupplementPolicy policy,
            boolean bundle,
            List<Step> steps,
            @Nullable Handling handling,
            @Nullable Group group) {}

    /**
     * What else may happen while it is handled, beside {@link SupplementPolicy}; for information: no service counts by
     * it.
     *
     * @param maxSuspensions how often the clock may be stopped
     * @param maxExtensions how often the limit may be put off
     * @param consultWindowDays working days that an agency has that was consulted; null = as long as its step
     */
    record Handling(
            int maxSuspensions, int maxExtensions, @Nullable Integer consultWindowDays) {}

    /** Several procedures that are handed in at once; every paper is asked once. */
    record Group(List<Member> members) {}

    /**
     * A procedure of a group.
     *
     * @param procedure its code
     * @param steps the steps of the group's process that do its work
     * @param feeds papers of its dossier that other members make
     */
    record Member(String procedure, List<String> steps, List<Feed> feeds) {}

    /** A paper that nobody has to bring. @param component its code @param from code of the procedure that makes it */
    record Feed(String component, String from) {}

    /**
     * A paper of the dossier.
     *
     * @param replaceableByData whether the office looks it up itself instead of asking for it
     * @param details null where nothing else is known of it
     */
    record Component(
            String code,
            String nameVi,
            String nameEn,
            ComponentKind kind,
            boolean required,
            boolean replaceableByData,
            @Nullable ComponentDetails details) {}

    /**
     * What else is known of a paper.
     *
     * @param form code of the form to be filled in; null where it is no form
     * @param originals how many originals are handed in, and how many {@code copies}
     * @param neededFor code of the step that needs it; null where the dossier cannot be handed in without it
     * @param database the national database that has it; null where none does
     * @param applies in which case it is needed; null = in every case
     */
    record ComponentDetails(
            @Nullable String form,
            int originals,
            int copies,
            @Nullable String neededFor,
            @Nullable String database,
            @Nullable Text applies) {}

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
     * @param details null where nothing else is known of it
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
            @Nullable String result,
            @Nullable StepDetails details) {}

    /**
     * What else is known of a step.
     *
     * @param when CEL condition on the dossier; where it does not hold the step is left out, and what comes after it
     *     follows what came before; null = always
     * @param doneBy who does it in the agency, for instance {@code APPROVER}; null = whom the agency names
     * @param form code of the form that is filled in; null where there is none
     */
    record StepDetails(
            @Nullable String when,
            @Nullable String doneBy,
            @Nullable String form) {}

    /** Which place of a dossier decides on the agency of a step. */
    enum PlaceRule {
        APPLICANT_RESIDENCE,
        /** Where the land, the house or the business lies. */
        SUBJECT_PLACE,
        RECEIVING_PLACE,
        FIXED
    }
}
