package vn.lienthong.catalog.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;

/**
 * What somebody wants from a centre, and when; what is null is all the same to him.
 *
 * @param agency that decides
 * @param field Vietnamese name of a field of procedures
 */
record Wanted(Catalog catalog, AskedTime time, AgencyRow agency, Channel channel, String field) {
    /** {@code agency-unknown} for a code that no agency has on the day. @param agency its code in either order */
    static Wanted of(Catalog catalog, AskedTime time, String agency, Channel channel, String field) {
        AgencyRow deciding = agency == null
                ? null
                : catalog.agency(AgencyCode.parse(agency).map(AgencyCode::text).orElse(agency), time.day())
                        .orElseThrow(() -> new Refused(CatalogProblem.AGENCY_UNKNOWN, agency, time.day()));
        String name = field == null ? null : Normalizer.normalize(field.strip(), Normalizer.Form.NFC);
        return new Wanted(catalog, time, deciding, channel, name);
    }

    boolean isHadAt(CentreRow centre) {
        return (channel == null || receivesBy(centre))
                && (agency == null || receivesForAgency(centre))
                && (field == null || hasDeskForField(centre.desksOn(time.day())));
    }

    /** Whether it receives at the moment by the channel, or else at its counters; null where no moment was asked for. */
    Boolean isOpenNow(CentreRow centre) {
        boolean isDayAndNight = channel == Channel.ONLINE && centre.isOnlineDayAndNight(time.day());
        return time.moment()
                .map(moment -> isDayAndNight
                        || catalog.receptionTimes(centre)
                                .filter(times -> times.isOpenAt(moment))
                                .isPresent())
                .orElse(null);
    }

    /** Where the channels were not told, none is left out. */
    private boolean receivesBy(CentreRow centre) {
        return centre.channelsOn(time.day())
                .map(channels -> channels.contains(channel))
                .orElse(true);
    }

    private boolean receivesForAgency(CentreRow centre) {
        LocalDate day = time.day();
        return centre.agenciesOn(day)
                .map(agencies -> agencies.contains(agency.code()))
                .orElseGet(() -> agency.competenceOn(day).jurisdiction().stream()
                        .anyMatch(unit -> Reach.of(centre, catalog.pathUp(unit, day), catalog, day)
                                .isPresent()));
    }

    /** One desk has to do for the agency and the field; where no desks were told, any field is received. */
    private boolean hasDeskForField(List<Desk> desks) {
        return desks.isEmpty()
                || desks.stream()
                        .anyMatch(desk -> covers(desk.fields(), field)
                                && (agency == null || covers(desk.agencies(), agency.code())));
    }

    /** @param some null = all */
    private static boolean covers(List<String> some, String one) {
        return some == null || some.contains(one);
    }
}
