package vn.lienthong.catalog.agency;

import java.util.stream.Stream;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is changed of an agency. */
public enum AgencyRejection implements Rejection {
    AGENCY_NOT_RECORDED,
    AGENCY_HAS_ENDED,
    AGENCY_ENDS_BEFORE_IT_BEGINS,
    PARENT_OF_ITSELF,
    /** The day lies outside the time of the agency or of the delegation. */
    DAY_OUT_OF_ITS_TIME,
    /** It delegates what it is not competent for itself in all of that time. */
    NOT_ITS_COMPETENCE,
    /** Within the time of a competence or a delegation the code passes to another unit. */
    COMPETENCE_CODE_PASSES_ON,
    /** It would not be competent itself for what another agency does for it. */
    DELEGATION_UNCOVERED,
    DELEGATED_TO_ITSELF,
    /** Somebody acts for it then already. */
    DELEGATED_ALREADY,
    DELEGATION_UNKNOWN,
    /** Another agency is competent for the same at the same time. */
    COMPETENCE_HELD,
    /** An agency is named that does not exist then. */
    AGENCY_NAMED_MISSING;

    /** @param facts besides the code, for the places of the text */
    CommandRejected of(String agency, Object... facts) {
        Object[] all =
                Stream.concat(Stream.of((Object) agency), Stream.of(facts)).toArray();
        return new CommandRejected(this, "Agency %s: %s".formatted(agency, this), all);
    }

    void unless(boolean holds, String agency) {
        if (!holds) {
            throw of(agency);
        }
    }
}
