package vn.lienthong.catalog.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Existing;
import vn.lienthong.catalog.agency.Agency.NotRecorded;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;

/** The register's word is not refused: what it did not say before is said anew. */
public final class AgencyDecider implements Decider<RecordAgency, AgencyEvent, Agency> {
    @Override
    public Agency initialState() {
        return new NotRecorded();
    }

    @Override
    public List<AgencyEvent> decide(RecordAgency command, Agency agency) {
        Beginning beginning = command.beginning();
        return switch (agency) {
            case Ended(Beginning known, End end)
            when beginning.isSaidBy(known) && command.end().equals(Optional.of(end)) -> List.of();
            case Ended(Beginning known, End _)
            when beginning.isSaidBy(known) && command.end().isPresent() -> end(command);
            case Existing(Beginning known) when beginning.isSaidBy(known) -> end(command);
            case NotRecorded _, Existing _, Ended _ -> beginningAndEnd(command);
        };
    }

    @Override
    public Agency evolve(Agency agency, AgencyEvent event) {
        return switch (event) {
            case AgencyEstablished e -> new Existing(beginning(e));
            case AgencyDissolved e -> {
                End end = new End(e.validTo(), e.replacedBy(), e.legalBasis());
                yield switch (agency) {
                    case NotRecorded nothing -> nothing;
                    case Existing(Beginning beginning) -> new Ended(beginning, end);
                    case Ended(Beginning beginning, End _) -> new Ended(beginning, end);
                };
            }
        };
    }

    private static Beginning beginning(AgencyEstablished e) {
        return new Beginning(
                e.code(),
                e.nameVi(),
                e.nameEn(),
                e.kind(),
                e.level(),
                e.roles(),
                e.jurisdiction(),
                e.validFrom(),
                e.legalBasis());
    }

    private static List<AgencyEvent> beginningAndEnd(RecordAgency command) {
        Beginning beginning = command.beginning();
        List<AgencyEvent> events = new ArrayList<>();
        events.add(new AgencyEstablished(
                command.agencyId(),
                beginning.code(),
                beginning.nameVi(),
                beginning.nameEn(),
                beginning.kind(),
                beginning.level(),
                beginning.roles(),
                beginning.jurisdiction(),
                beginning.validFrom(),
                beginning.legalBasis(),
                command.recordedAt()));
        events.addAll(end(command));
        return events;
    }

    private static List<AgencyEvent> end(RecordAgency command) {
        return command
                .end()
                .<AgencyEvent>map(end -> new AgencyDissolved(
                        command.agencyId(),
                        command.beginning().code(),
                        end.validTo(),
                        end.replacedBy(),
                        end.legalBasis(),
                        command.recordedAt()))
                .stream()
                .toList();
    }
}
