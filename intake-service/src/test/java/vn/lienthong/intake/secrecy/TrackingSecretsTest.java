package vn.lienthong.intake.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackingSecretsTest {
    private static final UUID DOSSIER = UUID.fromString("019a5e6e-0000-7000-8000-000000000001");
    private final TrackingSecrets secrets = new TrackingSecrets(Keys.master(1));

    @Test
    void a_secret_is_eight_letters_of_crockford_in_two_groups() {
        assertThat(Stream.generate(UUID::randomUUID).limit(1_000).map(secrets::of))
                .allMatch(secret -> secret.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_follows_from_the_dossier_and_the_master_key() {
        assertThat(secrets.of(DOSSIER)).isEqualTo(new TrackingSecrets(Keys.master(1)).of(DOSSIER));
        assertThat(secrets.of(DOSSIER)).isNotEqualTo(new TrackingSecrets(Keys.master(2)).of(DOSSIER));
    }

    @Test
    void it_may_be_typed_carelessly() {
        UUID withDigits = Stream.generate(UUID::randomUUID)
                .filter(id -> secrets.of(id).contains("0") && secrets.of(id).contains("1"))
                .findFirst()
                .orElseThrow();
        String secret = secrets.of(withDigits);
        assertThat(Stream.of(
                        secret,
                        secret.toLowerCase(Locale.ROOT),
                        secret.replace("-", ""),
                        " " + secret.replace("-", " ") + " ",
                        secret.replace('0', 'O'),
                        secret.replace('1', 'l')))
                .allMatch(typed -> secrets.fits(withDigits, typed));
    }

    @Test
    void another_dossiers_secret_does_not_fit() {
        assertThat(secrets.fits(DOSSIER, secrets.of(UUID.randomUUID()))).isFalse();
        assertThat(secrets.fits(DOSSIER, "")).isFalse();
    }
}
