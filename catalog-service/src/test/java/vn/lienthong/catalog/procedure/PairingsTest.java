package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.procedure.Births.CODE;
import static vn.lienthong.catalog.procedure.Births.DECISION;
import static vn.lienthong.catalog.procedure.Births.DRAFT;
import static vn.lienthong.catalog.procedure.Births.ID;
import static vn.lienthong.catalog.procedure.Births.MONDAY;
import static vn.lienthong.catalog.procedure.Births.REFORM;
import static vn.lienthong.catalog.procedure.Births.TUESDAY;
import static vn.lienthong.catalog.procedure.Births.approve;
import static vn.lienthong.catalog.procedure.Births.approved;
import static vn.lienthong.catalog.procedure.Births.conditional;
import static vn.lienthong.catalog.procedure.Births.correct;
import static vn.lienthong.catalog.procedure.Births.corrected;
import static vn.lienthong.catalog.procedure.Births.days;
import static vn.lienthong.catalog.procedure.Births.details;
import static vn.lienthong.catalog.procedure.Births.drafted;
import static vn.lienthong.catalog.procedure.Births.limited;
import static vn.lienthong.catalog.procedure.Births.process;
import static vn.lienthong.catalog.procedure.Births.publish;
import static vn.lienthong.catalog.procedure.Births.published;
import static vn.lienthong.catalog.procedure.Births.record;
import static vn.lienthong.catalog.procedure.Births.step;
import static vn.lienthong.catalog.procedure.Births.version;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_ON_UNKNOWN_CHANNEL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.testing.DeciderSpecification;

/** Whatever is announced, put right or approved: on each day the process of the day can handle the version of the day. */
class PairingsTest extends DeciderSpecification<ProcedureCommand, ProcedureEvent, Procedure> {
    private static final LocalDate LATER = REFORM.plusYears(1);

    private final Process threeSteps = threeSteps(null, null);
    private final Process oneStep = process(null, null, days("a", 1));

    PairingsTest() {
        super(new ProcedureDecider());
    }

    @Test
    void a_correction_to_less_time_needs_a_shorter_process() {
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(correct(1, version(2, null, null)))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(published(version(4, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(correct(1, version(3, null, null)))
                .then(corrected(1, version(3, null, null), null));
    }

    @Test
    void a_correction_that_promises_less_time_needs_a_shorter_process() {
        ProcedureVersion promised = version(3, null, null, "163/QĐ-BTP", details(Limit.workingDays(2), null, null));
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(correct(1, promised))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_correction_may_bring_the_process_that_fits_it() {
        ProcedureVersion shorter = version(1, null, null);
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(correct(1, shorter, oneStep))
                .then(corrected(1, shorter, null), approved(oneStep, TUESDAY));
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(correct(1, shorter, threeSteps))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(
                        published(version(3, null, null), MONDAY),
                        approved(threeSteps, MONDAY),
                        corrected(1, shorter, null),
                        approved(oneStep, MONDAY))
                .when(correct(1, shorter, oneStep))
                .thenNothing();
    }

    @Test
    void the_process_of_a_correction_begins_with_the_version_at_the_earliest() {
        ProcedureVersion right = version(1, REFORM, null);
        given(
                        published(version(3, null, null), MONDAY),
                        published(version(3, REFORM, null), MONDAY),
                        approved(threeSteps, MONDAY))
                .when(correct(2, right, oneStep))
                .then(corrected(2, right, null), approved(process(REFORM, null, days("a", 1)), TUESDAY));
    }

    @Test
    void what_the_national_database_puts_right_is_held_against_the_process_too() {
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(record(version(2, null, null)))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(published(version(3, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(record(version(2, REFORM, null)))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_neighbour_that_gets_more_days_by_a_correction_is_held_against_their_process() {
        given(
                        published(version(2, null, null), MONDAY),
                        published(version(3, REFORM, null), MONDAY),
                        approved(threeSteps(REFORM, null), MONDAY))
                .when(correct(2, version(3, REFORM.plusDays(1), null)))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void what_was_said_before_this_was_looked_at_can_be_put_right_step_by_step() {
        ProcedureVersion renamed = version(2, null, null, "164/QĐ-BTP");
        given(
                        published(version(2, null, null), MONDAY),
                        published(version(3, REFORM, null), MONDAY),
                        approved(threeSteps, MONDAY))
                .when(correct(2, version(4, REFORM, null)))
                .then(corrected(2, version(4, REFORM, null), null));
        given(published(version(2, null, null), MONDAY), approved(threeSteps, MONDAY))
                .when(record(renamed))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_process_that_another_has_overtaken_on_these_days_does_not_count() {
        given(
                        published(version(3, null, null), MONDAY),
                        approved(threeSteps, MONDAY),
                        approved(process(REFORM, null, days("a", 1)), MONDAY))
                .when(record(version(1, REFORM, null)))
                .then(published(version(1, REFORM, null), TUESDAY));
    }

    @Test
    void a_process_that_another_has_overtaken_on_some_days_counts_on_the_others() {
        given(
                        published(version(3, null, null), MONDAY),
                        approved(threeSteps, MONDAY),
                        approved(process(REFORM, LATER, days("a", 1)), MONDAY))
                .when(record(version(1, REFORM, null)))
                .thenRejected(PROCESS_TAKES_TOO_LONG);
    }

    @Test
    void a_process_for_some_days_is_held_against_the_version_of_each_of_them() {
        ProcedureEvent before = published(version(3, null, null), MONDAY);
        ProcedureEvent since = published(version(2, REFORM, null), MONDAY);
        given(before, since).when(approve(threeSteps)).thenRejected(PROCESS_TAKES_TOO_LONG);
        given(before, since).when(approve(threeSteps(null, REFORM.plusDays(1)))).thenRejected(PROCESS_TAKES_TOO_LONG);
        given(before, since).when(approve(threeSteps(null, REFORM))).then(approved(threeSteps(null, REFORM), TUESDAY));
    }

    @Test
    void a_draft_needs_a_process_that_fits_on_all_its_days() {
        ProcedureVersion twoDays = version(2, REFORM, null);
        ProcedureEvent before = published(version(3, null, null), MONDAY);
        given(before, approved(threeSteps, MONDAY), drafted(twoDays, null, MONDAY))
                .when(publish())
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(before, approved(threeSteps, MONDAY), drafted(twoDays, process(null, LATER, days("a", 1)), MONDAY))
                .when(publish())
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(before, approved(threeSteps, MONDAY), drafted(twoDays, process(LATER, null, days("a", 1)), MONDAY))
                .when(publish())
                .thenRejected(PROCESS_TAKES_TOO_LONG);
        given(before, approved(threeSteps, MONDAY), drafted(twoDays, oneStep, MONDAY))
                .when(publish())
                .then(
                        new ProcedurePublished(
                                ID, CODE, version(2, REFORM, null, DECISION.number()), DECISION, DRAFT, TUESDAY),
                        new ProcessApproved(ID, CODE, process(REFORM, null, days("a", 1)), DECISION, TUESDAY));
    }

    @Test
    void no_step_waits_for_a_channel_by_which_nothing_is_received() {
        Process byPost = process(null, null, step("sign"), conditional("open", "channel in ['POST', 'ONLINE']"));
        ProcedureEvent everywhere = published(receivedBy(Channel.COUNTER, Channel.POST), MONDAY);
        given(everywhere).when(approve(byPost)).then(approved(byPost, TUESDAY));
        given(everywhere, approved(byPost, MONDAY))
                .when(correct(1, receivedBy(Channel.COUNTER)))
                .thenRejected(CONDITION_ON_UNKNOWN_CHANNEL);
        given(everywhere, approved(byPost, MONDAY))
                .when(correct(1, receivedBy(Channel.ONLINE)))
                .then(corrected(1, receivedBy(Channel.ONLINE), null));
        given(published(receivedBy(Channel.COUNTER), MONDAY))
                .when(approve(byPost))
                .thenRejected(CONDITION_ON_UNKNOWN_CHANNEL);
    }

    @Test
    void the_reason_names_the_field_the_steps_and_the_first_day_of_the_process() {
        Process mixed = process(
                REFORM, null, days("a", 3), limited("b", new Limit(72, Limit.Unit.CLOCK_HOUR)), days("c", 5, "a"));
        CommandRejected rejected = rejected(published(version(4, null, null), MONDAY), mixed);

        assertThat(words(Language.ENGLISH, rejected))
                .isEqualTo("Steps a → c of the process from 01/07/2025 on, one after the other, take 8 working days;"
                        + " the limit of the law (limit) or the office's own (details.promise) is 4 working days.");
    }

    @Test
    void limits_in_several_units_are_told_as_they_were_given() {
        Process mixed = process(
                null, null, limited("a", new Limit(72, Limit.Unit.CLOCK_HOUR)), step("b", "a"), days("c", 1, "b"));
        CommandRejected rejected = rejected(published(version(1, null, null), MONDAY), mixed);

        assertThat(words(Language.VIETNAMESE, rejected))
                .contains("a → b → c", "từ …", "1 ngày làm việc và 72 giờ", "là 1 ngày làm việc");
        assertThat(words(Language.ENGLISH, rejected)).contains("take 1 working day and 72 hours;");
    }

    private static CommandRejected rejected(ProcedureEvent past, Process process) {
        ProcedureDecider decider = new ProcedureDecider();
        Procedure procedure = decider.replay(decider.initialState(), List.of(past));
        return catchThrowableOfType(CommandRejected.class, () -> decider.decide(approve(process), procedure));
    }

    private static String words(Language language, CommandRejected rejected) {
        return new Texts()
                .detail(language, "process-takes-too-long", rejected.facts())
                .orElseThrow();
    }

    private static Process threeSteps(LocalDate from, LocalDate to) {
        return process(from, to, days("a", 1), days("b", 1, "a"), days("c", 1, "b"));
    }

    private static ProcedureVersion receivedBy(Channel... channels) {
        ProcedureVersion version = version(3, null, null);
        return new ProcedureVersion(
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.responsibleAgency(),
                version.limit(),
                version.limitNote(),
                version.feeVnd(),
                version.feeNote(),
                List.of(channels),
                version.interconnected(),
                version.validFrom(),
                version.validTo(),
                version.announcingDecision(),
                version.details(),
                version.stepsNote());
    }
}
