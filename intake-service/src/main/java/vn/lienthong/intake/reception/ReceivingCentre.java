package vn.lienthong.intake.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.Validity;

/** The centre where a dossier is handed in, on the day. */
record ReceivingCentre(Catalog catalog, CentreRow centre, LocalDate today) {
    /** Refuses a code that no centre has, and a centre that is closed. */
    static ReceivingCentre open(Catalog catalog, String code, LocalDate today) {
        return catalog.centre(code, today)
                .map(centre -> new ReceivingCentre(catalog, centre, today))
                .orElseThrow(() -> notOpen(catalog, code, today));
    }

    /** Refuses a channel that its arrangement leaves out; where the channels were not told, none is left out. */
    void requireChannel(Channel channel) {
        if (centre.channelsOn(today).filter(told -> !told.contains(channel)).isPresent()) {
            throw new Refused(IntakeProblem.CHANNEL_NOT_OFFERED, channel, centre.code())
                    .at("/channel", "channel.not-offered");
        }
    }

    /**
     * Refuses a dossier none of whose places is of the centre: not a unit it serves nor one within such a unit, and, for
     * a centre that may receive for the whole province, not in the province either (Decree 118/2025). It is enough that
     * the applicant lives there or that the matter lies there: which agencies decide is another question.
     */
    void requireServing(List<String> places) {
        if (places.stream().noneMatch(this::serves)) {
            throw new Refused(
                            IntakeProblem.PLACE_NOT_SERVED,
                            centre.code(),
                            centre.descriptionOn(today).nameVi())
                    .at("/centre", "centre.not-serving");
        }
    }

    private boolean serves(String place) {
        List<String> path = catalog.pathUp(place, today);
        Set<String> served = centre.serves().stream()
                .filter(unit -> Validity.covers(unit.from(), unit.to(), today))
                .map(ServedUnit::unit)
                .collect(Collectors.toSet());
        return path.stream().anyMatch(served::contains)
                || (centre.provinceWide()
                        && served.stream()
                                .flatMap(unit -> catalog.provinceOf(unit, today).stream())
                                .anyMatch(path::contains));
    }

    private static Refused notOpen(Catalog catalog, String code, LocalDate today) {
        boolean known =
                catalog.centres().stream().anyMatch(centre -> centre.code().equals(code));
        return known
                ? new Refused(IntakeProblem.CENTRE_CLOSED, code, today).at("/centre", "centre.closed")
                : new Refused(IntakeProblem.CENTRE_UNKNOWN, code).at("/centre", "centre.unknown");
    }
}
