package vn.lienthong.stack.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.keys.SigningKeys;

/** Issues bearer tokens that the services of one stack accept. */
public final class Tokens {
    /** How long a token holds that is asked for nothing else. */
    public static final Duration USUAL_LIFE = Duration.ofHours(12);

    static final List<String> ROLES = List.of(
            Roles.CITIZEN,
            Roles.RECEIVING_OFFICER,
            Roles.HANDLER,
            Roles.LEADER,
            Roles.OPERATOR,
            Roles.CATALOG_EDITOR,
            Roles.INTEGRATOR);

    private static final String ISSUER = "urn:lienthong:local";

    private final SigningKeys keys;
    private final InstantSource clock;

    /** @param clock real time, also beside a demo clock: the services check tokens by it */
    public Tokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param agency the code of the agency that the bearer acts for */
    public String issue(Collection<String> roles, Optional<String> agency, String subject, Duration life) {
        roles.forEach(Tokens::check);
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .claim("roles", List.copyOf(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
        agency.ifPresent(code -> claims.claim("agency", code));
        return sign(claims.build());
    }

    private String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(keys.privateKey()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String role) {
        if (!ROLES.contains(role)) {
            throw new StackProblem(
                    "There is no role '%s'.".formatted(role), "The roles are " + String.join(", ", ROLES) + ".");
        }
    }
}
