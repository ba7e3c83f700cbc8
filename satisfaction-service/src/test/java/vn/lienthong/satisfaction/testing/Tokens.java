package vn.lienthong.satisfaction.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Set;

/** Bearer tokens for tests, valid where {@link TokenKeys} are in use. */
public final class Tokens {
    public static final String ISSUER = "urn:lienthong:local";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Tokens() {}

    /** Of somebody who acts for an agency. */
    public static String officer(String subject, String agency, String... roles) {
        return claims(subject, AN_HOUR, roles).claim("agency", agency).sign();
    }

    /** Of somebody who acts for no agency. */
    public static String person(String subject, String... roles) {
        return claims(subject, AN_HOUR, roles).sign();
    }

    /** Of yesterday. */
    public static String expired(String subject, String... roles) {
        return claims(subject, Duration.ofHours(-1), roles).sign();
    }

    /** By somebody else. */
    public static String foreign(String subject, String... roles) {
        return claims(subject, AN_HOUR, roles).issuer("urn:somebody-else").sign();
    }

    private static JwtClaimsBuilder claims(String subject, Duration lifetime, String... roles) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .claim("roles", Set.of(roles))
                .issuedAt(Math.min(now, now + lifetime.toSeconds()))
                .expiresAt(now + lifetime.toSeconds());
    }
}
