package vn.lienthong.catalog.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import vn.lienthong.catalog.imports.ImportAnswers.Report;
import vn.lienthong.chassis.security.Roles;

/** Takes in when offices work: office hours and special days. */
@Path("/imports")
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class CalendarImports {
    private static final String CSV = "text/csv";

    private final ImportAnswers answers;
    private final CalendarFile calendars;
    private final HolidayFile holidays;

    CalendarImports(ImportAnswers answers, CalendarFile calendars, HolidayFile holidays) {
        this.answers = answers;
        this.calendars = calendars;
        this.holidays = holidays;
    }

    @POST
    @Path("/calendars")
    @Consumes(MediaType.APPLICATION_JSON)
    public Report calendars(byte[] file) {
        return answers.of("calendars", file, calendars);
    }

    @POST
    @Path("/holidays")
    @Consumes(CSV)
    public Report holidays(byte[] file) {
        return answers.of("holidays", file, holidays);
    }
}
