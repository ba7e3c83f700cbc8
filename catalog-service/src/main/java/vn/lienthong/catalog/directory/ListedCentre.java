package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.mirror.CentreRow;

/**
 * A centre in the list.
 *
 * @param reach why it receives for the unit asked for; absent where none was
 * @param distanceMetres to the place asked for, as the crow flies; absent where none was
 * @param minutes how long that takes at the speed asked for
 * @param openNow whether it receives at the moment by the channel asked for, or else at its counters; absent where a day was
 *     asked for that is not today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedCentre(
        @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
        Centre centre,

        Reach reach,
        Integer distanceMetres,
        Integer minutes,
        Boolean openNow) {
    static ListedCentre of(CentreRow centre, Reach reach, Wanted wanted) {
        Centre shown = Centre.of(centre, wanted.catalog(), wanted.time().day());
        return new ListedCentre(shown, reach, null, null, wanted.isOpenNow(centre));
    }

    /** None where the centre's own place is not known, or it lies too far. */
    Stream<ListedCentre> seenFrom(Place place, WayThere way) {
        if (centre.latitude() == null || centre.longitude() == null) {
            return Stream.empty();
        }
        int distance = place.metresTo(new Place(centre.latitude(), centre.longitude()));
        return way.isNear(distance)
                ? Stream.of(new ListedCentre(centre, reach, distance, way.minutesFor(distance), openNow))
                : Stream.empty();
    }

    List<String> nearestFirst() {
        return List.of("%08d".formatted(distanceMetres), centre.code());
    }

    List<String> ownAreaFirst() {
        return List.of(reach == null ? "" : Integer.toString(reach.ordinal()), centre.code());
    }
}
