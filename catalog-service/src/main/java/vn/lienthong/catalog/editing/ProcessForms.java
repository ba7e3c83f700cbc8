package vn.lienthong.catalog.editing;

import static vn.lienthong.catalog.editing.AgencyForms.ROLE;
import static vn.lienthong.catalog.editing.ProcedureForms.CODE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.catalog.editing.ProcedureForms.TextForm;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Handling;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;

/** What an editor fills in about processes. */
final class ProcessForms {
    private static final String STEP = "[a-zA-Z0-9][a-zA-Z0-9_-]{0,49}";

    private ProcessForms() {}

    /** How a procedure is handled inside. @param group only of a bundle: what it is made of */
    record ProcessForm(
            @SensibleDay LocalDate validFrom,
            @SensibleDay LocalDate validTo,
            @NotNull @Size(max = 100) List<@NotNull @Valid ComponentForm> components,
            @NotNull @Valid PolicyForm policy,
            boolean bundle,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid StepForm> steps,
            @Valid HandlingForm handling,
            @Valid GroupForm group) {
        Process process() {
            return new Process(
                    validFrom,
                    validTo,
                    components.stream().map(ComponentForm::component).toList(),
                    policy.policy(),
                    bundle,
                    steps.stream().map(StepForm::toStep).toList(),
                    handling == null ? null : handling.handling(),
                    group == null ? null : group.group());
        }

        static Process processOf(ProcessForm form) {
            return form == null ? null : form.process();
        }
    }

    /** A paper of the dossier. @param replaceableByData the office looks it up itself */
    record ComponentForm(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Informative @Size(max = 500) String nameVi,
            @NotBlank @Informative @Size(max = 500) String nameEn,
            @NotNull ComponentKind kind,
            boolean required,
            boolean replaceableByData,
            @Valid ComponentDetailsForm details) {
        Component component() {
            return new Component(
                    code,
                    nameVi,
                    nameEn,
                    kind,
                    required,
                    replaceableByData,
                    details == null ? null : details.details());
        }
    }

    /** @param neededFor the step that needs it; absent where the dossier cannot be handed in without it */
    record ComponentDetailsForm(
            @Size(min = 1, max = 100) String form,
            @Min(0) @Max(99) int originals,
            @Min(0) @Max(99) int copies,
            @Pattern(regexp = STEP) String neededFor,
            @Size(min = 1, max = 200) String database,
            @Valid TextForm applies) {
        ComponentDetails details() {
            return new ComponentDetails(form, originals, copies, neededFor, database, TextForm.textOf(applies));
        }
    }

    /** What asking the applicant for more does. */
    record PolicyForm(
            @Min(0) @Max(100) int maxSupplements,
            @Min(1) @Max(366) int supplementIssueWithinDays,
            @Min(1) @Max(366) int applicantWindowDays,
            @NotNull WindowExpiry onWindowExpired,
            @NotNull ClockEffect clockOnSupplement,
            boolean financialWaitPauses,
            boolean silenceMeansConsent) {
        SupplementPolicy policy() {
            return new SupplementPolicy(
                    maxSupplements,
                    supplementIssueWithinDays,
                    applicantWindowDays,
                    onWindowExpired,
                    clockOnSupplement,
                    financialWaitPauses,
                    silenceMeansConsent);
        }
    }

    /** @param consultWindowDays absent = as long as the step of the agency that is consulted */
    record HandlingForm(
            @Min(0) @Max(100) int maxSuspensions,
            @Min(0) @Max(100) int maxExtensions,
            @Min(1) @Max(366) Integer consultWindowDays) {
        Handling handling() {
            return new Handling(maxSuspensions, maxExtensions, consultWindowDays);
        }
    }

    /** One hand-off to one agency. @param fixedAgency only with the place {@code FIXED} */
    record StepForm(
            @NotNull @Pattern(regexp = STEP) String step,
            @NotBlank @Informative @Size(max = 300) String nameVi,
            @NotBlank @Informative @Size(max = 300) String nameEn,
            @NotNull @Pattern(regexp = ROLE) String role,
            @NotNull PlaceRule place,
            @Size(max = 50) String fixedAgency,
            @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = STEP) String> after,
            @NotNull Limit limit,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 500) String> tasks,
            @Size(min = 1, max = 300) String result,
            @Valid StepDetailsForm details) {
        Step toStep() {
            return new Step(
                    step,
                    nameVi,
                    nameEn,
                    role,
                    place,
                    NoInformation.orNull(fixedAgency),
                    after,
                    limit,
                    tasks,
                    result,
                    details == null ? null : details.details());
        }
    }

    /** @param when CEL condition on the dossier; absent = always */
    record StepDetailsForm(
            @Size(min = 1, max = 500) String when,
            @Pattern(regexp = ROLE) String doneBy,
            @Size(min = 1, max = 100) String form) {
        StepDetails details() {
            return new StepDetails(when, doneBy, form);
        }
    }

    /** Several procedures that are handed in at once. */
    record GroupForm(@NotEmpty @Size(max = 20) List<@NotNull @Valid MemberForm> members) {
        Group group() {
            return new Group(members.stream().map(MemberForm::member).toList());
        }
    }

    /** A procedure of a group. @param steps those of the group's steps that do its work */
    record MemberForm(
            @NotBlank @Size(max = 50) String procedure,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = STEP) String> steps,
            @NotNull @Size(max = 100) List<@NotNull @Valid FeedForm> feeds) {
        Member member() {
            return new Member(
                    ProcedureCode.newWay(procedure),
                    steps,
                    feeds.stream().map(FeedForm::feed).toList());
        }
    }

    /** A paper that another member makes. */
    record FeedForm(
            @NotNull @Pattern(regexp = CODE) String component,
            @NotBlank @Size(max = 50) String from) {
        Feed feed() {
            return new Feed(component, ProcedureCode.newWay(from));
        }
    }
}
