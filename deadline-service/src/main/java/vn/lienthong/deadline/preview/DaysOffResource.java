package vn.lienthong.deadline.preview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.deadline.DeadlineProblem;
import vn.lienthong.deadline.preview.DaysOffPreview.Moved;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysWithdrawn;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** What a declaration of special days would do to the deadlines, before the catalog is told of it. */
@View("clock-list")
@Path("/days-off/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class DaysOffResource {
    private final DaysOffPreview preview;
    private final CatalogMirror mirror;

    DaysOffResource(DaysOffPreview preview, CatalogMirror mirror) {
        this.preview = preview;
        this.mirror = mirror;
    }

    /**
     * What is to be said of the days of a calendar.
     *
     * @param calendar {@code VN} for the whole country
     * @param days to be declared; absent = none
     * @param withdrawn days that are to be like their weekday again; absent = none
     */
    public record Declaration(
            @NotBlank @Size(max = 50) String calendar,
            @Size(max = 60) List<@NotNull @Valid DeclaredDay> days,
            @Size(max = 60) List<@NotNull LocalDate> withdrawn) {
        private static final UUID NOBODYS = new UUID(0, 0);

        List<LocalDate> dates() {
            return Stream.concat(announced().map(DeclaredDay::date), taken().stream())
                    .toList();
        }

        /** What the catalog would say, one after the other. */
        List<WorkCalendarEvent> events() {
            return List.of(
                    new SpecialDaysAnnounced(
                            NOBODYS, calendar, announced().map(DeclaredDay::day).toList(), Instant.EPOCH),
                    new SpecialDaysWithdrawn(NOBODYS, calendar, taken(), "", Instant.EPOCH));
        }

        private Stream<DeclaredDay> announced() {
            return Stream.ofNullable(days).flatMap(List::stream);
        }

        private List<LocalDate> taken() {
            return withdrawn == null ? List.of() : withdrawn;
        }
    }

    /** A day that is to differ from its weekday. */
    public record DeclaredDay(
            @NotNull LocalDate date, @NotNull SpecialDayKind kind) {
        SpecialDay day() {
            return new SpecialDay(date, kind, "", "", "");
        }
    }

    /**
     * What it would do.
     *
     * @param deadlines how many running deadlines would be put off, those of dossiers and of steps
     * @param agencies whose they are, most first
     */
    public record Effect(String calendar, long deadlines, long dossiers, long steps, List<AgencyEffect> agencies) {}

    /** @param deadlines of dossiers that it received, or of steps in its hands */
    public record AgencyEffect(String agency, ClockKind kind, long deadlines) {}

    @POST
    @Operation(summary = "How many running deadlines would be put off; none is ever brought forward")
    public Effect preview(@NotNull @Valid Declaration declaration) {
        Catalog catalog = mirror.get();
        if (catalog.calendar(declaration.calendar()).isEmpty()) {
            throw new Refused(DeadlineProblem.CALENDAR_UNKNOWN, declaration.calendar());
        }
        List<Moved> moved = preview.count(catalog, declaration.events(), declaration.dates());
        return new Effect(
                declaration.calendar(),
                sum(moved, ClockKind.DOSSIER) + sum(moved, ClockKind.LEG),
                sum(moved, ClockKind.DOSSIER),
                sum(moved, ClockKind.LEG),
                moved.stream()
                        .map(each -> new AgencyEffect(each.agency(), each.kind(), each.moved()))
                        .toList());
    }

    private static long sum(List<Moved> moved, ClockKind kind) {
        return moved.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(Moved::moved)
                .sum();
    }
}
