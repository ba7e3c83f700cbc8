package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramTest {
    @Test
    void the_same_seed_makes_the_same_program() {
        assertThat(names(new Program(new Random(7)).all())).isEqualTo(names(new Program(new Random(7)).all()));
        assertThat(names(new Program(new Random(7)).all())).isNotEqualTo(names(new Program(new Random(8)).all()));
    }

    @Test
    void a_part_of_names_chooses_among_all_faults_the_last_among_them() {
        List<String> all = names(new Program(new Random(7)).all());

        assertThat(Program.only(all, "")).isEqualTo(all);
        assertThat(Program.only(all, "kill -9 intake")).isNotEmpty().allMatch(name -> name.contains("intake"));
        assertThat(Program.only(all, "nobody can read"))
                .containsExactly("a record on lienthong.dossier that nobody can read");
    }

    @Test
    void a_part_that_is_in_no_name_is_told_the_names() {
        List<String> some = names(new Program(new Random(7)).selection());

        assertThatThrownBy(() -> Program.only(some, "earthquake"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("earthquake", some.getFirst(), some.getLast());
    }

    private static List<String> names(List<Fault> faults) {
        return faults.stream().map(Fault::name).toList();
    }
}
