package vn.lienthong.intake.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void it_may_lie_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("master-key"), KEY + "\n");
        assertThat(Keys.of(Optional.empty(), Optional.of(file)).derive("x", "AES"))
                .isEqualTo(Keys.of(Optional.of(KEY), Optional.empty()).derive("x", "AES"));
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        MasterKey master = Keys.master(1);
        assertThat(master.derive("one", "AES")).isNotEqualTo(master.derive("other", "AES"));
    }

    @Test
    void the_service_does_not_start_without_one_or_with_a_short_one() {
        assertThatIllegalStateException().isThrownBy(() -> Keys.of(Optional.empty(), Optional.empty()));
        assertThatIllegalStateException().isThrownBy(() -> Keys.of(Optional.of("c2hvcnQ="), Optional.empty()));
    }
}
