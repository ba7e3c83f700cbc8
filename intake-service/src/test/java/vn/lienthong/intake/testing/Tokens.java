package vn.lienthong.intake.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Set;

/** Bearer tokens for tests, valid where {@link TestKeys} are in use. */
public final class Tokens {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Tokens() {}

    /** Of somebody who acts for an agency. */
    public static String officer(String subject, String agency, String... roles) {
        return claims(subject, roles).claim("agency", agency).sign();
    }

    /** Of somebody who acts for no agency. */
    public static String person(String subject, String... roles) {
        return claims(subject, roles).sign();
    }

    private static JwtClaimsBuilder claims(String subject, String... roles) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.issuer("urn:lienthong:local")
                .subject(subject)
                .claim("roles", Set.of(roles))
                .issuedAt(now)
                .expiresAt(now + AN_HOUR.toSeconds());
    }
}
