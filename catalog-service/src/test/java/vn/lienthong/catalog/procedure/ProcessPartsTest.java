package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.procedure.Births.CODE;
import static vn.lienthong.catalog.procedure.Births.MONDAY;
import static vn.lienthong.catalog.procedure.Births.REFORM;
import static vn.lienthong.catalog.procedure.Births.approved;
import static vn.lienthong.catalog.procedure.Births.days;
import static vn.lienthong.catalog.procedure.Births.process;
import static vn.lienthong.catalog.procedure.Births.published;
import static vn.lienthong.catalog.procedure.Births.repealed;
import static vn.lienthong.catalog.procedure.Births.step;
import static vn.lienthong.catalog.procedure.Births.version;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FED_PAPER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_NOT_IN_FORCE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_TAKES_TOO_LONG;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.ROLE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.agency.AgencyDecider;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

class ProcessPartsTest {
    private static final LocalDate LATER = REFORM.plusYears(1);
    private static final String MEMBER = "1.004222";

    private final Procedure procedure = after(published(version(3, null, null), MONDAY));

    @Test
    void a_role_is_held_on_every_day_of_the_process() {
        ProcessParts parts = parts(procedure, REFORM, LATER);

        assertThat(refused(parts, process(REFORM.minusDays(1), null, step("sign")))
                        .rejection())
                .isEqualTo(ROLE_UNKNOWN);
        assertThat(refused(parts, process(LATER, null, step("sign"))).rejection())
                .isEqualTo(ROLE_UNKNOWN);
        taken(parts, process(REFORM, LATER, step("sign")));
        taken(parts, process(LATER.minusDays(1), LATER, step("sign")));
        assertThat(refused(parts, process(REFORM, null, step("sign"))).facts())
                .containsExactly("COMMUNE_PEOPLES_COMMITTEE", LATER);
        assertThat(refused(parts, process(null, null, step("sign"))).facts())
                .containsExactly("COMMUNE_PEOPLES_COMMITTEE", LATER);
    }

    @Test
    void a_role_is_held_only_while_a_version_is_in_force() {
        Procedure until = after(published(version(3, REFORM, null), MONDAY), repealed(LATER, MONDAY));

        taken(parts(until, REFORM, LATER), process(null, null, step("sign")));
    }

    @Test
    void who_did_a_step_before_the_data_begin_need_not_be_known() {
        ProcessParts parts = parts(procedure, REFORM, LATER);

        taken(parts, process(null, LATER, step("sign")));
        assertThat(refused(parts, process(null, REFORM, step("sign"))).facts())
                .containsExactly("COMMUNE_PEOPLES_COMMITTEE", "…");
    }

    @Test
    void agencies_may_hold_a_role_one_after_the_other() {
        CompetenceRegister register = register(agency("H01", null, REFORM), agency("H02", REFORM, null));
        CompetenceRegister withGap = register(agency("H01", null, REFORM), agency("H02", REFORM.plusDays(1), null));

        taken(new ProcessParts(register, Map.of(CODE, procedure)::get), process(null, null, step("sign")));
        assertThat(refused(new ProcessParts(withGap, Map.of(CODE, procedure)::get), process(null, null, step("sign")))
                        .facts())
                .containsExactly("COMMUNE_PEOPLES_COMMITTEE", REFORM);
    }

    @Test
    void a_process_without_a_first_day_begins_with_the_version() {
        Procedure since = after(published(version(3, REFORM, null), MONDAY));
        Process process = process(null, null, step("sign"));

        assertThat(refused(parts(since, REFORM.plusDays(1), null), process).facts())
                .containsExactly("COMMUNE_PEOPLES_COMMITTEE", REFORM);
        taken(parts(since, REFORM, null), process);
    }

    @Test
    void a_fixed_agency_is_there_on_every_day_of_the_process() {
        Process process = process(null, null, step("sign", PlaceRule.FIXED, "H01"));
        Procedure since = after(published(version(3, REFORM, null), MONDAY));

        assertThat(refused(parts(since, LATER, null), process).rejection())
                .isEqualTo(AgencyRejection.AGENCY_NAMED_MISSING);
        taken(parts(since, REFORM, null), process);
        assertThat(refused(parts(since, REFORM, LATER), process).facts()).containsExactly("H01", LATER);
    }

    @Test
    void a_member_is_in_force_on_every_day_of_the_group() {
        Procedure until = after(published(version(3, null, null), MONDAY), repealed(LATER, MONDAY));
        Procedure since = after(published(version(3, REFORM, null), MONDAY));
        Procedure onlyDrafted = Procedure.NOTHING;

        assertThat(refused(parts(procedure, until), group(REFORM, null)).facts())
                .containsExactly(MEMBER, LATER);
        taken(parts(procedure, until), group(REFORM, LATER));
        assertThat(refused(parts(procedure, since), group(null, null)).rejection())
                .isEqualTo(MEMBER_NOT_IN_FORCE);
        taken(parts(procedure, since), group(REFORM, null));
        taken(parts(since, since), group(null, null));
        assertThat(refused(parts(procedure, onlyDrafted), group(REFORM, null)).rejection())
                .isEqualTo(MEMBER_UNKNOWN);
    }

    @Test
    void a_paper_is_handed_on_to_a_member_that_asks_it() {
        Procedure asking = after(
                published(version(3, null, null), MONDAY),
                approved(asking("QH", null, LATER), MONDAY),
                approved(asking("GKS", LATER, null), MONDAY));

        taken(parts(procedure, asking), fed("QH", REFORM, null));
        taken(parts(procedure, asking), fed("GKS", REFORM, null));
        assertThat(refused(parts(procedure, asking), fed("QHX", null, null)).facts())
                .containsExactly("QHX", MEMBER);
        assertThat(refused(parts(procedure, asking), fed("QH", LATER, null)).rejection())
                .isEqualTo(FED_PAPER_UNKNOWN);
        assertThat(refused(parts(procedure, asking), fed("GKS", REFORM, LATER)).rejection())
                .isEqualTo(FED_PAPER_UNKNOWN);
    }

    @Test
    void a_group_keeps_the_limits_of_its_members() {
        Procedure nineDays = after(published(version(9, null, null), MONDAY));
        Procedure soonThree =
                after(published(version(9, null, null), MONDAY), published(version(3, LATER, null), MONDAY));

        taken(parts(nineDays, procedure), group(null, null, days("sign", 3), days("own", 6, "sign")));
        taken(parts(nineDays, soonThree), group(null, LATER, days("sign", 4)));
        assertThat(refused(parts(nineDays, procedure), group(null, null, days("own", 1), days("sign", 4, "own")))
                        .facts())
                .startsWith("sign")
                .endsWith(MEMBER);
        assertThat(refused(parts(nineDays, soonThree), group(null, null, days("sign", 4)))
                        .rejection())
                .isEqualTo(MEMBER_TAKES_TOO_LONG);
    }

    private static Process asking(String paper, LocalDate from, LocalDate to) {
        Process process = process(from, to, step("sign"));
        return new Process(
                from, to, List.of(Births.component(paper, null)), process.policy(), false, process.steps(), null, null);
    }

    private static Process fed(String paper, LocalDate from, LocalDate to) {
        return group(from, to, new Member(MEMBER, List.of("sign"), List.of(new Feed(paper, "1.001193"))), step("sign"));
    }

    private static Process group(LocalDate from, LocalDate to, Step... steps) {
        Member member = new Member(MEMBER, List.of("sign"), List.of());
        return group(from, to, member, steps.length == 0 ? new Step[] {step("sign")} : steps);
    }

    private static Process group(LocalDate from, LocalDate to, Member member, Step... steps) {
        Process process = process(from, to, steps);
        return new Process(
                from, to, List.of(), process.policy(), true, process.steps(), null, new Group(List.of(member)));
    }

    private static void taken(ProcessParts parts, Process process) {
        assertThatCode(() -> parts.requireKnown(CODE, process)).doesNotThrowAnyException();
    }

    private static CommandRejected refused(ProcessParts parts, Process process) {
        return catchThrowableOfType(CommandRejected.class, () -> parts.requireKnown(CODE, process));
    }

    private static ProcessParts parts(Procedure procedure, Procedure member) {
        return new ProcessParts(register(null, null), Map.of(CODE, procedure, MEMBER, member)::get);
    }

    private static ProcessParts parts(Procedure procedure, LocalDate from, LocalDate to) {
        return new ProcessParts(register(from, to), Map.of(CODE, procedure)::get);
    }

    private static CompetenceRegister register(LocalDate from, LocalDate to) {
        return register(agency("H01", from, to));
    }

    private static CompetenceRegister register(Agency... agencies) {
        return CompetenceRegister.of(List.of(agencies));
    }

    /** One that decides from a day to another. */
    private static Agency agency(String code, LocalDate from, LocalDate to) {
        Beginning beginning = new Beginning(
                code,
                "Ủy ban nhân dân xã",
                "Commune People's Committee",
                AgencyKind.PROVINCIAL_DEPARTMENT,
                AgencyLevel.PROVINCE,
                new Competence(List.of("COMMUNE_PEOPLES_COMMITTEE"), List.of("00001"), null),
                null,
                null,
                from,
                null);
        Optional<End> end = Optional.ofNullable(to).map(day -> new End(day, List.of(), null, null));
        AgencyDecider decider = new AgencyDecider();
        return decider.replay(
                decider.initialState(),
                decider.decide(new RecordAgency(beginning, end, MONDAY), decider.initialState()));
    }

    private static Procedure after(ProcedureEvent... events) {
        return new ProcedureDecider().replay(Procedure.NOTHING, List.of(events));
    }
}
