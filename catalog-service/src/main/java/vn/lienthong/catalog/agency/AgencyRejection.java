package vn.lienthong.catalog.agency;

import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is changed of an agency. */
public enum AgencyRejection implements Rejection {
    AGENCY_NOT_RECORDED,
    AGENCY_HAS_ENDED,
    /** The day lies outside the time of the agency or of the delegation. */
    DAY_OUT_OF_ITS_TIME,
    /** It delegates what it is not competent for itself. */
    NOT_ITS_COMPETENCE,
    DELEGATED_TO_ITSELF,
    /** Somebody acts for it then already. */
    DELEGATED_ALREADY,
    DELEGATION_UNKNOWN,
    /** Another agency is competent for the same at the same time. */
    COMPETENCE_HELD,
    /** An agency is named that does not exist then. */
    AGENCY_NAMED_MISSING;

    CommandRejected of(String agency) {
        return new CommandRejected(this, "Agency %s: %s".formatted(agency, this), agency);
    }

    void unless(boolean holds, String agency) {
        if (!holds) {
            throw of(agency);
        }
    }
}
