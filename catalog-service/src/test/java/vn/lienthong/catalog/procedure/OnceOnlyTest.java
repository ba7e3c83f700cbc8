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
import vn.lienthong.catalog.procedure.OnceOnly.HandedOn;
import vn.lienthong.catalog.procedure.OnceOnly.Papers;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Member;

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
