package vn.lienthong.catalog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Which procedures are whose. */
public interface OfficeDuties {
    /**
     * The codes of the procedures that an office posts on a day: those that it receives, or has a part in. Empty where on
     * the day no centre is open and no agency there that has the code.
     *
     * @param office code of a centre or of an agency, in either order
     */
    Optional<Set<String>> of(String office, LocalDate day);
}
