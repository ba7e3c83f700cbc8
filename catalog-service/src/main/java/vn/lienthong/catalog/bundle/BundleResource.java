package vn.lienthong.catalog.bundle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.procedure.OnceOnly;
import vn.lienthong.catalog.procedure.OnceOnly.Asked;
import vn.lienthong.catalog.procedure.OnceOnly.AskedOtherwise;
import vn.lienthong.catalog.procedure.OnceOnly.HandedOn;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;

/** What an interconnected group is made of: several procedures from one submission, every paper asked once. */
@Path("/procedures/{code}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class BundleResource {
    private final CatalogMirror mirror;
    private final AsOf asOf;

    BundleResource(CatalogMirror mirror, AsOf asOf) {
        this.mirror = mirror;
        this.asOf = asOf;
    }

    /**
     * A group on a day.
     *
     * @param outdated whether the group's process must be approved anew: it asks other papers than its members need on
     *     the day, or a member is no longer in force
     * @param onceOnly the papers as the members' processes of that day need them, each once
     * @param askedOtherwise papers that the counter, by the group's own process, does not ask as they are needed
     * @param handedOn papers that one member makes for another
     * @param askedOneByOne how many papers would be asked if each member were handed in by itself
     */
    public record Bundle(
            String code,
            LocalDate on,
            boolean outdated,
            List<BundleMember> members,
            List<Asked> onceOnly,
            List<AskedOtherwise> askedOtherwise,
            List<HandedOn> handedOn,
            int askedOneByOne) {}

    /** @param nameVi null where no version of it is in force on the day; so are the next two */
    public record BundleMember(
            String procedure, boolean inForce, String nameVi, String nameEn, Limit limit, List<String> steps) {}

    @GET
    @Path("/group")
    @Operation(summary = "The procedures of an interconnected group, and its papers, each asked once")
    public Bundle get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        Process process = catalog.procedure(code)
                .flatMap(procedure -> procedure.processOn(day))
                .map(ApprovedProcess::process)
                .filter(approved -> approved.group() != null)
                .orElseThrow(() -> new Refused(CatalogProblem.GROUP_UNKNOWN, code, day));
        return bundle(ProcedureCode.newWay(code), day, process, catalog);
    }

    private static Bundle bundle(String code, LocalDate day, Process process, Catalog catalog) {
        List<BundleMember> members = process.group().members().stream()
                .map(member -> told(member, catalog, day))
                .toList();
        OnceOnly once = OnceOnly.of(process.group(), member -> catalog.papers(member, day));
        List<AskedOtherwise> askedOtherwise = once.askedOtherwise(OnceOnly.askedForMembers(process));
        return new Bundle(
                code,
                day,
                !askedOtherwise.isEmpty() || !members.stream().allMatch(BundleMember::inForce),
                members,
                once.asked(),
                askedOtherwise,
                once.handedOn(),
                once.askedOneByOne());
    }

    private static BundleMember told(Member member, Catalog catalog, LocalDate day) {
        Optional<ProcedureVersion> version = catalog.procedure(member.procedure())
                .flatMap(procedure -> procedure.versionOn(day))
                .map(published -> published.version());
        return new BundleMember(
                member.procedure(),
                version.isPresent(),
                version.map(ProcedureVersion::nameVi).orElse(null),
                version.map(ProcedureVersion::nameEn).orElse(null),
                version.map(ProcedureVersion::limit).orElse(null),
                member.steps());
    }
}
