package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/**
 * A centre, as the file of centres states it.
 *
 * @param opening with the units that it serves by all that was said
 * @param closedOn first day on which it is closed; empty while open
 * @param reception empty where the row says nothing of it
 * @param later what the catalog says of it since; no row says that
 */
record StatedCentre(Opening opening, Optional<LocalDate> closedOn, Optional<StatedReception> reception, Later later) {
    static final Columns<StatedCentre> TABLE = StatedReception.columns(
                    Columns.<StatedCentre>none()
                            .with("code", StatedCentre::code)
                            .with("name_vi", centre -> centre.opening().nameVi())
                            .with("name_en", centre -> centre.opening().nameEn())
                            .with("kind", centre -> centre.opening().kind())
                            .with("unit", centre -> centre.opening().unit())
                            .with(
                                    "serves",
                                    centre ->
                                            StatedService.text(centre.opening().serves()))
                            .with("province_wide", centre -> centre.opening().provinceWide())
                            .with("address", centre -> centre.opening().address())
                            .with("latitude", centre -> centre.opening().latitude())
                            .with("longitude", centre -> centre.opening().longitude())
                            .with("calendar", centre -> centre.opening().calendar())
                            .with("phone", centre -> centre.opening().phone())
                            .with("opened_on", centre -> centre.opening().openedOn())
                            .with("closed_on", centre -> centre.closedOn().orElse(null))
                            .with("legal_basis", centre -> centre.opening().legalBasis()),
                    StatedCentre::reception)
            .ifTold(
                    "arranged_from",
                    centre -> centre.reception()
                            .map(reception -> reception.dated().from())
                            .orElse(null));

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedCentre of(Row row) {
        LocalDate openedOn = row.dayOrNull("opened_on");
        Description description = StatedDescription.of(row);
        Opening opening = new Opening(
                row.text("code"),
                description.nameVi(),
                description.nameEn(),
                row.oneOf(CentreKind.class, "kind"),
                row.text("unit"),
                StatedService.parse("serves", row.list("serves")),
                row.yes("province_wide"),
                description.address(),
                description.latitude(),
                description.longitude(),
                row.text("calendar"),
                description.phone(),
                openedOn,
                row.optional("legal_basis"));
        return new StatedCentre(opening, row.end("closed_on", openedOn), reception(row, opening), Later.NOTHING);
    }

    private static Optional<StatedReception> reception(Row row, Opening opening) {
        LocalDate arrangedFrom = row.dayOrNull("arranged_from");
        if (arrangedFrom == null && !StatedReception.isTold(row)) {
            return Optional.empty();
        }
        LocalDate from = arrangedFrom == null ? opening.openedOn() : arrangedFrom;
        if (from == null) {
            throw new RowUnfit("arranged_from", "row.empty");
        }
        return Optional.of(new StatedReception(
                opening.code(), new UntilNext<>(from, null, StatedReception.of(row)), opening.legalBasis()));
    }

    /** With the units that it serves by all that was said, but without its reception; empty where nothing was said of the centre. */
    static Optional<StatedCentre> of(OneStopCentre state) {
        return state instanceof Known known
                ? Optional.of(new StatedCentre(
                        known.opening().with(known.opening().description(), known.serves()),
                        known.end().map(Closing::closedOn),
                        Optional.empty(),
                        known.later()))
                : Optional.empty();
    }

    /** What is doubtful of where it is and whom it serves. @param known what the catalog says of it */
    List<Finding> doubts(Optional<StatedCentre> known) {
        int fewest = UnitCodes.fewest(opening.kind());
        List<String> place = known.map(centre -> centre.opening.unit()).stream().toList();
        List<String> served = known.map(StatedCentre::served).orElse(List.of());
        return Stream.concat(
                        UnitCodes.withoutZeros("unit", List.of(opening.unit()), fewest, place).stream(),
                        UnitCodes.withoutZeros("serves", served(), fewest, served).stream())
                .toList();
    }

    private List<String> served() {
        return opening.serves().stream().map(ServedUnit::unit).toList();
    }

    /** From its opening to its closing. */
    static Span timeOf(Known centre) {
        return new Span(
                centre.opening().openedOn(), centre.end().map(Closing::closedOn).orElse(null));
    }

    StatedCentre with(Optional<StatedReception> other) {
        return new StatedCentre(opening, closedOn, other, later);
    }

    /** As it is called, where it is and how it receives on a day. */
    StatedCentre on(LocalDate day) {
        Opening described = later.descriptionOn(day)
                .map(description -> opening.with(description, opening.serves()))
                .orElse(opening);
        return new StatedCentre(described, closedOn, StatedReception.on(day, code(), later), later);
    }

    String code() {
        return opening.code();
    }
}
