package vn.lienthong.intake.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierSealTest {
    private static final UUID DOSSIER = UUID.randomUUID();
    private static final byte[] PLAIN = "Nguyễn Thị Ẩn Danh".getBytes(StandardCharsets.UTF_8);
    private final DossierSeal seal = new DossierSeal(Keys.master(1));

    @Test
    void what_was_sealed_can_be_opened() {
        assertThat(seal.open(DOSSIER, seal.seal(DOSSIER, PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void each_dossier_has_a_key_of_its_own() {
        UUID other = UUID.randomUUID();
        DossierSeal.Secret one = seal.seal(DOSSIER, PLAIN);
        DossierSeal.Secret two = seal.seal(other, PLAIN);
        assertThat(one.data().ciphertext()).isNotEqualTo(two.data().ciphertext());
        assertThatIllegalStateException()
                .isThrownBy(() -> seal.open(DOSSIER, new DossierSeal.Secret(one.data(), two.key())));
    }

    @Test
    void neither_data_nor_key_fit_another_dossier_or_another_master_key() {
        DossierSeal.Secret secret = seal.seal(DOSSIER, PLAIN);
        assertThatIllegalStateException().isThrownBy(() -> seal.open(UUID.randomUUID(), secret));
        assertThatIllegalStateException().isThrownBy(() -> new DossierSeal(Keys.master(2)).open(DOSSIER, secret));
    }

    @Test
    void changed_data_are_noticed() {
        DossierSeal.Secret secret = seal.seal(DOSSIER, PLAIN);
        secret.data().ciphertext()[0] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seal.open(DOSSIER, secret));
    }
}
