package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.imports.Importer.Outcome;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.chassis.eventstore.CommandContext;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class InterruptedImportIT {
    private static final CommandContext EDITOR =
            CommandContext.ofSystem("editor-1", Instant.parse("2026-11-02T02:00:00Z"));
    private static final int ROWS = 450;

    @Inject
    Importer importer;

    @Inject
    ProcedureFile procedures;

    @Test
    void an_import_cut_off_leaves_its_beginning_and_a_second_one_completes_it() {
        Rows<RecordVersion> whole = procedures.read(file());
        AtomicInteger batches = new AtomicInteger();
        CatalogFile<RecordVersion> cutOff = new CatalogFile<>() {
            @Override
            public Rows<RecordVersion> read(String file) {
                return procedures.read(file);
            }

            @Override
            public int record(
                    Handle handle, List<Found<RecordVersion>> rows, CommandContext context, Consumer<Fault> refused) {
                int news = procedures.record(handle, rows, context, refused);
                if (batches.incrementAndGet() == 3) {
                    throw new IllegalStateException("the process is killed here");
                }
                return news;
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> importer.carryOut(cutOff, whole, EDITOR));

        assertThat(importer.carryOut(procedures, whole, EDITOR))
                .isEqualTo(new Outcome(ROWS, ROWS - 400, 400, List.of()));
        assertThat(importer.carryOut(procedures, whole, EDITOR)).isEqualTo(new Outcome(ROWS, 0, ROWS, List.of()));
    }

    private static String file() {
        String header = "code,name_vi,gloss_en,field_vi,field_en,levels,responsible_agency,time_value,time_unit,"
                + "time_note,fee_vnd,fee_note,channels,interconnected,announcing_decision,validity\n";
        return IntStream.range(0, ROWS)
                .mapToObj("9.10%04d,Thử,Trial,Thử,Trial,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,until 2019-12-31\n"::formatted)
                .collect(Collectors.joining("", header, ""));
    }
}
