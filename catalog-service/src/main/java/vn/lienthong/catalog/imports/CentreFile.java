package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closed;
import vn.lienthong.catalog.centre.OneStopCentre.NotRecorded;
import vn.lienthong.catalog.centre.OneStopCentre.Open;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.catalog.imports.CentreFile.StatedCentre;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;

/** {@code centres}: where a dossier may be handed in, and for which units. */
@Singleton
public class CentreFile
        implements TableFile<StatedCentre>, StreamFile<StatedCentre, RecordCentre, CentreEvent, OneStopCentre> {
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
            .with("legal_basis", centre -> centre.opening().legalBasis());

    private final OneStopCentres centres;
    private final AdministrativeUnits units;

    public CentreFile(OneStopCentres centres, AdministrativeUnits units) {
        this.centres = centres;
        this.units = units;
    }

    /** @param closedOn first day on which it is closed; empty while open */
    record StatedCentre(Opening opening, Optional<LocalDate> closedOn) {}

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
        return new StatedCentre(opening, row.end("closed_on", openedOn));
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
        return RecordCentre.idOf(centre.opening().code());
    }

    @Override
    public String subject(StatedCentre centre) {
        return centre.opening().code();
    }

    @Override
    public List<RecordCentre> commands(StatedCentre centre, OneStopCentre state, Instant now) {
        return List.of(new RecordCentre(centre.opening(), centre.closedOn(), now));
    }

    @Override
    public StatedCentre said(StatedCentre centre, OneStopCentre state) {
        return known(state).orElse(null);
    }

    private static Optional<StatedCentre> known(OneStopCentre state) {
        return switch (state) {
            case NotRecorded _ -> Optional.empty();
            case Open(Opening opening) -> Optional.of(new StatedCentre(opening, Optional.empty()));
            case Closed(Opening opening, LocalDate closedOn) ->
                Optional.of(new StatedCentre(opening, Optional.of(closedOn)));
        };
    }

    @Override
    public Function<StatedCentre, Optional<Finding>> register(GroupTransaction transaction) {
        UnitRegister places = units.register(transaction);
        return centre -> Objection.first(
                new Objection(
                        "unit",
                        () -> places.requireExisting(
                                List.of(centre.opening().unit()),
                                centre.opening().openedOn())),
                new Objection(
                        "serves",
                        () -> centre.opening()
                                .serves()
                                .forEach(served -> places.requireExisting(List.of(served.unit()), served.from()))));
    }

    @Override
    public Stream<StatedCentre> all(String code, OneStopCentre state) {
        return known(state).stream();
    }
}
