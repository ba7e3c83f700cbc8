package vn.lienthong.stack.up;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.part.Parts;

class PortCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"61000, --port-base 6\\d\\d00", "65500, --port-base with a lower one"})
    void a_taken_port_is_named_with_a_way_out(int base, String remedy) throws IOException {
        var ports = new Ports(base);
        Parts parts = Parts.of(new DataDirectory(folder), StackSettings.USUAL.withPorts(ports));

        try (var _ = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.of(parts.all(), ports))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port %d is taken, and Kafka needs it".formatted(ports.kafka()))
                    .hasMessageFindingMatch(remedy);
        }
    }
}
