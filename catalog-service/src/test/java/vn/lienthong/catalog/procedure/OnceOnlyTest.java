package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.procedure.OnceOnly.Asked;
import vn.lienthong.catalog.procedure.OnceOnly.AskedOtherwise;
import vn.lienthong.catalog.procedure.OnceOnly.HandedOn;
import vn.lienthong.catalog.procedure.OnceOnly.Papers;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

class OnceOnlyTest {
    @Test
    void a_paper_that_two_procedures_need_is_asked_once_in_the_stricter_form() {
        OnceOnly once = OnceOnly.of(List.of(
                papers(
                        "1.001193",
                        List.of(),
                        paper("GTTT", "Giấy tờ tùy thân", ComponentKind.PHOTOCOPY, false, true, 1)),
                papers(
                        "1.004222",
                        List.of(),
                        paper("CCCD", "giấy tờ tùy thân ", ComponentKind.ORIGINAL, true, false, 2))));

        assertThat(once.asked())
                .containsExactly(new Asked(
                        paper("GTTT", "Giấy tờ tùy thân", ComponentKind.ORIGINAL, true, false, 2),
                        List.of("1.001193", "1.004222")));
    }

    @Test
    void forms_with_the_same_code_stay_two() {
        OnceOnly once = OnceOnly.of(List.of(
                papers("1.001193", List.of(), paper("TK", "Tờ khai đăng ký khai sinh")),
                papers("1.004222", List.of(), paper("TK", "Tờ khai thay đổi thông tin cư trú"))));

        assertThat(once.components()).extracting(Component::code).containsExactly("TK", "TK-2");
    }

    @Test
    void what_one_procedure_makes_for_another_nobody_brings() {
        Component certificate = paper("GKS", "Giấy khai sinh");
        OnceOnly once = OnceOnly.of(List.of(
                papers("1.001193", List.of(), paper("GCS", "Giấy chứng sinh")),
                papers("1.004222", List.of(new Feed("GKS", "1.001193")), certificate)));

        assertThat(once.components()).extracting(Component::code).containsExactly("GCS");
        assertThat(once.handedOn()).containsExactly(new HandedOn(certificate, "1.001193", "1.004222"));
    }

    @Test
    void the_most_copies_and_the_form_of_whoever_has_one_are_asked() {
        Component known = detailed("GKS", new ComponentDetails("Mẫu 01", 1, 0, null, null, null));
        Component other = detailed("GKS", new ComponentDetails("Mẫu 02", 0, 3, null, "Hộ tịch", null));

        assertThat(once(known, other).asked())
                .extracting(asked -> asked.component().details())
                .containsExactly(new ComponentDetails("Mẫu 01", 1, 3, null, "Hộ tịch", null));
        assertThat(once(other, known).asked())
                .extracting(asked -> asked.component().details())
                .containsExactly(new ComponentDetails("Mẫu 02", 1, 3, null, "Hộ tịch", null));
    }

    @Test
    void a_paper_that_one_needs_in_a_case_and_another_always_is_needed_always() {
        Text ifMarried = new Text("Nếu đã kết hôn", "If married");
        Text ifForeign = new Text("Nếu là người nước ngoài", "If a foreigner");
        Component inOneCase = applying(ifMarried);

        assertThat(applies(once(inOneCase, applying(ifMarried)))).isEqualTo(ifMarried);
        assertThat(applies(once(inOneCase, applying(ifForeign)))).isNull();
        assertThat(applies(once(inOneCase, applying(null)))).isNull();
        assertThat(applies(once(applying(null), inOneCase))).isNull();
        assertThat(applies(once(inOneCase, detailed("CN", null)))).isNull();
        assertThat(applies(once(detailed("CN", null), inOneCase))).isNull();
    }

    @Test
    void the_steps_of_a_member_are_not_those_of_the_group() {
        Component needed = detailed("GKS", new ComponentDetails(null, 1, 0, "sign", null, null));
        Component told = detailed("GKS", new ComponentDetails(null, 1, 0, null, null, null));

        assertThat(once(needed).components()).containsExactly(told);
        assertThat(once(needed, needed).components()).containsExactly(told);
        assertThat(once(needed, detailed("GKS", null)).components()).containsExactly(told);
    }

    @Test
    void what_a_group_asks_otherwise_than_its_members_need_is_told() {
        OnceOnly once = once(paper("TK", "Tờ khai"), paper("GKS", "Giấy khai sinh"));
        Component photo = paper("ANH", "Ảnh");
        Component copy = paper("GKS", "Giấy khai sinh", ComponentKind.PHOTOCOPY, true, false, 1);

        assertThat(once.askedOtherwise(once.components())).isEmpty();
        assertThat(once.askedOtherwise(List.of(photo, copy)))
                .containsExactly(
                        new AskedOtherwise(null, paper("TK", "Tờ khai")),
                        new AskedOtherwise(copy, paper("GKS", "Giấy khai sinh")),
                        new AskedOtherwise(photo, null));
    }

    @Test
    void how_a_group_names_a_paper_is_its_own_affair() {
        OnceOnly once = once(paper("TK", "Tờ khai"), paper("TK", "Tờ khai thay đổi thông tin cư trú"));
        Component renamed = new Component(
                "CT01",
                " tờ khai thay đổi Thông tin cư trú",
                "Form CT01",
                ComponentKind.ORIGINAL,
                true,
                false,
                details());
        Component otherForm = new Component(
                "CT01",
                "tờ khai thay đổi thông tin cư trú",
                "Form CT01",
                ComponentKind.ORIGINAL,
                false,
                false,
                details());

        assertThat(once.askedOtherwise(List.of(paper("FORM", "tờ khai"), renamed)))
                .isEmpty();
        assertThat(once.askedOtherwise(List.of(paper("FORM", "tờ khai"), otherForm)))
                .containsExactly(new AskedOtherwise(otherForm, paper("TK-2", "Tờ khai thay đổi thông tin cư trú")));
    }

    @Test
    void which_step_of_the_group_needs_a_paper_is_its_own_affair() {
        OnceOnly once = once(detailed("GKS", new ComponentDetails(null, 1, 0, null, null, null)));
        Component forAStep = detailed("GKS", new ComponentDetails(null, 1, 0, "sign", null, null));

        assertThat(once.askedOtherwise(List.of(forAStep))).isEmpty();
    }

    @Test
    void what_a_group_needs_for_a_step_of_its_own_is_not_asked_for_its_members() {
        Component form = paper("TK", "Tờ khai");
        Component photo = detailed("ANH", new ComponentDetails(null, 1, 0, "card", null, null));
        Process steps = Births.withComponents(List.of(Births.step("birth"), Births.step("card")), form, photo);
        Process bundle = new Process(
                null,
                null,
                steps.components(),
                steps.policy(),
                true,
                steps.steps(),
                null,
                new Group(List.of(new Member("1.001193", List.of("birth"), List.of()))));

        assertThat(OnceOnly.askedForMembers(bundle)).containsExactly(form);
    }

    private static ComponentDetails details() {
        return new ComponentDetails(null, 1, 0, null, null, null);
    }

    private static OnceOnly once(Component... papers) {
        return OnceOnly.of(IntStream.range(0, papers.length)
                .mapToObj(at -> papers("p" + at, List.of(), papers[at]))
                .toList());
    }

    private static Component applying(Text applies) {
        return detailed("CN", new ComponentDetails(null, 1, 0, null, null, applies));
    }

    private static Text applies(OnceOnly once) {
        return once.components().getFirst().details().applies();
    }

    private static Component detailed(String code, ComponentDetails details) {
        return new Component(code, code, code, ComponentKind.ORIGINAL, true, false, details);
    }

    @Property
    void every_paper_is_asked_or_handed_on_and_none_twice(@ForAll("groups") List<Papers> members) {
        OnceOnly once = OnceOnly.of(members);

        assertThat(once.components()).extracting(Component::code).doesNotHaveDuplicates();
        assertThat(once.components()).extracting(Component::nameVi).doesNotHaveDuplicates();
        int needed =
                members.stream().mapToInt(papers -> papers.components().size()).sum();
        int served =
                once.asked().stream().mapToInt(paper -> paper.neededBy().size()).sum();
        assertThat(served + once.handedOn().size()).isEqualTo(needed);
        for (Papers papers : members) {
            for (Component component : papers.components()) {
                assertThat(once.asked().stream()
                                        .filter(paper ->
                                                paper.component().nameVi().equals(component.nameVi()))
                                        .anyMatch(paper -> paper.neededBy()
                                                        .contains(
                                                                papers.member().procedure())
                                                && (paper.component().required() || !component.required()))
                                || once.handedOn()
                                        .contains(new HandedOn(
                                                component,
                                                "maker",
                                                papers.member().procedure())))
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<Papers>> groups() {
        Arbitrary<List<Integer>> some =
                Arbitraries.integers().between(0, 8).list().uniqueElements().ofMaxSize(6);
        return some.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lists -> IntStream.range(0, lists.size())
                        .mapToObj(at -> papers(
                                "p" + at,
                                at > 0 && lists.get(at).contains(0) ? List.of(new Feed("C0", "maker")) : List.of(),
                                lists.get(at).stream()
                                        .map(paper -> paper(
                                                "C" + paper,
                                                "Giấy " + paper,
                                                ComponentKind.values()[(paper + at) % 4],
                                                (paper + at) % 2 == 0,
                                                false,
                                                1))
                                        .toArray(Component[]::new)))
                        .toList());
    }

    private static Papers papers(String procedure, List<Feed> feeds, Component... components) {
        return new Papers(new Member(procedure, List.of(), feeds), List.of(components));
    }

    private static Component paper(String code, String name) {
        return paper(code, name, ComponentKind.ORIGINAL, true, false, 1);
    }

    private static Component paper(
            String code, String name, ComponentKind kind, boolean required, boolean replaceable, int originals) {
        return new Component(
                code,
                name,
                name.strip(),
                kind,
                required,
                replaceable,
                new ComponentDetails(null, originals, 0, null, null, null));
    }
}
