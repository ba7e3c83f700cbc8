package vn.lienthong.chassis.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwt.NumericDate;

/**
 * Verifies a token once a minute at most, however often it comes: checking the signature costs more than many a request.
 * Its own time is looked at each time.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final int MOST = 2_000;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    /** @param at by {@link System#nanoTime} */
    private record Verified(JWTCallerPrincipal caller, long at) {
        boolean isGood() {
            return System.nanoTime() - at < FRESH_NANOS
                    && caller.getExpirationTime() > NumericDate.now().getValue();
        }
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expectations) throws ParseException {
        Verified known = find(token);
        if (known != null && known.isGood()) {
            return known.caller();
        }
        JWTCallerPrincipal caller = verifying.parse(token, expectations);
        keep(token, new Verified(caller, System.nanoTime()));
        return caller;
    }

    private Verified find(String token) {
        synchronized (verified) {
            return verified.get(token);
        }
    }

    private void keep(String token, Verified fresh) {
        synchronized (verified) {
            verified.remove(token); // to the end of the queue
            verified.put(token, fresh);
        }
    }
}
