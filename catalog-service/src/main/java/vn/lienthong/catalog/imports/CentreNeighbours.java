package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.Surroundings;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Holds what files say of centres against the units, agencies and calendars that they name. */
@Singleton
public class CentreNeighbours {
    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;

    public CentreNeighbours(OneStopCentres centres, CentreSurroundings surroundings) {
        this.centres = centres;
        this.surroundings = surroundings;
    }

    /** Finds what a centre names, by a command that was carried out, though there is none. */
    Function<CentreCommand, Optional<Finding>> in(GroupTransaction transaction, Function<Rejection, String> fieldOf) {
        Surroundings around = surroundings.in(transaction);
        Map<String, Known> known = centres.in(transaction).all().stream()
                .flatMap(CentreNeighbours::known)
                .collect(Collectors.toMap(centre -> centre.opening().code(), Function.identity()));
        return command -> {
            try {
                around.require(command, known.get(command.code()));
                return Optional.empty();
            } catch (CommandRejected rejected) {
                return Optional.of(Finding.of(fieldOf.apply(rejected.rejection()), rejected));
            }
        };
    }

    private static Stream<Known> known(OneStopCentre centre) {
        return centre instanceof Known known ? Stream.of(known) : Stream.of();
    }

    /** The column that a refusal is about. */
    static String fieldOf(Rejection rejection, String otherwise) {
        return switch (rejection) {
            case CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS -> "closed_on";
            case CentreRejection.PLACE_INCOMPLETE -> "longitude";
            case CentreRejection.SEAT_MISSING -> "unit";
            case CentreRejection.CALENDAR_NAMED_MISSING -> "calendar";
            case CentreRejection.RECEPTION_HOURS_UNSOUND -> "reception_hours";
            case CentreRejection.ONLINE_NOT_OFFERED -> "online_day_and_night";
            case CentreRejection.CENTRE_NOT_OPEN_THEN -> "arranged_from";
            case CentreRejection.DESK_FOR_OTHER_AGENCY -> "agencies";
            case AgencyRejection _ -> "agencies";
            default -> otherwise;
        };
    }
}
