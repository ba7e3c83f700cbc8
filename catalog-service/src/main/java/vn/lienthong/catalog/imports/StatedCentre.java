package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;

/**
 * A centre, as the file of centres states it.
 *
 * @param opening with the units that it serves by all that was said
 * @param closedOn first day on which it is closed; empty while open
 * @param reception empty where the row says nothing of it
 */
record StatedCentre(Opening opening, Optional<LocalDate> closedOn, Optional<StatedReception> reception) {
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

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
            .optional(
                    "arranged_from",
                    centre -> centre.reception()
                            .map(reception -> reception.arranged().from())
                            .orElse(null));

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedCentre of(Row row) {
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

    /** Without its reception; empty where nothing was said of the centre. */
    static Optional<StatedCentre> of(OneStopCentre state) {
        return state instanceof Known known
                ? Optional.of(new StatedCentre(serving(known), known.end().map(Closing::closedOn), Optional.empty()))
                : Optional.empty();
    }

    StatedCentre with(Optional<StatedReception> other) {
        return new StatedCentre(opening, closedOn, other);
    }

    String code() {
        return opening.code();
    }

    private static Opening serving(Known centre) {
        Opening opening = centre.opening();
        return new Opening(
                opening.code(),
                opening.nameVi(),
                opening.nameEn(),
                opening.kind(),
                opening.unit(),
                centre.serves(),
                opening.provinceWide(),
                opening.address(),
                opening.latitude(),
                opening.longitude(),
                opening.calendar(),
                opening.phone(),
                opening.openedOn(),
                opening.legalBasis());
    }
}
