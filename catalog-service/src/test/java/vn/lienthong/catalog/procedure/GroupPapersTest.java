package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.procedure.Births.CODE;
import static vn.lienthong.catalog.procedure.Births.MONDAY;
import static vn.lienthong.catalog.procedure.Births.REFORM;
import static vn.lienthong.catalog.procedure.Births.approve;
import static vn.lienthong.catalog.procedure.Births.approved;
import static vn.lienthong.catalog.procedure.Births.component;
import static vn.lienthong.catalog.procedure.Births.correct;
import static vn.lienthong.catalog.procedure.Births.draft;
import static vn.lienthong.catalog.procedure.Births.drafted;
import static vn.lienthong.catalog.procedure.Births.process;
import static vn.lienthong.catalog.procedure.Births.publish;
import static vn.lienthong.catalog.procedure.Births.published;
import static vn.lienthong.catalog.procedure.Births.step;
import static vn.lienthong.catalog.procedure.Births.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** It is Tuesday, 3 November 2026. */
class GroupPapersTest {
    private static final String MEMBER = "1.004222";
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    private final Procedure member = after(
            published(version(3, null, null), MONDAY),
            approved(asking("BEFORE", null, REFORM), MONDAY),
            approved(asking("NOW", REFORM, NEXT_YEAR), MONDAY),
            approved(asking("LATER", NEXT_YEAR, null), MONDAY));
    private final Procedure sinceEver = after(published(version(3, null, null), MONDAY));

    @Test
    void a_group_asks_what_its_members_ask_on_its_first_day() {
        assertThat(askedBy(sinceEver, group(REFORM, null))).isEqualTo("NOW");
        assertThat(askedBy(sinceEver, group(REFORM.minusDays(1), null))).isEqualTo("BEFORE");
        assertThat(askedBy(sinceEver, group(NEXT_YEAR, null))).isEqualTo("LATER");
        assertThat(askedBy(after(published(version(3, NEXT_YEAR, null), MONDAY)), group(REFORM, null)))
                .isEqualTo("LATER");
    }

    @Test
    void a_group_older_than_the_data_asks_what_its_members_ask_today_or_asked_on_its_last_day() {
        assertThat(askedBy(sinceEver, group(null, null))).isEqualTo("NOW");
        assertThat(askedBy(sinceEver, group(null, NEXT_YEAR.plusYears(1)))).isEqualTo("NOW");
        assertThat(askedBy(sinceEver, group(null, REFORM.plusDays(1)))).isEqualTo("NOW");
        assertThat(askedBy(sinceEver, group(null, REFORM))).isEqualTo("BEFORE");
    }

    @Test
    void what_is_prepared_asks_nothing_until_it_is_announced() {
        ProcedureCommand draft = draft(version(3, NEXT_YEAR, null), group(null, null));
        Procedure prepared = after(drafted(version(3, NEXT_YEAR, null), group(null, null), MONDAY));

        assertThat(papers(prepared).addedTo(draft)).isEqualTo(draft);
        assertThat(((PublishDraft) papers(prepared).addedTo(publish()))
                        .process()
                        .components())
                .extracting(Component::code)
                .containsExactly("LATER");
        assertThat(papers(Procedure.NOTHING).addedTo(publish())).isEqualTo(publish());
    }

    @Test
    void what_is_put_right_asks_what_is_asked_since_the_version() {
        CorrectVersion complete =
                (CorrectVersion) papers(sinceEver).addedTo(correct(1, version(3, REFORM, null), group(null, null)));

        assertThat(complete.process().components()).extracting(Component::code).containsExactly("NOW");
    }

    @Test
    void what_names_papers_or_has_no_members_stays_as_it_is() {
        ProcedureCommand named = approve(asking("OWN", null, null));
        ProcedureCommand single = approve(process(null, null, step("sign")));
        ProcedureCommand unchanged = correct(1, version(3, null, null));

        assertThat(papers(sinceEver).addedTo(named)).isEqualTo(named);
        assertThat(papers(sinceEver).addedTo(single)).isEqualTo(single);
        assertThat(papers(sinceEver).addedTo(unchanged)).isEqualTo(unchanged);
    }

    private String askedBy(Procedure group, Process process) {
        ApproveProcess complete = (ApproveProcess) papers(group).addedTo(approve(process));
        return complete.process().components().getFirst().code();
    }

    private GroupPapers papers(Procedure group) {
        return new GroupPapers(Map.of(CODE, group, MEMBER, member)::get);
    }

    private static Process asking(String paper, LocalDate from, LocalDate to) {
        return bundle(from, to, List.of(component(paper, null)), null);
    }

    private static Process group(LocalDate from, LocalDate to) {
        return bundle(from, to, List.of(), new Group(List.of(new Member(MEMBER, List.of("sign"), List.of()))));
    }

    private static Process bundle(LocalDate from, LocalDate to, List<Component> components, Group group) {
        Process process = process(from, to, step("sign"));
        return new Process(from, to, components, process.policy(), true, process.steps(), null, group);
    }

    private static Procedure after(ProcedureEvent... events) {
        return new ProcedureDecider().replay(Procedure.NOTHING, List.of(events));
    }
}
