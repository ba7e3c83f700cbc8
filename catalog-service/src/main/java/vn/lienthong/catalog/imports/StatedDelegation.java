package vn.lienthong.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;

/** A delegation with the code of the agency that delegates. Its id may be left to the catalog. */
record StatedDelegation(String agency, Delegation delegation) {
    static StatedDelegation of(Row row) {
        LocalDate from = row.day("from");
        List<String> units = StatedCompetence.units(row, "units");
        Delegation delegation = new Delegation(
                row.idOrNull("id"),
                StatedCompetence.agency(row, "to"),
                StatedCompetence.roles(row),
                units.isEmpty() ? null : units,
                row.listOrNull("fields"),
                from,
                row.end("until", from).orElseThrow(() -> new RowUnfit("until", "row.empty")),
                row.text("legal_basis"));
        if (delegation.roles().isEmpty()) {
            throw new RowUnfit("roles", "row.empty");
        }
        return new StatedDelegation(StatedCompetence.agency(row, "agency"), delegation);
    }

    /** Those of an agency that ever held, in the order in which they began. */
    static Stream<StatedDelegation> of(String code, Agency agency) {
        return delegations(agency)
                .filter(delegation -> ((Known) agency).isWithin(delegation.from()))
                .filter(delegation -> delegation.from().isBefore(delegation.until()))
                .sorted(Comparator.comparing(Delegation::from))
                .map(delegation -> new StatedDelegation(code, delegation));
    }

    /** What the agency is known to say of the same; without its id, where the file leaves that to the catalog. */
    Optional<StatedDelegation> saidBy(Agency state) {
        return in(state)
                .map(known -> delegation.id() == null ? known.withId(null) : known)
                .map(known -> new StatedDelegation(agency, known));
    }

    /** That of the agency which is meant, whenever it ends: by its id, or because it says the same. */
    private Optional<Delegation> in(Agency state) {
        return delegations(state)
                .filter(known -> known.id().equals(delegation.id()))
                .findFirst()
                .or(() -> delegations(state).filter(this::means).findFirst());
    }

    /** What is to be asked for; one that would end earlier than is known is ended. */
    AgencyCommand command(Agency state, Instant now) {
        Optional<Delegation> meant = in(state);
        UUID id = meant.map(Delegation::id).orElseGet(this::id);
        boolean endsEarlier = meant.filter(known -> delegation.until().isBefore(known.until()))
                .isPresent();
        return endsEarlier
                ? new EndDelegation(agency, id, delegation.until(), delegation.legalBasis(), now)
                : new DelegateCompetence(agency, delegation.withId(id), now);
    }

    /** What is doubtful of its places beside those of the agency that delegates. */
    List<Finding> doubts(Known known) {
        return delegation.units() == null
                ? List.of()
                : StatedCompetence.doubts(
                        "units", delegation.units(), known, StatedCompetence.placesOf(known, delegation.from()));
    }

    /** Of what says the same it is the same. */
    UUID id() {
        String said = "delegation %s %s %s %s %s"
                .formatted(agency, delegation.to(), delegation.roles(), delegation.units(), delegation.from());
        if (delegation.fields() != null) {
            said += " " + delegation.fields();
        }
        return delegation.id() != null ? delegation.id() : UUID.nameUUIDFromBytes(said.getBytes(UTF_8));
    }

    private boolean means(Delegation known) {
        return delegation.to().equals(known.to())
                && delegation.roles().equals(known.roles())
                && Objects.equals(delegation.units(), known.units())
                && Objects.equals(delegation.fields(), known.fields())
                && delegation.from().equals(known.from());
    }

    private static Stream<Delegation> delegations(Agency agency) {
        return agency instanceof Known known ? known.later().delegations().stream() : Stream.of();
    }
}
