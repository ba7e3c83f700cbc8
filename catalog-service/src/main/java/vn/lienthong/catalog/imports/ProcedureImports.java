package vn.lienthong.catalog.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import vn.lienthong.catalog.imports.ImportAnswers.Report;
import vn.lienthong.chassis.security.Roles;

/** Takes in what can be applied for: procedures and their processes. */
@Path("/imports")
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class ProcedureImports {
    private static final String CSV = "text/csv";

    private final ImportAnswers answers;
    private final ProcedureFile procedures;
    private final ProcessFile processes;

    ProcedureImports(ImportAnswers answers, ProcedureFile procedures, ProcessFile processes) {
        this.answers = answers;
        this.procedures = procedures;
        this.processes = processes;
    }

    @POST
    @Path("/procedures")
    @Consumes(CSV)
    public Report procedures(byte[] file) {
        return answers.of("procedures", file, procedures);
    }

    @POST
    @Path("/processes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Report processes(byte[] file) {
        return answers.of("processes", file, processes);
    }
}
