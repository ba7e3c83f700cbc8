package vn.lienthong.catalog.imports;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.catalog.unit.UnitLevel;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;

/**
 * Codes of administrative units in other columns than their own. Decision 124/2004/QĐ-TTg numbers the units of each level
 * on their own, so that 82 is a province and 00082 a ward: a spreadsheet that takes a code for a number names another unit.
 */
final class UnitCodes {
    static final String FORM = "(?:\\d{2}|\\d{3}|\\d{5})";

    private static final Pattern ZEROS = Pattern.compile("0+");

    private UnitCodes() {}

    /** The fewest digits of the units for which an agency of the level is competent. */
    static int fewest(AgencyLevel level) {
        return switch (level) {
            case CENTRAL, PROVINCE -> UnitLevel.PROVINCE.digits();
            case DISTRICT -> UnitLevel.DISTRICT.digits();
            case COMMUNE -> UnitLevel.COMMUNE.digits();
        };
    }

    /** The fewest digits of the units that a centre of the kind serves. */
    static int fewest(CentreKind kind) {
        return switch (kind) {
            case PROVINCIAL, BRANCH -> UnitLevel.PROVINCE.digits();
            case DISTRICT -> UnitLevel.DISTRICT.digits();
            case COMMUNAL, INTER_WARD -> UnitLevel.COMMUNE.digits();
        };
    }

    /**
     * Those that may have lost their zeros: they have too few digits, or are known with zeros.
     *
     * @param known those that the catalog has in their place
     */
    static List<Finding> withoutZeros(String column, Collection<String> codes, int fewest, Collection<String> known) {
        return codes.stream()
                .filter(code -> !code.equals(UnitRegister.COUNTRY) && !known.contains(code))
                .filter(code -> code.length() < fewest || known.stream().anyMatch(other -> isWithZeros(other, code)))
                .map(code -> Finding.of(column, "row.unit-without-zeros", code))
                .toList();
    }

    private static boolean isWithZeros(String code, String number) {
        return code.endsWith(number)
                && ZEROS.matcher(code.substring(0, code.length() - number.length()))
                        .matches();
    }
}
