package vn.lienthong.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record may break what was published of its type. */
class CompatibilityTest {
    private static final String REMEDY = """
            %s breaks what was published. Take the change back, mark the component @Nullable, or give the new meaning \
            a new type (the next .v) with an upcaster from the old one.""";

    static Stream<CurrentSchema> schemas() {
        return CurrentSchema.all().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void old_and_new_readers_read_old_and_new_events(CurrentSchema current) {
        expectNoBreak(current);
    }

    static void expectNoBreak(CurrentSchema current) {
        assertThat(CompatibilityGate.breaks(new PublishedSchemas().of(current.type()), current.schema()))
                .as(REMEDY, current.type())
                .isEmpty();
    }
}
