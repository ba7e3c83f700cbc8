package vn.lienthong.stack.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.keys.SigningKeys;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private SigningKeys keys;
    private Tokens tokens;

    @BeforeEach
    void make_keys() {
        keys = SigningKeys.of(new DataDirectory(folder));
        tokens = new Tokens(keys, InstantSource.fixed(NOW));
    }

    @Test
    void a_token_carries_what_the_services_ask_for() throws Exception {
        String text =
                tokens.issue(List.of(Roles.HANDLER, Roles.LEADER), Optional.of("H26.STP"), "lan", Duration.ofHours(2));

        JWTClaimsSet claims = SignedJWT.parse(text).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("urn:lienthong:local");
        assertThat(claims.getSubject()).isEqualTo("lan");
        assertThat(claims.getStringListClaim("roles")).containsExactly("handler", "leader");
        assertThat(claims.getStringClaim("agency")).isEqualTo("H26.STP");
        assertThat(claims.getIssueTime()).isEqualTo(NOW);
        assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void the_public_key_proves_the_token() throws Exception {
        String text = tokens.issue(List.of(Roles.OPERATOR), Optional.empty(), "an", Duration.ofHours(1));

        assertThat(SignedJWT.parse(text).verify(new RSASSAVerifier(publicKey())))
                .isTrue();
        assertThat(SignedJWT.parse(text).getJWTClaimsSet().getClaim("agency")).isNull();
    }

    @Test
    void the_keys_are_made_once() throws Exception {
        String before = Files.readString(keys.publicFile());

        SigningKeys again = SigningKeys.of(new DataDirectory(folder));

        assertThat(Files.readString(again.publicFile())).isEqualTo(before);
    }

    @Test
    void every_role_of_the_services_is_known() {
        List<String> roles =
                Stream.of(Roles.class.getFields()).map(TokensTest::value).toList();

        assertThat(Tokens.ROLES).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void an_unknown_role_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> tokens.issue(List.of("king"), Optional.empty(), "an", Duration.ofHours(1)))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("'king'")
                .hasMessageContaining("receiving-officer");
    }

    private RSAPublicKey publicKey() throws Exception {
        String body = Files.readString(keys.publicFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
