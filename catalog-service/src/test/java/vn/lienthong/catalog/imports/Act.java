package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Something that happens to a catalog; where the rules refuse it, nothing does. */
interface Act {
    Instant NOW = EmptyCatalog.EDITOR.occurredAt();

    void on(EmptyCatalog catalog);

    /** @param lines their cells separated by {@code |} where none has one in it */
    static Act rows(String kind, String... lines) {
        String[] file = Arrays.stream(lines)
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
        return catalog -> catalog.take(kind, file);
    }

    static <C> Act told(Function<EmptyCatalog, CommandHandler<C, ?, ?>> streams, UUID stream, String code, C command) {
        return catalog -> unlessRefused(() -> catalog.jdbi.useTransaction(handle -> streams.apply(catalog)
                .handle(handle, stream, command, OptionalInt.empty(), EmptyCatalog.EDITOR.withSubject(code))));
    }

    static void changed(EmptyCatalog catalog, ProcedureCommand command) {
        unlessRefused(() -> catalog.jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            catalog.procedures.change(
                    transaction, command, OptionalInt.empty(), EmptyCatalog.EDITOR.withSubject(command.code()));
            transaction.write();
        }));
    }

    static String cells(Object... said) {
        return Arrays.stream(said)
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining("|"));
    }

    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (CommandRejected _) {
            // what the rules refuse changes nothing, here as everywhere
        }
    }
}
