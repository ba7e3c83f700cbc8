package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.procedure.Births.CODE;
import static vn.lienthong.catalog.procedure.Births.DECISION;
import static vn.lienthong.catalog.procedure.Births.DRAFT;
import static vn.lienthong.catalog.procedure.Births.ID;
import static vn.lienthong.catalog.procedure.Births.MONDAY;
import static vn.lienthong.catalog.procedure.Births.REFORM;
import static vn.lienthong.catalog.procedure.Births.TUESDAY;
import static vn.lienthong.catalog.procedure.Births.approve;
import static vn.lienthong.catalog.procedure.Births.approved;
import static vn.lienthong.catalog.procedure.Births.component;
import static vn.lienthong.catalog.procedure.Births.conditional;
import static vn.lienthong.catalog.procedure.Births.correct;
import static vn.lienthong.catalog.procedure.Births.corrected;
import static vn.lienthong.catalog.procedure.Births.days;
import static vn.lienthong.catalog.procedure.Births.detailed;
import static vn.lienthong.catalog.procedure.Births.details;
import static vn.lienthong.catalog.procedure.Births.draft;
import static vn.lienthong.catalog.procedure.Births.drafted;
import static vn.lienthong.catalog.procedure.Births.limited;
import static vn.lienthong.catalog.procedure.Births.process;
import static vn.lienthong.catalog.procedure.Births.publish;
import static vn.lienthong.catalog.procedure.Births.published;
import static vn.lienthong.catalog.procedure.Births.record;
import static vn.lienthong.catalog.procedure.Births.repealed;
import static vn.lienthong.catalog.procedure.Births.step;
import static vn.lienthong.catalog.procedure.Births.timed;
import static vn.lienthong.catalog.procedure.Births.version;
import static vn.lienthong.catalog.procedure.Births.withComponents;
import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_FOR_UNKNOWN_STEP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_ON_UNKNOWN_CHANNEL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_ON_UNKNOWN_COMPONENT;
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
import static vn.lienthong.catalog.procedure.ProcedureRejection.TIME_OF_NO_CHANNEL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSIONS_OVERLAP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.testing.DeciderSpecification;

class ProcedureDeciderTest extends DeciderSpecification<ProcedureCommand, ProcedureEvent, Procedure> {
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
                .when(correct(1, version(5, null, null, null)))
                .then(corrected(1, version(5, null, null), null));
        given(published(threeDays, MONDAY))
                .when(correct(1, version(3, null, null, null)))
                .thenNothing();
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        ProcedureVersion right = version(5, null, null);
        given(published(threeDays, MONDAY), corrected(1, right, null))
                .when(correct(1, right))
                .thenNothing();
        given(published(threeDays, MONDAY), corrected(1, right, null), corrected(2, threeDays, null))
                .when(correct(1, right))
                .thenNothing();
    }

    @Test
    void a_correction_leaves_every_other_version_a_day_and_brings_none_back() {
        given(published(threeDaysUntilReform, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(correct(2, version(2, null, null)))
                .thenRejected(VERSIONS_OVERLAP);
        given(published(threeDays, MONDAY), published(twoDaysSinceReform, MONDAY))
                .when(correct(2, version(2, REFORM, REFORM.plusDays(1))))
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
                .when(correct(2, right))
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
                .when(correct(1, threeDays))
                .thenRejected(VERSION_UNKNOWN);
        given().when(correct(1, threeDays)).thenRejected(VERSION_UNKNOWN);
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
                List.of(),
                null);
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
    void the_time_of_a_channel_is_told_once_and_only_of_one_by_which_dossiers_come() {
        ChannelTime counter = new ChannelTime(Channel.COUNTER, Limit.workingDays(5), Limit.workingDays(2));
        ProcedureVersion sound = detailed(3, REFORM, timed(counter));
        given().when(record(sound)).then(published(sound, TUESDAY));
        given().when(record(detailed(3, REFORM, timed(counter, counter)))).thenRejected(TIME_OF_NO_CHANNEL);
        given().when(record(detailed(3, REFORM, timed(new ChannelTime(Channel.POST, Limit.workingDays(5), null)))))
                .thenRejected(TIME_OF_NO_CHANNEL);
        given().when(record(detailed(
                        3,
                        REFORM,
                        timed(new ChannelTime(Channel.COUNTER, Limit.workingDays(5), Limit.workingDays(6))))))
                .thenRejected(PROMISE_TOO_LONG);
    }

    @Test
    void the_steps_fit_into_the_time_of_each_channel() {
        ChannelTime counter = new ChannelTime(Channel.COUNTER, Limit.workingDays(5), Limit.workingDays(2));
        given(published(detailed(3, REFORM, timed(counter)), MONDAY))
                .when(approve(process(REFORM, null, limited("sign", Limit.workingDays(2)))))
                .then(approved(process(REFORM, null, limited("sign", Limit.workingDays(2))), TUESDAY));
        given(published(detailed(3, REFORM, timed(counter)), MONDAY))
                .when(approve(process(REFORM, null, limited("sign", Limit.workingDays(3)))))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
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
                .when(publish())
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
        ProcedurePublished announced = new ProcedurePublished(ID, CODE, threeDays, DECISION, DRAFT, MONDAY);
        Decision another = new Decision("46/QĐ-UBND", DECISION.date(), DECISION.authority());
        given(drafted(threeDays, null, MONDAY), announced).when(publish()).thenNothing();
        given(drafted(threeDays, null, MONDAY), announced)
                .when(new PublishDraft(CODE, DRAFT, another, TUESDAY))
                .thenRejected(DRAFT_UNKNOWN);
        given().when(publish()).thenRejected(DRAFT_UNKNOWN);
        given(drafted(threeDays, null, MONDAY), announced, drafted(twoDaysSinceReform, null, MONDAY))
                .when(publish())
                .then(new ProcedurePublished(
                        ID, CODE, version(2, REFORM, null, DECISION.number()), DECISION, DRAFT, TUESDAY));
        given(drafted(threeDays, null, MONDAY))
                .when(new DiscardDraft(CODE, DRAFT, TUESDAY))
                .then(new ProcedureDraftDiscarded(ID, CODE, DRAFT, TUESDAY));
        given(drafted(threeDays, null, MONDAY), new ProcedureDraftDiscarded(ID, CODE, DRAFT, MONDAY))
                .when(new DiscardDraft(CODE, DRAFT, TUESDAY))
                .thenRejected(DRAFT_UNKNOWN);
    }

    @Test
    void a_repeal_ends_what_is_in_force() {
        given(published(threeDays, MONDAY)).when(repeal(REFORM)).then(repealed(REFORM, TUESDAY));
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(repeal(REFORM.plusDays(1)))
                .thenRejected(NOTHING_TO_REPEAL);
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(repeal(REFORM.minusDays(1)))
                .then(repealed(REFORM.minusDays(1), TUESDAY));
    }

    @Test
    void the_same_repeal_again_changes_nothing() {
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(repeal(REFORM))
                .thenNothing();
        ProcedureVersion anew = version(3, REFORM.plusYears(1), null);
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY), published(anew, MONDAY))
                .when(repeal(REFORM))
                .thenNothing();
        Decision another = new Decision("46/QĐ-UBND", DECISION.date(), DECISION.authority());
        given(published(threeDays, MONDAY), repealed(REFORM, MONDAY))
                .when(new RepealProcedure(CODE, REFORM, another, TUESDAY))
                .thenRejected(NOTHING_TO_REPEAL);
    }

    @Test
    void only_what_was_announced_is_repealed() {
        given().when(repeal(REFORM)).thenRejected(PROCEDURE_NOT_PUBLISHED);
        given(drafted(threeDays, null, MONDAY)).when(repeal(REFORM)).thenRejected(PROCEDURE_NOT_PUBLISHED);
    }

    private static RepealProcedure repeal(LocalDate from) {
        return new RepealProcedure(CODE, from, DECISION, TUESDAY);
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
        Process photo = withComponents(
                List.of(step("birth"), conditional("card", "'ANH' in components || channel == 'COUNTER'")),
                component("ANH", null));
        given(published(threeDays, MONDAY)).when(approve(photo)).then(approved(photo, TUESDAY));
        refusedCondition(CONDITION_UNREADABLE, "'ANH' in papers");
        refusedCondition(STEP_NEVER_DONE, "1 > 2");
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, conditional("card", "channel == 'COUNTER'"))))
                .thenRejected(PROCESS_MAY_BE_EMPTY);
    }

    @Test
    void a_condition_asks_for_papers_and_channels_that_there_are() {
        refusedCondition(CONDITION_ON_UNKNOWN_COMPONENT, "'ANH' in components");
        refusedCondition(CONDITION_ON_UNKNOWN_COMPONENT, "channel == 'COUNTER' && !('ANH' in components)");
        refusedCondition(CONDITION_ON_UNKNOWN_CHANNEL, "channel == 'FAX'");
        refusedCondition(CONDITION_ON_UNKNOWN_CHANNEL, "channel in ['FAX', 'TELEX']");
    }

    private void refusedCondition(ProcedureRejection rejection, String when) {
        given(published(threeDays, MONDAY))
                .when(approve(process(null, null, step("birth"), conditional("card", when))))
                .thenRejected(rejection);
    }

    @Test
    void components_are_named_once_and_for_steps_there_are() {
        given(published(threeDays, MONDAY))
                .when(approve(withComponents(List.of(step("sign")), component("TK", null), component("TK", null))))
                .thenRejected(COMPONENT_NAMED_TWICE);
        given(published(threeDays, MONDAY))
                .when(approve(withComponents(List.of(step("sign")), component("TK", "archive"))))
                .thenRejected(COMPONENT_FOR_UNKNOWN_STEP);
        Process sound = withComponents(List.of(step("sign")), component("TK", "sign"));
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
}
