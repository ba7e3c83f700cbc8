package vn.lienthong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    private final Ports ports = new Ports(18100);

    @Test
    void every_process_has_a_port_of_its_own_within_the_span() {
        IntStream all = IntStream.concat(
                IntStream.of(ports.kafka()),
                Stream.of(Service.values())
                        .flatMapToInt(service -> IntStream.of(ports.of(service), ports.postgres(service))));

        assertThat(all.boxed())
                .hasSize(11)
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(18100, 18100 + Ports.SPAN - 1));
    }

    @Test
    void the_catalog_comes_first() {
        assertThat(ports.of(Service.CATALOG)).isEqualTo(18100);
        assertThat(ports.of(Service.SATISFACTION)).isEqualTo(18104);
        assertThat(ports.kafka()).isEqualTo(18105);
        assertThat(ports.postgres(Service.CATALOG)).isEqualTo(18110);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1023, 65_521, 70_000})
    void a_base_without_room_for_all_is_refused(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("--port-base");
    }
}
