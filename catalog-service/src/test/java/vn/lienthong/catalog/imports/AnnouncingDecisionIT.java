package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;

/** By which decision a version was announced, when and by whom: it is posted, so a file can say it, too. */
class AnnouncingDecisionIT {
    private static final String CODE = "9.630001";
    private static final String ROW =
            CODE + ",Thủ tục,Trial,Thử,Trial,COMMUNE,Xã,5,WORKING_DAY,,8000,,COUNTER,N,1/QĐ,%s";
    private static final String PLAIN = Imports.PROCEDURE_COLUMNS;
    private static final String FULL = PLAIN + ",decision_date,decision_authority";

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void it_is_recorded_and_given_out_again() {
        assertThat(take(FULL, ",2026-12-01,Bộ Tư pháp")).isEqualTo("ADDED");
        assertThat(decision(catalog)).isEqualTo(new Decision("1/QĐ", LocalDate.of(2026, 12, 1), "Bộ Tư pháp"));

        EmptyCatalog copy = new EmptyCatalog();
        copy.take("procedures", catalog.give("procedures"));
        assertThat(decision(copy)).isEqualTo(decision(catalog));
    }

    @Test
    void a_file_that_does_not_tell_it_leaves_it_as_it_is() {
        take(FULL, ",2026-12-01,Bộ Tư pháp");
        assertThat(take(PLAIN, "")).isEqualTo("UNCHANGED");
        assertThat(take(FULL, ",,")).isEqualTo("UNCHANGED");
        assertThat(decision(catalog).authority()).isEqualTo("Bộ Tư pháp");
    }

    @Test
    void what_was_not_known_of_it_can_be_told_later() {
        take(PLAIN, "");
        assertThat(decision(catalog)).isNull();
        assertThat(take(FULL, ",2026-12-01,Bộ Tư pháp")).isEqualTo("CHANGED");
        assertThat(take(FULL, ",2026-12-02,Bộ Tư pháp")).isEqualTo("CHANGED");
        assertThat(decision(catalog).date()).isEqualTo("2026-12-02");
    }

    @Test
    void half_of_it_is_refused() {
        assertThat(take(FULL, ",2026-12-01,")).isEqualTo("REFUSED decision_authority");
        assertThat(take(FULL, ",,Bộ Tư pháp")).isEqualTo("REFUSED decision_date");
        assertThat(catalog.take("procedures", FULL, ROW.formatted("current").replace("1/QĐ", "") + ",2026-12-01,Bộ"))
                .isEqualTo("REFUSED announcing_decision");
    }

    private String take(String header, String more) {
        return catalog.take("procedures", header, ROW.formatted("current") + more);
    }

    private static Decision decision(EmptyCatalog catalog) {
        return catalog.jdbi
                .withHandle(handle -> catalog.procedures.load(handle, ProcedureCommand.idOf(CODE)))
                .state()
                .inForce()
                .getFirst()
                .decision();
    }
}
