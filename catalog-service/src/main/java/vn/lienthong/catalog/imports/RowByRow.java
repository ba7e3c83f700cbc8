package vn.lienthong.catalog.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import vn.lienthong.catalog.imports.Outcome.KeptOut;
import vn.lienthong.catalog.imports.Outcome.Said;
import vn.lienthong.catalog.imports.Outcome.Unchanged;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Records entries one after the other, each in its stream; any of them may be refused by the rules. */
final class RowByRow<T, C, E, S> {
    /** So that what is read and written need not be in memory as a whole. */
    static final int AT_ONCE = 500;

    private final StreamFile<T, C, E, S> file;
    private final CommandContext context;

    RowByRow(StreamFile<T, C, E, S> file, CommandContext context) {
        this.file = file;
        this.context = context;
    }

    List<Outcome<T>> record(GroupTransaction transaction, List<Found<T>> entries) {
        UnitOfWork<C, E, S> work = file.streams().in(transaction);
        List<Outcome<T>> outcomes = new ArrayList<>(entries.size());
        entries.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(window -> {
            work.read(window.stream().map(entry -> file.stream(entry.value())).toList());
            window.forEach(entry -> outcomes.add(record(transaction, entry)));
            transaction.write();
            work.release();
        });
        return outcomes;
    }

    private Outcome<T> record(GroupTransaction transaction, Found<T> entry) {
        S state = state(transaction, entry.value());
        try {
            return record(transaction, file.complete(entry, state), state);
        } catch (RowUnfit unfit) {
            return new KeptOut<>(unfit.finding());
        }
    }

    private Outcome<T> record(GroupTransaction transaction, T value, S state) {
        T before = file.said(value, state);
        if (before != null && file.write(before).equals(file.write(value))) {
            return new Unchanged<>();
        }
        try {
            return carryOut(transaction, value, state)
                    ? new Said<>(before, file.said(value, state(transaction, value)))
                    : new Unchanged<>();
        } catch (CommandRejected rejected) {
            return new KeptOut<>(Finding.of(file.fieldOf(rejected.rejection()), rejected));
        }
    }

    private S state(GroupTransaction transaction, T value) {
        return file.streams().in(transaction).find(file.stream(value)).state();
    }

    /** Whether anything happened. */
    private boolean carryOut(GroupTransaction transaction, T value, S state) {
        CommandContext ofStream = context.withSubject(file.subject(value));
        boolean news = false;
        for (C command : file.commands(value, state, context.occurredAt())) {
            news |= !file.handle(transaction, value, command, ofStream)
                    .appended()
                    .isEmpty();
        }
        return news;
    }
}
