package vn.lienthong.catalog.centre;

import java.util.stream.Stream;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is changed of a centre. */
public enum CentreRejection implements Rejection {
    CENTRE_NOT_RECORDED,
    CENTRE_HAS_CLOSED,
    /** The day lies before its opening or after its closing. */
    CENTRE_NOT_OPEN_THEN,
    CENTRE_CLOSES_BEFORE_IT_OPENS,
    /** One of latitude and longitude without the other. */
    PLACE_INCOMPLETE,
    /** A unit is served twice at the same time, or until before it is served. */
    SERVED_TIMES_UNSOUND,
    NO_SERVED_UNIT_CHANGES,
    UNIT_SERVED_ALREADY,
    UNIT_NOT_SERVED,
    NOTHING_ARRANGED,
    /** Day and night, but not online. */
    ONLINE_NOT_OFFERED,
    RECEPTION_HOURS_UNSOUND,
    DESK_NAMED_TWICE,
    /** A desk receives for an agency that its centre does not receive for. */
    DESK_FOR_OTHER_AGENCY,
    /** The unit where it stands does not exist on the day it opens. */
    SEAT_MISSING,
    CALENDAR_NAMED_MISSING,
    /** Within the time the code passes to another unit. */
    SERVED_CODE_PASSES_ON,
    /** Decree 118/2025/NĐ-CP lets a centre receive within its province. */
    UNIT_OF_OTHER_PROVINCE;

    /** @param facts besides the code, for the places of the text */
    CommandRejected of(String centre, Object... facts) {
        Object[] all =
                Stream.concat(Stream.of((Object) centre), Stream.of(facts)).toArray();
        return new CommandRejected(this, "Centre %s: %s".formatted(centre, this), all);
    }
}
