package vn.lienthong.catalog.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.AdministrativeUnit.NotRecorded;
import vn.lienthong.catalog.unit.UnitCommand.WithdrawUnit;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitWithdrawn;

/** What is told of a unit by itself is not refused: what was not said before is said anew. */
public final class UnitDecider implements Decider<UnitCommand, UnitEvent, AdministrativeUnit> {
    @Override
    public AdministrativeUnit initialState() {
        return new NotRecorded();
    }

    @Override
    public List<UnitEvent> decide(UnitCommand command, AdministrativeUnit unit) {
        return switch (command) {
            case RecordUnit told -> told(told.completedBy(unit), unit);
            case WithdrawUnit mistake ->
                UnitRegister.entry(unit)
                        .<UnitEvent>map(
                                known -> new UnitWithdrawn(mistake.unitId(), known.code(), mistake.withdrawnAt()))
                        .stream()
                        .toList();
        };
    }

    private static List<UnitEvent> told(RecordUnit complete, AdministrativeUnit unit) {
        return switch (unit) {
            case Ended(Beginning known, End _)
            when complete.beginning().equals(known) && complete.end().isEmpty() -> beginningAndEnd(complete);
            case Ended(Beginning known, End end)
            when complete.beginning().equals(known) ->
                complete.end().equals(Optional.of(end)) ? List.of() : end(complete);
            case Existing(Beginning known) when complete.beginning().equals(known) -> end(complete);
            case NotRecorded _, Existing _, Ended _ -> beginningAndEnd(complete);
        };
    }

    @Override
    public AdministrativeUnit evolve(AdministrativeUnit unit, UnitEvent event) {
        return switch (event) {
            case UnitEstablished e ->
                new Existing(new Beginning(
                        e.code(), e.name(), e.kind(), e.parent(), e.validFrom(), e.madeOf(), e.legalBasis()));
            case UnitDissolved e -> {
                End end = new End(e.validTo(), e.replacedBy(), e.succession(), e.parts(), e.legalBasis());
                yield switch (unit) {
                    case NotRecorded nothing -> nothing;
                    case Existing(Beginning beginning) -> new Ended(beginning, end);
                    case Ended(Beginning beginning, End _) -> new Ended(beginning, end);
                };
            }
            case UnitWithdrawn _ -> new NotRecorded();
        };
    }

    private static List<UnitEvent> beginningAndEnd(RecordUnit command) {
        Beginning beginning = command.beginning();
        List<UnitEvent> events = new ArrayList<>();
        events.add(new UnitEstablished(
                command.unitId(),
                beginning.code(),
                beginning.name(),
                beginning.kind(),
                beginning.parent(),
                beginning.validFrom(),
                beginning.madeOf(),
                beginning.legalBasis(),
                command.recordedAt()));
        events.addAll(end(command));
        return events;
    }

    private static List<UnitEvent> end(RecordUnit command) {
        return command
                .end()
                .<UnitEvent>map(end -> new UnitDissolved(
                        command.unitId(),
                        command.beginning().code(),
                        end.validTo(),
                        end.replacedBy(),
                        end.succession(),
                        end.parts(),
                        end.legalBasis(),
                        command.recordedAt()))
                .stream()
                .toList();
    }
}
