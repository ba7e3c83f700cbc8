package vn.lienthong.chassis.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Who sent the request, by the token. */
@RequestScoped
public class Caller {
    /** The id of whoever calls without a token. */
    public static final String PUBLIC = "public";

    private static final String AGENCY = "agency";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject, an opaque id; {@link #PUBLIC} where there is no token. */
    public String id() {
        return token().map(JsonWebToken::getSubject).orElse(PUBLIC);
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The code of the agency that the caller acts for. */
    public Optional<String> agency() {
        return token().map(token -> token.<String>getClaim(AGENCY));
    }

    /** The code of the agency that the caller acts for; {@code foreign-agency} where the token names none. */
    public String requireAgency() {
        return agency().orElseThrow(() -> new Refused(CommonProblem.FOREIGN_AGENCY));
    }

    /** Refuses with {@code foreign-agency} whoever acts for another agency, or for none. */
    public void requireAgency(String code) {
        if (!requireAgency().equals(code)) {
            throw new Refused(CommonProblem.FOREIGN_AGENCY);
        }
    }

    /** What the caller may see on read paths. */
    public AgencyScope scope() {
        return has(Roles.OPERATOR)
                ? AgencyScope.everything()
                : agency().map(AgencyScope::of).orElseGet(AgencyScope::nothing);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
