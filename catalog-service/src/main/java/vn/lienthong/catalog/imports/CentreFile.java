package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.NotRecorded;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.catalog.centre.Surroundings;
import vn.lienthong.catalog.imports.CentreFile.StatedCentre;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;

/**
 * {@code centres}: where a dossier may be handed in, and for which units; may be how and when, too. Of several
 * arrangements of its reception a file has the last; units that it began or ceased to serve later are told with the first.
 */
@Singleton
public class CentreFile
        implements TableFile<StatedCentre>, StreamFile<StatedCentre, CentreCommand, CentreEvent, OneStopCentre> {
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    private static final Columns<StatedCentre> TABLE = Columns.<StatedCentre>none()
            .with("code", centre -> centre.opening().code())
            .with("name_vi", centre -> centre.opening().nameVi())
            .with("name_en", centre -> centre.opening().nameEn())
            .with("kind", centre -> centre.opening().kind())
            .with("unit", centre -> centre.opening().unit())
            .with("serves", centre -> StatedService.text(centre.opening().serves()))
            .with("province_wide", centre -> centre.opening().provinceWide())
            .with("address", centre -> centre.opening().address())
            .with("latitude", centre -> centre.opening().latitude())
            .with("longitude", centre -> centre.opening().longitude())
            .with("calendar", centre -> centre.opening().calendar())
            .with("phone", centre -> centre.opening().phone())
            .with("opened_on", centre -> centre.opening().openedOn())
            .with("closed_on", centre -> centre.closedOn().orElse(null))
            .with("legal_basis", centre -> centre.opening().legalBasis())
            .optional("agencies", centre -> of(centre, Reception::agencies))
            .optional("channels", centre -> of(centre, Reception::channels))
            .optional("online_day_and_night", centre -> of(centre, Reception::onlineDayAndNight))
            .optional("reception_hours", centre -> of(centre, CentreFile::hours))
            .optional(
                    "arranged_from",
                    centre -> centre.reception().map(Arranged::from).orElse(null));
    private static final List<String> RECEPTION =
            List.of("agencies", "channels", "online_day_and_night", "reception_hours", "arranged_from");

    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;

    public CentreFile(OneStopCentres centres, CentreSurroundings surroundings) {
        this.centres = centres;
        this.surroundings = surroundings;
    }

    /**
     * @param closedOn first day on which it is closed; empty while open
     * @param reception empty where nothing is said of it
     */
    record StatedCentre(Opening opening, Optional<LocalDate> closedOn, Optional<Arranged> reception) {}

    /** How it receives from a day on. */
    record Arranged(LocalDate from, Reception reception) {}

    private static Object of(StatedCentre centre, Function<Reception, Object> part) {
        return centre.reception().map(Arranged::reception).map(part).orElse(null);
    }

    private static String hours(Reception reception) {
        return reception.weekly() == null ? null : StatedReceptionHours.text(reception.weekly());
    }

    @Override
    public String kind() {
        return "centres";
    }

    @Override
    public Columns<StatedCentre> table() {
        return TABLE;
    }

    @Override
    public StatedCentre row(Row row) {
        LocalDate openedOn = row.dayOrNull("opened_on");
        Opening opening = new Opening(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.oneOf(CentreKind.class, "kind"),
                row.text("unit"),
                StatedService.parse("serves", row.list("serves")),
                row.yes("province_wide"),
                row.text("address"),
                row.degreesOrNull("latitude", MAX_LATITUDE),
                row.degreesOrNull("longitude", MAX_LONGITUDE),
                row.text("calendar"),
                row.optional("phone"),
                openedOn,
                row.optional("legal_basis"));
        return new StatedCentre(opening, row.end("closed_on", openedOn), reception(row, opening));
    }

    /** The columns of the reception go together: whoever fills in one tells by which channels, and from which day on. */
    private static Optional<Arranged> reception(Row row, Opening opening) {
        if (RECEPTION.stream().allMatch(column -> row.optional(column) == null)) {
            return Optional.empty();
        }
        Reception reception = new Reception(
                row.listOrNull("agencies"),
                row.someOf(Channel.class, "channels").stream()
                        .distinct()
                        .sorted()
                        .toList(),
                row.optional("online_day_and_night") != null && row.yes("online_day_and_night"),
                Optional.ofNullable(row.optional("reception_hours"))
                        .map(text -> StatedReceptionHours.parse("reception_hours", text))
                        .orElse(null));
        LocalDate from = row.optional("arranged_from") == null ? opening.openedOn() : row.day("arranged_from");
        if (from == null) {
            throw new RowUnfit("arranged_from", "row.empty");
        }
        return Optional.of(new Arranged(from, reception));
    }

    @Override
    public Key key(StatedCentre centre) {
        return Key.always(centre.opening().code());
    }

    @Override
    public Span span(StatedCentre centre) {
        return new Span(centre.opening().openedOn(), centre.closedOn().orElse(null));
    }

    @Override
    public OneStopCentres streams() {
        return centres;
    }

    @Override
    public UUID stream(StatedCentre centre) {
        return CentreCommand.idOf(centre.opening().code());
    }

    @Override
    public String subject(StatedCentre centre) {
        return centre.opening().code();
    }

    @Override
    public List<CentreCommand> commands(StatedCentre centre, OneStopCentre state, Instant now) {
        Opening opening = centre.opening();
        Stream<CentreCommand> arranged = centre.reception().stream()
                .map(reception -> new ArrangeCentre(
                        opening.code(), reception.from(), reception.reception(), null, opening.legalBasis(), now));
        return Stream.concat(Stream.of(new RecordCentre(opening, centre.closedOn(), now)), arranged)
                .toList();
    }

    @Override
    public StatedCentre said(StatedCentre centre, OneStopCentre state) {
        return switch (state) {
            case NotRecorded _ -> null;
            case Known known ->
                said(known, centre.reception().map(Arranged::from).flatMap(day -> arrangedOn(day, known)));
        };
    }

    private static StatedCentre said(Known known, Optional<Arranged> reception) {
        return new StatedCentre(known.opening(), known.end().map(Closing::closedOn), reception);
    }

    private static Optional<Arranged> arrangedOn(LocalDate day, Known known) {
        return Optional.ofNullable(known.later().receptions().get(day)).map(reception -> new Arranged(day, reception));
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS -> "closed_on";
            case CentreRejection.PLACE_INCOMPLETE -> "longitude";
            case CentreRejection.SEAT_MISSING -> "unit";
            case CentreRejection.CALENDAR_NAMED_MISSING -> "calendar";
            case CentreRejection.RECEPTION_HOURS_UNSOUND -> "reception_hours";
            case CentreRejection.ONLINE_NOT_OFFERED -> "online_day_and_night";
            case CentreRejection.CENTRE_NOT_OPEN_THEN -> "arranged_from";
            case CentreRejection.DESK_FOR_OTHER_AGENCY -> "agencies";
            case AgencyRejection _ -> "agencies";
            default -> "serves";
        };
    }

    @Override
    public Function<StatedCentre, Optional<Finding>> register(GroupTransaction transaction) {
        Surroundings catalog = surroundings.in(transaction);
        return centre -> {
            Known known = (Known) centres.in(transaction).find(stream(centre)).state();
            try {
                commands(centre, known, Instant.EPOCH).forEach(command -> catalog.require(command, known));
                return Optional.empty();
            } catch (CommandRejected rejected) {
                return Optional.of(Finding.of(fieldOf(rejected.rejection()), rejected));
            }
        };
    }

    @Override
    public Stream<StatedCentre> all(String code, OneStopCentre state) {
        return switch (state) {
            case NotRecorded _ -> Stream.empty();
            case Known known -> Stream.of(said(known, lastArranged(known)));
        };
    }

    private static Optional<Arranged> lastArranged(Known known) {
        return Optional.ofNullable(known.later().receptions().lastEntry())
                .map(last -> new Arranged(last.getKey(), last.getValue()));
    }
}
