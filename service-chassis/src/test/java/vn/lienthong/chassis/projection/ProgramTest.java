package vn.lienthong.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;

class ProgramTest {
    private static final List<Class<?>> ROOTS = List.of(Marks.class);

    @Test
    void the_same_code_is_the_same_program() {
        Projector view = Projector.of("marks", Set.of("any"), new Marks());
        Projector other = Projector.of("other", Set.of("other"), new Marks());

        assertThat(view.program()).hasSize(64).isEqualTo(other.program());
    }

    @Test
    void another_projection_is_another_program() {
        assertThat(digest(List.of(Marks.class))).isNotEqualTo(digest(List.of(Marks.class, ProgramTest.class)));
    }

    @Test
    void other_code_is_another_program() {
        assertThat(new Program(withAnother(Marks.class)).digestOf(ROOTS)).isNotEqualTo(digest(ROOTS));
    }

    @Test
    void other_code_that_it_only_reaches_is_another_program_too() {
        assertThat(new Program(withAnother(SurveyAnswered.class)).digestOf(ROOTS))
                .isNotEqualTo(digest(ROOTS));
    }

    @Test
    void code_that_it_does_not_reach_makes_no_difference() {
        assertThat(new Program(withAnother(ProgramTest.class)).digestOf(ROOTS)).isEqualTo(digest(ROOTS));
    }

    @Test
    void code_that_is_not_there_is_told() {
        assertThatThrownBy(() -> new Program(_ -> null).digestOf(ROOTS))
                .hasMessage("The program lacks its class vn/lienthong/chassis/projection/Marks");
    }

    private static String digest(List<Class<?>> roots) {
        return new Program(ProgramTest::resource).digestOf(roots);
    }

    private static InputStream resource(String path) {
        return ProgramTest.class.getClassLoader().getResourceAsStream(path);
    }

    /** All classes as they are, but one has another field. */
    private static Function<String, InputStream> withAnother(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        return asked -> asked.equals(path) ? changed(path) : resource(asked);
    }

    private static InputStream changed(String path) {
        try (InputStream code = resource(path)) {
            ClassFile files = ClassFile.of();
            byte[] changed = files.transformClass(
                    files.parse(code.readAllBytes()),
                    ClassTransform.endHandler(builder -> builder.withField("another", ConstantDescs.CD_int, 0)));
            return new ByteArrayInputStream(changed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
