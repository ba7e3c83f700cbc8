package vn.lienthong.stack.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_drawn_once_and_then_stay() {
        Secrets first = Secrets.of(new DataDirectory(folder));
        Secrets second = Secrets.of(new DataDirectory(folder));

        assertThat(second.postgresPassword()).isEqualTo(first.postgresPassword());
        assertThat(second.of(Service.INTAKE)).isEqualTo(first.of(Service.INTAKE));
    }

    @Test
    void two_stacks_share_no_secret(@TempDir Path other) {
        assertThat(Secrets.of(new DataDirectory(folder)).of(Service.INTAKE).values())
                .doesNotContainAnyElementsOf(
                        Secrets.of(new DataDirectory(other)).of(Service.INTAKE).values());
    }

    @Test
    void intake_alone_gets_the_master_key_of_32_bytes() {
        Secrets secrets = Secrets.of(new DataDirectory(folder));

        String key = secrets.of(Service.INTAKE).get("lienthong.intake.master-key");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(secrets.of(Service.ROUTING)).doesNotContainValue(key);
    }

    @Test
    void nobody_else_can_read_them() throws IOException {
        var directory = new DataDirectory(folder);
        Secrets.of(directory);
        SigningKeys.of(directory);

        assertThat(Files.getPosixFilePermissions(directory.keys()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(directory.keys())) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
