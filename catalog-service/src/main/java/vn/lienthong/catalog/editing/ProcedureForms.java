package vn.lienthong.catalog.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.catalog.editing.ProcessForms.ProcessForm;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/** What an editor fills in about procedures. */
final class ProcedureForms {
    /** Of a paper, a result or a life event. */
    static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,49}";

    /** A hundred years: a longer validity is none. */
    private static final int MOST_MONTHS = 1_200;

    private ProcedureForms() {}

    /** A version in preparation. @param process absent = the process stays as it is */
    record DraftForm(
            @NotNull @Valid VersionForm version, @Valid ProcessForm process) {}

    /** By what something is decided. */
    record DecisionForm(
            @NotBlank @Size(max = 100) String number,
            @NotNull @SensibleDay LocalDate date,
            @NotBlank @Size(max = 200) String authority) {
        Decision decision() {
            return new Decision(number, date, authority);
        }
    }

    /** A draft becomes a version. */
    record PublicationForm(@NotNull @Valid DecisionForm decision) {}

    /**
     * What is right.
     *
     * @param corrects the version as dossiers pin it
     * @param process absent = the process stays as it is
     * @param decision absent = that of the version
     */
    record CorrectionForm(
            @Min(1) int corrects,
            @NotNull @Valid VersionForm version,
            @Valid ProcessForm process,
            @Valid DecisionForm decision) {}

    /** @param from first day on which it is no longer in force */
    record RepealForm(
            @NotNull @SensibleDay LocalDate from,
            @NotNull @Valid DecisionForm decision) {}

    /** A process of its own, without a new version. */
    record ApprovalForm(
            @NotNull @Valid ProcessForm process,
            @NotNull @Valid DecisionForm decision) {}

    /** What is announced of a procedure. @param validTo first day no longer in force; absent = until something new */
    record VersionForm(
            @NotBlank @Informative @Size(max = 1_000) String nameVi,
            @NotBlank @Informative @Size(max = 1_000) String nameEn,
            @NotBlank @Informative @Size(max = 200) String fieldVi,
            @NotBlank @Informative @Size(max = 200) String fieldEn,
            @NotEmpty @Size(max = 5) List<@NotNull Level> levels,
            @NotBlank @Informative @Size(max = 500) String responsibleAgency,
            @NotNull Limit limit,
            @Size(max = 1_000) String limitNote,
            @PositiveOrZero Long feeVnd,
            @Size(max = 1_000) String feeNote,
            @NotEmpty @Size(max = 3) List<@NotNull Channel> channels,
            boolean interconnected,
            @NotNull @SensibleDay LocalDate validFrom,
            @SensibleDay LocalDate validTo,
            @Valid DetailsForm details,
            @Size(min = 1, max = 20_000) String stepsNote) {
        ProcedureVersion version() {
            return new ProcedureVersion(
                    nameVi,
                    nameEn,
                    fieldVi,
                    fieldEn,
                    levels.stream().map(Level::name).toList(),
                    responsibleAgency,
                    limit,
                    NoInformation.orNull(limitNote),
                    feeVnd,
                    NoInformation.orNull(feeNote),
                    channels,
                    interconnected,
                    validFrom,
                    validTo,
                    null,
                    details == null ? null : details.details(),
                    stepsNote);
        }
    }

    /** The level of the administration that decides. */
    enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        OTHER
    }

    /** What else is posted of it. @param promise the office's own limit, not longer than that of the law */
    record DetailsForm(
            @NotEmpty @Size(max = 7) List<@NotNull ApplicantKind> applicants,
            OnlineLevel onlineLevel,
            @Size(min = 1, max = 1_000) String partialReason,
            Limit promise,
            @Min(1) @Max(20) int numberOfSets,
            @NotNull @Size(max = 100) List<@NotNull @Valid FeeForm> fees,
            @NotNull @Size(max = 50) List<@NotNull @Valid ResultForm> results,
            @NotNull @Size(max = 100) List<@NotNull @Valid LegalBasisForm> legalBases,
            @NotNull @Size(max = 100) List<@NotNull @Valid TextForm> conditions,
            @NotNull @Size(max = 50) List<@NotBlank @ListItem @Size(max = 100) String> keywords,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> lifeEvents,
            @Size(min = 1, max = 3) List<@NotNull @Valid ChannelTimeForm> channelTimes) {
        ProcedureDetails details() {
            return new ProcedureDetails(
                    applicants,
                    onlineLevel,
                    NoInformation.orNull(partialReason),
                    promise,
                    numberOfSets,
                    fees.stream().map(FeeForm::fee).toList(),
                    results.stream().map(ResultForm::result).toList(),
                    legalBases.stream().map(LegalBasisForm::legalBasis).toList(),
                    conditions.stream().map(TextForm::text).toList(),
                    keywords,
                    lifeEvents,
                    channelTimes == null
                            ? null
                            : channelTimes.stream().map(ChannelTimeForm::time).toList());
        }
    }

    /** How long it takes for dossiers that come by a channel. @param promise absent = the limit of the law */
    record ChannelTimeForm(
            @NotNull Channel channel, @NotNull Limit limit, Limit promise) {
        ChannelTime time() {
            return new ChannelTime(channel, limit, promise);
        }
    }

    /** What is to be paid in a case. @param amountVnd absent where the reckoning tells it */
    record FeeForm(
            @NotNull FeeKind kind,
            @Valid TextForm applies,
            Channel channel,
            @PositiveOrZero Long amountVnd,
            @Valid TextForm reckoning,
            @SensibleDay LocalDate from,
            @SensibleDay LocalDate to) {
        Fee fee() {
            return new Fee(kind, TextForm.textOf(applies), channel, amountVnd, TextForm.textOf(reckoning), from, to);
        }
    }

    /** @param validMonths absent = without end */
    record ResultForm(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Informative @Size(max = 300) String nameVi,
            @NotBlank @Informative @Size(max = 300) String nameEn,
            @Min(1) @Max(MOST_MONTHS) Integer validMonths) {
        ResultDocument result() {
            return new ResultDocument(code, nameVi, nameEn, validMonths);
        }
    }

    /** An act that it rests on. */
    record LegalBasisForm(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Informative @Size(max = 500) String title,
            @SensibleDay LocalDate date) {
        LegalBasis legalBasis() {
            return new LegalBasis(number, title, date);
        }
    }

    /** A text for the public. */
    record TextForm(
            @NotBlank @Informative @Size(max = 1_000) String vi,
            @NotBlank @Informative @Size(max = 1_000) String en) {
        Text text() {
            return new Text(vi, en);
        }

        static Text textOf(TextForm form) {
            return form == null ? null : form.text();
        }
    }
}
