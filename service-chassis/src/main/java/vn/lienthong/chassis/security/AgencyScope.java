package vn.lienthong.chassis.security;

import java.util.Collection;
import java.util.Optional;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * The agencies whose business a caller may see: one, all, or none. Every read path goes through it: lists filter by
 * {@link #all} and {@link #agency}, single things {@link #require} it.
 */
public final class AgencyScope {
    private final boolean all;
    private final String agency;

    private AgencyScope(boolean all, String agency) {
        this.all = all;
        this.agency = agency;
    }

    /** The scope of an operator. */
    public static AgencyScope everything() {
        return new AgencyScope(true, null);
    }

    /** The scope of whoever acts for this agency. */
    public static AgencyScope of(String agency) {
        return new AgencyScope(false, agency);
    }

    /** The scope of whoever acts for no agency. */
    public static AgencyScope nothing() {
        return new AgencyScope(false, null);
    }

    /** Whether nothing is to be filtered. */
    public boolean all() {
        return all;
    }

    /** The code to filter by; empty where all is seen, and where nothing is. */
    public Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    /** Whether something may be seen that concerns these agencies. */
    public boolean covers(Collection<String> concerned) {
        return all || (agency != null && concerned.contains(agency));
    }

    /** Answers {@code not-found}, as for what does not exist, where {@link #covers} is false. */
    public void require(Collection<String> concerned) {
        if (!covers(concerned)) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
    }
}
