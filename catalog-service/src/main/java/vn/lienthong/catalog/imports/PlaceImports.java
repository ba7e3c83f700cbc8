package vn.lienthong.catalog.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import vn.lienthong.catalog.imports.ImportAnswers.Report;
import vn.lienthong.chassis.security.Roles;

/** Takes in who and where: units, agencies, centres and their desks. */
@Path("/imports")
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class PlaceImports {
    private static final String CSV = "text/csv";

    private final ImportAnswers answers;
    private final UnitFile units;
    private final AgencyFile agencies;
    private final CentreFile centres;
    private final DeskFile desks;

    PlaceImports(ImportAnswers answers, UnitFile units, AgencyFile agencies, CentreFile centres, DeskFile desks) {
        this.answers = answers;
        this.units = units;
        this.agencies = agencies;
        this.centres = centres;
        this.desks = desks;
    }

    @POST
    @Path("/units")
    @Consumes(CSV)
    public Report units(byte[] file) {
        return answers.of("units", file, units);
    }

    @POST
    @Path("/agencies")
    @Consumes(CSV)
    public Report agencies(byte[] file) {
        return answers.of("agencies", file, agencies);
    }

    @POST
    @Path("/centres")
    @Consumes(CSV)
    public Report centres(byte[] file) {
        return answers.of("centres", file, centres);
    }

    @POST
    @Path("/desks")
    @Consumes(CSV)
    public Report desks(byte[] file) {
        return answers.of("desks", file, desks);
    }
}
