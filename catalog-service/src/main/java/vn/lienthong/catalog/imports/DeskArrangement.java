package vn.lienthong.catalog.imports;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.imports.Outcome.KeptOut;
import vn.lienthong.catalog.imports.Outcome.Said;
import vn.lienthong.catalog.imports.Outcome.Unchanged;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/** Arranges the desks that a centre has from a day on, all of them at once. */
final class DeskArrangement {
    private final UnitOfWork<CentreCommand, CentreEvent, OneStopCentre> work;
    private final CommandContext context;
    private final DeskFile file;

    DeskArrangement(OneStopCentres centres, GroupTransaction transaction, CommandContext context, DeskFile file) {
        this.work = centres.in(transaction);
        this.context = context;
        this.file = file;
    }

    /** @param together rows of one centre and one day */
    Map<StatedDesk, Outcome<StatedDesk>> arrange(List<StatedDesk> together) {
        if (together.size() > 1
                && together.stream().anyMatch(stated -> stated.desk().isEmpty())) {
            return each(together, _ -> new KeptOut<>(Finding.of("code", "row.desk-and-none")));
        }
        StatedDesk first = together.getFirst();
        List<Desk> desks =
                together.stream().flatMap(stated -> stated.desk().stream()).toList();
        ArrangeCentre command =
                new ArrangeCentre(first.centre(), first.from(), null, desks, first.legalBasis(), context.occurredAt());
        List<Desk> before =
                desksOn(first, work.find(command.centreId()).state()).orElse(List.of());
        try {
            boolean news = !work.handle(
                            command.centreId(), command, OptionalInt.empty(), context.withSubject(command.code()))
                    .appended()
                    .isEmpty();
            return each(together, stated -> news ? outcome(stated, before, desks) : new Unchanged<>());
        } catch (CommandRejected rejected) {
            return each(together, _ -> new KeptOut<>(Finding.of(DeskFile.fieldOf(rejected.rejection()), rejected)));
        }
    }

    private Outcome<StatedDesk> outcome(StatedDesk stated, List<Desk> before, List<Desk> now) {
        StatedDesk known = stated.among(before).orElse(null);
        StatedDesk after = stated.together(now);
        return known != null && file.write(known).equals(file.write(after))
                ? new Unchanged<>()
                : new Said<>(known, after);
    }

    /** What was said of just that day; empty where nothing was. */
    static Optional<List<Desk>> desksOn(StatedDesk stated, OneStopCentre centre) {
        return centre instanceof Known known
                ? Optional.ofNullable(known.later().desks().get(stated.from()))
                : Optional.empty();
    }

    private static Map<StatedDesk, Outcome<StatedDesk>> each(
            List<StatedDesk> together, Function<StatedDesk, Outcome<StatedDesk>> outcome) {
        Map<StatedDesk, Outcome<StatedDesk>> outcomes = new IdentityHashMap<>();
        together.forEach(stated -> outcomes.put(stated, outcome.apply(stated)));
        return outcomes;
    }
}
