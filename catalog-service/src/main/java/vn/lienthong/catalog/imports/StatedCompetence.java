package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCode;

/** What an agency is competent for, as the files of agencies state it in the columns roles, jurisdiction and fields. */
final class StatedCompetence {
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");
    private static final Pattern UNIT = Pattern.compile(UnitCodes.FORM + "|VN");

    private StatedCompetence() {}

    static Competence of(Row row) {
        return new Competence(roles(row), units(row, "jurisdiction"), row.listOrNull("fields"));
    }

    static List<String> roles(Row row) {
        return row.list("roles", ROLE, "row.no-role");
    }

    static List<String> units(Row row, String column) {
        return row.list(column, UNIT, "row.no-unit");
    }

    /** What is doubtful of the places of an agency. @param known those for which it is known to be competent */
    static List<Finding> doubts(String column, List<String> units, Known agency, List<String> known) {
        return UnitCodes.withoutZeros(
                column, units, UnitCodes.fewest(agency.beginning().level()), known);
    }

    /** The places for which an agency is competent from a day on. @param day null = its first */
    static List<String> placesOf(Known agency, LocalDate day) {
        Known then = day == null ? agency : agency.on(day);
        return then.beginning().competence().jurisdiction();
    }

    /** The code in the order of Decision 20/2020/QĐ-TTg; {@link RowUnfit} for what is none in either order. */
    static String agency(Row row, String column) {
        String text = row.text(column);
        return AgencyCode.parse(text)
                .map(AgencyCode::text)
                .orElseThrow(() -> new RowUnfit(column, "agency-code-invalid.detail", text));
    }
}
