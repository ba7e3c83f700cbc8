package vn.lienthong.stack.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_drawn_once_and_then_stay() {
        Secrets first = secretsIn(folder);
        Secrets second = secretsIn(folder);

        assertThat(second.postgresPassword()).isEqualTo(first.postgresPassword());
        assertThat(second.of(Service.INTAKE)).isEqualTo(first.of(Service.INTAKE));
    }

    @Test
    void two_stacks_share_no_secret(@TempDir Path other) {
        assertThat(secretsIn(folder).of(Service.INTAKE).values())
                .doesNotContainAnyElementsOf(secretsIn(other).of(Service.INTAKE).values());
    }

    @Test
    void intake_alone_gets_the_master_key_of_32_bytes() {
        Secrets secrets = secretsIn(folder);

        String key = secrets.of(Service.INTAKE).get("lienthong.intake.master-key");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(secrets.of(Service.ROUTING)).doesNotContainValue(key);
    }

    @Test
    void where_data_are_none_is_drawn_in_the_place_of_a_lost_one() throws IOException {
        secretsIn(folder);
        Path file = folder.resolve("keys/secrets.properties");
        Files.createDirectories(folder.resolve("postgres/intake/data"));
        String kept = Files.readString(file);
        Files.writeString(file, kept.replaceAll("(?m)^lienthong.intake.*$", ""));

        assertThatThrownBy(() -> secretsIn(folder))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("lienthong.intake.master-key")
                .hasMessageNotContaining("postgres.password")
                .hasMessageContaining("--fresh");

        Files.writeString(file, kept);
        assertThatNoException().isThrownBy(() -> secretsIn(folder));
    }

    @Test
    void nobody_else_can_read_them_but_the_key_that_is_public() throws IOException {
        secretsIn(folder);
        SigningKeys.of(new DataDirectory(folder));

        assertThat(rightsOf(".")).isEqualTo("rwx------");
        assertThat(rightsOf("secrets.properties")).isEqualTo("rw-------");
        assertThat(rightsOf("private.pem")).isEqualTo("rw-------");
        assertThat(rightsOf("public.pem")).isEqualTo("rw-r--r--");
    }

    private String rightsOf(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys").resolve(file)));
    }

    private static Secrets secretsIn(Path folder) {
        var directory = new DataDirectory(folder);
        Secrets.complete(directory);
        return Secrets.of(directory);
    }
}
