package vn.lienthong.deadline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.deadline.testing.EventTable;
import vn.lienthong.deadline.testing.TokenKeys;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;

/** Among the clocks of many dossiers, which are gone after each test. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ClockSearchIT {
    private static final Window TEN = new Window(10, false, List.of());
    /** Each of the two searches reads a page and one row more; what the second one leaves aside is read, too. */
    private static final int FEW = 50;

    private final Handle handle = EventTable.jdbi().open();

    /** 20,000 dossiers of 40 centres with a step each, in the hands of 40 agencies. */
    @BeforeEach
    void store() {
        handle.begin();
        handle.execute("""
                insert into clock_row (clock_id, version, dossier_id, kind, agency, centre, time_limit, calendar, state,
                    started_at, warn_at, due_at, duty)
                select case kind when 'DOSSIER' then dossier_id else gen_random_uuid() end, 1, dossier_id, kind,
                    case kind when 'DOSSIER' then centre else 'S' || number % 41 % 40 end, centre,
                    '{"value": 3, "unit": "workingDays"}', 'VN', 'RUNNING', due_at, due_at, due_at, 'NONE'
                from (
                    select number, gen_random_uuid() as dossier_id, 'C' || number % 40 as centre,
                        timestamptz '2027-03-01' + number * interval '1 minute' as due_at
                    from generate_series(1, 20000) number) dossier
                cross join (values ('DOSSIER'), ('LEG')) as clock (kind)
                """);
        handle.execute("analyze clock_row");
    }

    @AfterEach
    void forget() {
        handle.rollback();
        handle.close();
    }

    @Test
    void a_page_of_an_agency_that_received_nothing_is_read_from_an_index() {
        long before = rowsRead();

        assertThat(seenBy("S7"))
                .hasSize(TEN.fetch())
                .extracting(ClockRow::agency)
                .containsOnly("S7");

        assertThat(rowsRead() - before).isLessThan(FEW);
    }

    @Test
    void a_page_of_a_centre_is_read_from_an_index() {
        long before = rowsRead();

        assertThat(seenBy("C7"))
                .hasSize(TEN.fetch())
                .isSortedAccordingTo(Comparator.comparing(ClockRow::dueAt))
                .allSatisfy(clock -> assertThat(clock.centre()).isEqualTo("C7"))
                .extracting(ClockRow::kind)
                .contains(ClockKind.values());

        assertThat(rowsRead() - before).isLessThan(FEW);
    }

    private List<ClockRow> seenBy(String agency) {
        return new ClockSearch(AgencyScope.of(agency)).read(handle, TEN);
    }

    /** By this transaction. */
    private long rowsRead() {
        return handle.createQuery(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'clock_row'")
                .mapTo(Long.class)
                .one();
    }
}
