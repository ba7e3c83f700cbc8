package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.chassis.transaction.GroupTransaction;

class OneTransactionIT {
    /** More than are written at once. */
    private static final int ROWS = 1_200;

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void an_import_that_is_cut_off_leaves_nothing_and_the_same_file_completes_it() {
        ProcedureFile cutOff = new ProcedureFile(catalog.procedures, catalog.wordings) {
            @Override
            public Function<StatedVersion, Optional<Finding>> register(GroupTransaction transaction) {
                throw new IllegalStateException("the process is killed here");
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> catalog.take(cutOff, file("current")));

        assertThat(events()).isZero();
        assertThat(fates(catalog.take("procedures", file("current")))).isEqualTo(Map.of(Fate.ADDED, (long) ROWS));
        assertThat(fates(catalog.take("procedures", file("current")))).isEqualTo(Map.of(Fate.UNCHANGED, (long) ROWS));
        assertThat(events()).isEqualTo(ROWS);
    }

    @Test
    void of_two_at_once_with_the_same_file_one_says_it_and_the_other_finds_it_said() {
        List<Map<Fate, Long>> fates = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> fates(catalog.take("procedures", file("current")))))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(fates)
                .containsExactlyInAnyOrder(Map.of(Fate.ADDED, (long) ROWS), Map.of(Fate.UNCHANGED, (long) ROWS));
        assertThat(events()).isEqualTo(ROWS);
    }

    @Test
    void an_import_that_lost_a_race_is_decided_again_on_what_is_known_then() {
        AtomicInteger attempts = new AtomicInteger();
        ProcedureFile overtaken = new ProcedureFile(catalog.procedures, catalog.wordings) {
            @Override
            public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedVersion> entries) {
                List<List<Finding>> doubts = super.doubts(transaction, entries);
                if (attempts.incrementAndGet() == 1) {
                    // read in this transaction before it is published in another
                    catalog.procedures.in(transaction).read(List.of(stream(entries.getFirst())));
                    // on this thread the handle of the import would be used
                    CompletableFuture.runAsync(() -> publishElsewhere(entries.getFirst()))
                            .join();
                }
                return doubts;
            }
        };

        ImportResult result = catalog.take(overtaken, file("from 2027-01-01"));

        assertThat(fates(result)).isEqualTo(Map.of(Fate.UNCHANGED, 1L, Fate.ADDED, ROWS - 1L));
        assertThat(events()).isEqualTo(ROWS);
    }

    private void publishElsewhere(StatedVersion version) {
        ProcedureCommand command =
                new RecordVersion(version.code(), version.version(), null, EmptyCatalog.EDITOR.occurredAt());
        catalog.jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            new Procedures(catalog.store)
                    .change(transaction, command, OptionalInt.empty(), EmptyCatalog.EDITOR.withSubject(command.code()));
            transaction.write();
        });
    }

    private static Map<Fate, Long> fates(ImportResult result) {
        return result.rows().stream().collect(Collectors.groupingBy(RowResult::fate, Collectors.counting()));
    }

    private long events() {
        return catalog.jdbi.withHandle(handle ->
                handle.select("select count(*) from event").mapTo(Long.class).one());
    }

    private static byte[] file(String validity) {
        return IntStream.range(0, ROWS)
                .mapToObj(row ->
                        "9.10%04d,Thử,Trial,Thử,Trial,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,%s\n".formatted(row, validity))
                .collect(Collectors.joining("", Imports.PROCEDURE_COLUMNS + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
