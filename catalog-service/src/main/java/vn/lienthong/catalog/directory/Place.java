package vn.lienthong.catalog.directory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** A point on the earth, in WGS 84 degrees. */
record Place(double latitude, double longitude) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /** Reads {@code 21.03,105.85}; {@code invalid-parameter} for anything else. */
    static Place parse(String parameter, String text) {
        Matcher degrees = FORM.matcher(text);
        if (!degrees.matches()) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, "parameter.place");
        }
        Place place = new Place(Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)));
        if (Math.abs(place.latitude) > MOST_LATITUDE || Math.abs(place.longitude) > MOST_LONGITUDE) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, "parameter.place");
        }
        return place;
    }

    /** Along the surface, by the haversine formula. */
    int metresTo(Place other) {
        double between = square(Math.sin(Math.toRadians(other.latitude - latitude) / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        return (int) Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(between))));
    }

    private static double square(double number) {
        return number * number;
    }
}
