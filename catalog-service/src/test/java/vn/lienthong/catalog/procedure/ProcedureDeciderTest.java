package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_FOR_UNKNOWN_STEP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_UNREADABLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.DRAFT_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FEED_TOO_LATE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FEED_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FEE_UNSOUND;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FIXED_AGENCY_MISSING;
import static vn.lienthong.catalog.procedure.ProcedureRejection.GROUP_WITHOUT_BUNDLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_STEP_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.NOTHING_TO_REPEAL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PARTIAL_WITHOUT_REASON;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCEDURE_NOT_PUBLISHED;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_MAY_BE_EMPTY;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_WITHOUT_STEPS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROMISE_TOO_LONG;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEPS_IN_A_CIRCLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_AFTER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NEVER_DONE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSIONS_OVERLAP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;
import vn.lienthong.testing.DeciderSpecification;

class ProcedureDeciderTest extends DeciderSpecification<ProcedureCommand, ProcedureEvent, Procedure> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String CODE = "1.001193";
    private static final UUID ID = ProcedureCommand.idOf(CODE);

    private static final UUID DRAFT = UUID.fromString("01990c4e-0001-7a10-8a5b-3c2d1e0f9a77");
    private static final Decision DECISION =
            new Decision("45/QĐ-UBND", LocalDate.of(2025, 6, 20), "Ủy ban nhân dân thành phố Hà Nội");

    private final ProcedureVersion threeDays = version(3, null, null);
    private final ProcedureVersion twoDaysSinceReform = version(2, REFORM, null);
    private final ProcedureVersion threeDaysUntilReform = version(3, null, REFORM);
    private final Process process = process(null, null, step("check"), step("sign", "check"));
    private final Process shorter = process(null, null, step("sign"));

    ProcedureDeciderTest() {
        super(new ProcedureDecider());
    }

    @Test
    void a_version_is_published() {
        given().when(record(threeDays)).then(published(threeDays, TUESDAY));
    }

    @Test
    void the_version_in_force_is_not_published_again() {
        given(published(threeDays, MONDAY)).when(record(threeDays)).thenNothing();
        given(published(threeDaysUntilReform, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(record(threeDaysUntilReform))
                .thenNothing();
    }

    @Test
    void the_next_version_ends_the_one_before() {
        given(published(threeDays, MONDAY))
                .when(record(twoDaysSinceReform))
                .then(published(twoDaysSinceReform, TUESDAY));
    }

    @Test
    void a_version_that_was_ended_is_known_with_its_old_end_and_its_new_one() {
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(record(threeDays))
                .thenNothing();
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(record(threeDaysUntilReform))
                .thenNothing();
    }

    @Test
    void a_version_that_would_leave_another_no_day_or_a_day_after_it_is_refused() {
        ProcedureVersion before = version(2, REFORM.minusYears(1), null);
        given(published(twoDaysSinceReform, MONDAY)).when(record(before)).thenRejected(VERSIONS_OVERLAP);
        ProcedureVersion between = version(2, REFORM, REFORM.plusYears(1));
        given(published(threeDays, MONDAY)).when(record(between)).thenRejected(VERSIONS_OVERLAP);
    }

    @Test
    void what_the_national_database_says_otherwise_of_the_same_days_is_a_correction() {
        ProcedureVersion right = version(5, null, null);
        given(published(threeDays, MONDAY)).when(record(right)).then(corrected(1, right, null));
    }

    @Test
    void what_a_repeal_has_ended_stays_ended_however_often_it_is_put_right() {
        assertThat(spans(
                        published(threeDays, MONDAY),
                        repealed(REFORM, MONDAY),
                        corrected(1, version(5, null, null), null),
                        corrected(3, version(4, null, null), null)))
                .containsExactly(new Span(4, new Period(null, REFORM)));
    }

    @Test
    void what_another_version_has_ended_stays_ended_however_often_it_is_put_right() {
        LocalDate later = REFORM.plusYears(1);
        assertThat(spans(
                        published(threeDays, MONDAY),
                        published(twoDaysSinceReform, MONDAY),
                        published(version(1, later, null), MONDAY),
                        corrected(2, version(4, REFORM, null), null),
                        corrected(3, version(1, later.plusDays(90), null), null)))
                .containsExactly(
                        new Span(1, new Period(null, REFORM)),
                        new Span(4, new Period(REFORM, later.plusDays(90))),
                        new Span(5, new Period(later.plusDays(90), null)));
    }

    @Test
    void what_was_put_right_and_is_recorded_again_says_nothing_new() {
        ProcedureVersion right = version(5, null, null);
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY), corrected(1, right, null))
                .when(record(right))
                .thenNothing();
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY), corrected(1, right, null))
                .when(record(right))
                .thenNothing();
    }

    @Test
    void a_correction_keeps_the_decision_that_it_does_not_name() {
        given(published(threeDays, MONDAY))
                .when(new CorrectVersion(CODE, 1, version(5, null, null, null), null, TUESDAY))
                .then(corrected(1, version(5, null, null), null));
        given(published(threeDays, MONDAY))
                .when(new CorrectVersion(CODE, 1, version(3, null, null, null), null, TUESDAY))
                .thenNothing();
    }

    @Test
    void a_correction_leaves_every_other_version_a_day_and_brings_none_back() {
        given(published(threeDaysUntilReform, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(new CorrectVersion(CODE, 2, version(2, null, null), null, TUESDAY))
                .thenRejected(VERSIONS_OVERLAP);
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(new CorrectVersion(CODE, 2, version(2, REFORM, REFORM.plusDays(1)), null, TUESDAY))
                .thenRejected(VERSIONS_OVERLAP);
    }

    private static List<Span> spans(ProcedureEvent... events) {
        return new ProcedureDecider()
                .replay(Procedure.NOTHING, List.of(events))
                .timeline()
                .spans();
    }

    @Test
    void a_correction_can_be_put_right_itself() {
        ProcedureVersion right = version(4, null, null);
        given(published(threeDays, MONDAY), corrected(1, version(5, null, null), null))
                .when(new CorrectVersion(CODE, 2, right, null, TUESDAY))
                .then(corrected(2, right, null));
    }

    @Test
    void a_version_that_is_put_right_to_begin_later_leaves_the_days_to_the_one_before() {
        ProcedureVersion later = version(2, REFORM.plusDays(1), null);
        Procedure procedure = new ProcedureDecider()
                .replay(
                        Procedure.NOTHING,
                        List.of(
                                published(threeDays, MONDAY),
                                published(twoDaysSinceReform, MONDAY),
                                corrected(2, later, null)));

        assertThat(procedure.timeline().spans())
                .containsExactly(
                        new Span(1, new Period(null, REFORM.plusDays(1))),
                        new Span(3, new Period(REFORM.plusDays(1), null)));
    }

    @Test
    void only_a_version_in_force_at_some_time_can_be_put_right() {
        given(published(threeDays, MONDAY), corrected(1, version(5, null, null), null))
                .when(new CorrectVersion(CODE, 1, threeDays, null, TUESDAY))
                .thenRejected(VERSION_UNKNOWN);
        given().when(new CorrectVersion(CODE, 1, threeDays, null, TUESDAY)).thenRejected(VERSION_UNKNOWN);
    }

    @Test
    void a_version_is_sound() {
        given().when(record(version(3, REFORM, REFORM))).thenRejected(VERSION_ENDS_BEFORE_IT_BEGINS);
        Fee nothing = new Fee(FeeKind.STATE_FEE, null, null, null, null, null, null);
        ProcedureDetails unpriced = new ProcedureDetails(
                List.of(),
                null,
                null,
                null,
                1,
                List.of(nothing),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        given().when(record(detailed(3, REFORM, unpriced))).thenRejected(FEE_UNSOUND);
        given().when(record(detailed(3, REFORM, details(Limit.workingDays(4), null, null))))
                .thenRejected(PROMISE_TOO_LONG);
        LocalDate since = LocalDate.of(2026, 7, 1);
        given().when(record(detailed(3, since, details(null, OnlineLevel.PARTIAL, null))))
                .thenRejected(PARTIAL_WITHOUT_REASON);
        ProcedureVersion earlier = detailed(3, since.minusDays(1), details(null, OnlineLevel.PARTIAL, null));
        given().when(record(earlier)).then(published(earlier, TUESDAY));
        ProcedureVersion reasoned =
                detailed(3, since, details(Limit.workingDays(3), OnlineLevel.PARTIAL, "Phải xác minh tại chỗ"));
        given().when(record(reasoned)).then(published(reasoned, TUESDAY));
    }

    @Test
    void a_draft_is_changed_until_it_is_published_by_a_decision() {
        ProcedureVersion announced = version(2, REFORM, null, "45/QĐ-UBND");
        given().when(draft(threeDays, null)).then(drafted(threeDays, null, TUESDAY));
        given(drafted(threeDays, null, MONDAY)).when(draft(threeDays, null)).thenNothing();
        given(drafted(threeDays, null, MONDAY))
                .when(draft(twoDaysSinceReform, null))
                .then(drafted(twoDaysSinceReform, null, TUESDAY));
        given(drafted(twoDaysSinceReform, process, MONDAY))
                .when(new PublishDraft(CODE, DRAFT, DECISION, TUESDAY))
                .then(
                        new ProcedurePublished(ID, CODE, announced, DECISION, DRAFT, TUESDAY),
                        new ProcessApproved(
                                ID,
                                CODE,
                                process(REFORM, null, step("check"), step("sign", "check")),
                                DECISION,
                                TUESDAY));
    }

    @Test
    void a_draft_is_published_or_discarded_once() {
        given(drafted(threeDays, null, MONDAY), new ProcedurePublished(ID, CODE, threeDays, DECISION, DRAFT, MONDAY))
                .when(new PublishDraft(CODE, DRAFT, DECISION, TUESDAY))
                .thenRejected(DRAFT_UNKNOWN);
        given(drafted(threeDays, null, MONDAY))
                .when(new DiscardDraft(CODE, DRAFT, TUESDAY))
                .then(new ProcedureDraftDiscarded(ID, CODE, DRAFT, TUESDAY));
        given(drafted(threeDays, null, MONDAY), new ProcedureDraftDiscarded(ID, CODE, DRAFT, MONDAY))
                .when(new DiscardDraft(CODE, DRAFT, TUESDAY))
                .thenRejected(DRAFT_UNKNOWN);
    }

    @Test
    void a_shorter_limit_needs_a_shorter_process() {
        Process threeSteps = process(null, null, days("a", 1), days("b", 1, "a"), days("c", 1, "b"));
        given(published(threeDays, MONDAY), approved(threeSteps, MONDAY), drafted(twoDaysSinceReform, null, MONDAY))
                .when(new PublishDraft(CODE, DRAFT, DECISION, TUESDAY))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_repeal_ends_what_is_in_force() {
        given(published(threeDays, MONDAY))
                .when(new RepealProcedure(CODE, REFORM, DECISION, TUESDAY))
                .then(repealed(REFORM, TUESDAY));
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(new RepealProcedure(CODE, REFORM, DECISION, TUESDAY))
                .thenRejected(NOTHING_TO_REPEAL);
        given().when(new RepealProcedure(CODE, REFORM, DECISION, TUESDAY)).thenRejected(NOTHING_TO_REPEAL);
    }

    @Test
    void what_was_repealed_can_be_announced_anew() {
        ProcedureVersion anew = version(3, REFORM.plusYears(1), null);
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(record(anew))
                .then(published(anew, TUESDAY));
    }

    @Test
    void a_process_is_approved() {
        given(published(threeDays, MONDAY)).when(approve(process)).then(approved(process, TUESDAY));
    }

    @Test
    void the_process_in_force_is_not_approved_again() {
        given(published(threeDays, MONDAY), approved(process, MONDAY))
                .when(approve(process))
                .thenNothing();
    }

    @Test
    void a_process_that_another_has_overtaken_is_approved_anew() {
        given(published(threeDays, MONDAY), approved(process, MONDAY), approved(shorter, MONDAY))
                .when(approve(process))
                .then(approved(process, TUESDAY));
    }

    @Test
    void a_process_needs_its_procedure() {
        given().when(approve(process)).thenRejected(PROCEDURE_NOT_PUBLISHED);
    }

    @Test
    void a_process_must_come_to_its_end() {
        given(published(threeDays, MONDAY)).when(approve(process(null, null))).thenRejected(PROCESS_WITHOUT_STEPS);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("check"), step("check"))))
                .thenRejected(STEP_NAMED_TWICE);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", "check"))))
                .thenRejected(STEP_AFTER_UNKNOWN);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("receive"), step("check", "sign"), step("sign", "check"))))
                .thenRejected(STEPS_IN_A_CIRCLE);
    }

    @Test
    void a_fixed_place_and_a_fixed_agency_go_together() {
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", PlaceRule.FIXED, null))))
                .thenRejected(FIXED_AGENCY_MISSING);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("sign", PlaceRule.SUBJECT_PLACE, "H26"))))
                .thenRejected(FIXED_AGENCY_MISSING);
        Process fixed = process(null, null, step("sign", PlaceRule.FIXED, "H26"));
        given(published(threeDays, MONDAY)).when(approve(fixed)).then(approved(fixed, TUESDAY));
    }

    @Test
    void steps_after_each_other_may_not_take_longer_than_the_law_gives() {
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, days("a", 2), days("b", 2, "a"))))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        Process besideEachOther = process(null, null, days("a", 2), days("b", 2), days("c", 1, "a", "b"));
        given(published(threeDays, MONDAY)).when(approve(besideEachOther)).then(approved(besideEachOther, TUESDAY));
    }

    @Test
    void limits_in_other_units_are_refused_only_where_they_cannot_fit() {
        Process hours = process(null, null, limited("a", new Limit(24, Limit.Unit.CLOCK_HOUR)), days("b", 2, "a"));
        given(published(threeDays, MONDAY)).when(approve(hours)).then(approved(hours, TUESDAY));
        Process weeks = process(null, null, limited("a", new Limit(14, Limit.Unit.CALENDAR_DAY)));
        given(published(threeDays, MONDAY)).when(approve(weeks)).thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_step_may_have_a_condition_on_the_dossier() {
        Process photo = process(null, null, step("birth"), conditional("card", "'ANH' in components"));
        given(published(threeDays, MONDAY)).when(approve(photo)).then(approved(photo, TUESDAY));
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("birth"), conditional("card", "'ANH' in papers"))))
                .thenRejected(CONDITION_UNREADABLE);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("birth"), conditional("card", "1 > 2"))))
                .thenRejected(STEP_NEVER_DONE);
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, conditional("card", "'ANH' in components"))))
                .thenRejected(PROCESS_MAY_BE_EMPTY);
    }

    @Test
    void components_are_named_once_and_for_steps_there_are() {
        given(published(threeDays, MONDAY))
                .when(approve(withComponents(component("TK", null), component("TK", null))))
                .thenRejected(COMPONENT_NAMED_TWICE);
        given(published(threeDays, MONDAY))
                .when(approve(withComponents(component("TK", "archive"))))
                .thenRejected(COMPONENT_FOR_UNKNOWN_STEP);
        Process sound = withComponents(component("TK", "sign"));
        given(published(threeDays, MONDAY)).when(approve(sound)).then(approved(sound, TUESDAY));
    }

    @Test
    void the_members_of_a_group_share_its_steps_out() {
        Member birth = new Member("1.001193", List.of("birth"), List.of());
        Member residence = new Member("1.004222", List.of("residence"), List.of(new Feed("GKS", "1.001193")));
        Process sound = group(birth, residence);
        given(published(threeDays, MONDAY)).when(approve(sound)).then(approved(sound, TUESDAY));
        Process withAStepOfItsOwn = group(birth);
        given(published(threeDays, MONDAY)).when(approve(withAStepOfItsOwn)).then(approved(withAStepOfItsOwn, TUESDAY));
        refusedGroup(MEMBER_NAMED_TWICE, birth, residence, birth);
        refusedGroup(MEMBER_STEP_UNKNOWN, birth, residence, new Member("x", List.of("card"), List.of()));
        refusedGroup(MEMBER_STEP_UNKNOWN, birth, residence, new Member("x", List.of("birth"), List.of()));
        refusedGroup(FEED_UNKNOWN, birth, new Member("1.004222", List.of("residence"), List.of(new Feed("GKS", "x"))));
        refusedGroup(
                FEED_TOO_LATE,
                new Member("1.001193", List.of("birth"), List.of(new Feed("HK", "1.004222"))),
                new Member("1.004222", List.of("residence"), List.of()));
    }

    @Test
    void only_a_bundle_has_members() {
        Process bundle = group(new Member("1.001193", List.of("birth", "residence"), List.of()));
        Process single =
                new Process(null, null, List.of(), bundle.policy(), false, bundle.steps(), null, bundle.group());
        given(published(threeDays, MONDAY)).when(approve(single)).thenRejected(GROUP_WITHOUT_BUNDLE);
    }

    private void refusedGroup(ProcedureRejection rejection, Member... members) {
        given(published(threeDays, MONDAY)).when(approve(group(members))).thenRejected(rejection);
    }

    private static Process group(Member... members) {
        Process process = process(null, null, step("birth"), step("residence", "birth"));
        return new Process(
                null, null, List.of(), process.policy(), true, process.steps(), null, new Group(List.of(members)));
    }

    private static Process withComponents(Component... components) {
        Process process = process(null, null, step("sign"));
        return new Process(null, null, List.of(components), process.policy(), false, process.steps(), null, null);
    }

    private static Component component(String code, String neededFor) {
        ComponentDetails details = new ComponentDetails(null, 1, 0, neededFor, null, null);
        return new Component(code, code, code, ComponentKind.ORIGINAL, true, false, details);
    }

    private static RecordVersion record(ProcedureVersion version) {
        return new RecordVersion(CODE, version, TUESDAY);
    }

    private static ApproveProcess approve(Process process) {
        return new ApproveProcess(CODE, process, null, TUESDAY);
    }

    private static DraftVersion draft(ProcedureVersion version, Process process) {
        return new DraftVersion(CODE, DRAFT, version, process, TUESDAY);
    }

    private static ProcedureEvent drafted(ProcedureVersion version, Process process, Instant at) {
        return new ProcedureDrafted(ID, CODE, DRAFT, version, process, at);
    }

    private static ProcedureEvent corrected(int corrects, ProcedureVersion version, Decision decision) {
        return new ProcedureCorrected(ID, CODE, corrects, version, decision, TUESDAY);
    }

    private static ProcedureEvent repealed(LocalDate from, Instant at) {
        return new ProcedureRepealed(ID, CODE, from, DECISION, at);
    }

    private static ProcedureEvent published(ProcedureVersion version, Instant at) {
        return new ProcedurePublished(ID, CODE, version, null, null, at);
    }

    private static ProcedureEvent approved(Process process, Instant at) {
        return new ProcessApproved(ID, CODE, process, null, at);
    }

    private static ProcedureVersion version(int days, LocalDate from, LocalDate to) {
        return version(days, from, to, "163/QĐ-BTP");
    }

    private static ProcedureVersion version(int days, LocalDate from, LocalDate to, String decision) {
        return version(days, from, to, decision, null);
    }

    private static ProcedureVersion detailed(int days, LocalDate from, ProcedureDetails details) {
        return version(days, from, null, "163/QĐ-BTP", details);
    }

    private static ProcedureDetails details(Limit promise, OnlineLevel level, String partialReason) {
        return new ProcedureDetails(
                List.of(ApplicantKind.CITIZEN),
                level,
                partialReason,
                promise,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ProcedureVersion version(
            int days, LocalDate from, LocalDate to, String decision, ProcedureDetails details) {
        return new ProcedureVersion(
                "Đăng ký khai sinh",
                "Birth registration",
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Commune",
                Limit.workingDays(days),
                null,
                0L,
                null,
                List.of(Channel.COUNTER),
                false,
                from,
                to,
                decision,
                details);
    }

    private static Process process(LocalDate from, LocalDate to, Step... steps) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false);
        return new Process(from, to, List.of(), policy, false, List.of(steps), null, null);
    }

    private static Step step(String name, String... after) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.sameDay(), null, after);
    }

    private static Step step(String name, PlaceRule place, String agency) {
        return step(name, place, agency, Limit.sameDay(), null);
    }

    private static Step days(String name, int days, String... after) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.workingDays(days), null, after);
    }

    private static Step limited(String name, Limit limit) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, limit, null);
    }

    private static Step conditional(String name, String when) {
        StepDetails details = new StepDetails(when, null, null);
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.sameDay(), details);
    }

    private static Step step(
            String name, PlaceRule place, String agency, Limit limit, StepDetails details, String... after) {
        return new Step(
                name,
                name,
                name,
                "COMMUNE_PEOPLES_COMMITTEE",
                place,
                agency,
                List.of(after),
                limit,
                List.of(),
                null,
                details);
    }
}
