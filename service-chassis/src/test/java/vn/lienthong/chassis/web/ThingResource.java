package vn.lienthong.chassis.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.eventstore.EventTooLarge;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.ProblemCode;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.chassis.web.problem.Refused;

/** A resource that does all that the services' resources do. */
@Path("/things")
@RunOnVirtualThread
public class ThingResource {
    private static final Keyset BY_DUE = Keyset.ascending("due", "date").then("id", "uuid");

    private final Jdbi jdbi;
    private final Paging paging;
    private final Caller caller;

    ThingResource(Jdbi jdbi, Paging paging, Caller caller) {
        this.jdbi = jdbi;
        this.paging = paging;
        this.caller = caller;
    }

    enum Kind {
        ROUND,
        SQUARE
    }

    record Part(@NotBlank String name, @Min(1) @Max(9) int amount) {}

    record Offer(
            @NotNull Kind kind,
            @NotBlank @Size(max = 10) String name,

            @Pattern(regexp = "[A-Z]+", message = "{capitals-only}")
            String code,

            Instant at,
            LocalDate day,
            List<@Valid Part> parts) {}

    record Thing(UUID id, String place, LocalDate due) {}

    @Produces
    static ProblemCodes codes() {
        return ProblemCodes.of(ThingProblem.values()).and(Letters.Refused.values());
    }

    enum ThingProblem implements ProblemCode {
        THING_CLOSED;

        @Override
        public int status() {
            return 422;
        }
    }

    @POST
    @Path("/offers")
    @PermitAll
    public Offer offer(@NotNull @Valid Offer offer) {
        return offer;
    }

    @GET
    @PermitAll
    public RestResponse<Page<Thing>> list(@QueryParam("place") String place, @QueryParam("kind") Kind kind) {
        Window window = paging.window();
        String sql = "select id, place, due from thing where place = :place and " + BY_DUE.condition(window) + " "
                + BY_DUE.order(window);
        List<Thing> things = jdbi.withHandle(handle -> BY_DUE.bind(handle.createQuery(sql), window)
                .bind("place", place)
                .map((row, _) -> new Thing(
                        row.getObject("id", UUID.class), row.getString("place"), row.getObject("due", LocalDate.class)))
                .list());
        return paging.page(window, things, thing -> List.of(thing.due(), thing.id()));
    }

    @GET
    @Path("/parameters")
    @PermitAll
    public String parameters(
            @QueryParam("kind") Kind kind,
            @QueryParam("id") UUID id,
            @QueryParam("count") Integer count,
            @QueryParam("on") LocalDate on,
            @QueryParam("since") Instant since,
            @QueryParam("open") Boolean open,
            @RestQuery("size") int size,
            @QueryParam("kinds") List<Kind> kinds,
            @QueryParam("name") @Size(max = 3) String name) {
        return "fine";
    }

    @GET
    @Path("/unmarked")
    public String unmarked() {
        return "must never be seen";
    }

    @GET
    @Path("/for-leaders")
    @RolesAllowed(Roles.LEADER)
    public String forLeaders() {
        return caller.id() + " " + caller.agency().orElse("-");
    }

    @GET
    @Path("/of-agency/{agency}")
    @RolesAllowed({Roles.HANDLER, Roles.OPERATOR})
    public String ofAgency(String agency) {
        caller.scope().require(List.of(agency));
        return agency;
    }

    @POST
    @Path("/of-agency/{agency}")
    @RolesAllowed(Roles.HANDLER)
    public String actFor(String agency) {
        caller.requireAgency(agency);
        return agency;
    }

    @GET
    @Path("/behind")
    @PermitAll
    public String behind() {
        throw new Refused(CommonProblem.VIEW_BEHIND).retryAfter(Duration.ofSeconds(2));
    }

    @GET
    @Path("/large")
    @PermitAll
    public String large() {
        throw new EventTooLarge("vn.lienthong.thing.described.v1", 1_000_000);
    }

    @GET
    @Path("/closed")
    @PermitAll
    public String closed() {
        throw new Refused(ThingProblem.THING_CLOSED, LocalDate.of(2026, 11, 2))
                .at("/day", "too-late", LocalDate.of(2026, 11, 1));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 / 0 where 'x' <> :secret")
                .bind("secret", "Nguyễn Thị Bí Mật")
                .mapTo(String.class)
                .one());
    }

    @GET
    @Path("/twice")
    @PermitAll
    public void twice() {
        jdbi.useHandle(
                handle -> handle.execute(
                        "insert into thing select '00000000-0000-0000-0000-000000000000', 'a', '2026-11-02' from generate_series(1, 2)"));
    }

    @GET
    @Path("/cut-off")
    @PermitAll
    public void cutOff() {
        jdbi.useHandle(handle -> handle.execute("select pg_terminate_backend(pg_backend_pid())"));
    }

    @GET
    @Path("/parts/{id}")
    @PermitAll
    public String part(UUID id) {
        return id.toString();
    }
}
