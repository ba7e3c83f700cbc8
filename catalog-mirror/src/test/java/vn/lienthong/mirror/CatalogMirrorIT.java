package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.mirror.Said.REFORM;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

class CatalogMirrorIT {
    private static final Object[] ALL = {
        Said.unit("hanoi", "01", "Thành phố Hà Nội", "VN", null),
        Said.agency("H26", "PROVINCE_JUSTICE", "01"),
        Said.centre("H26.TT", "VN"),
        Said.procedure("1.001193", 3, null, REFORM),
        Said.calendar("VN", 8, "VN")
    };

    private static final PostgresAddress POSTGRES = BackingServices.shared().postgres();
    private static final OfficeHours MORNING = new OfficeHours(LocalTime.of(8, 0), LocalTime.NOON);

    private final Jdbi jdbi = freshDatabase();
    private final CatalogMirror mirror = new CatalogMirror(jdbi);
    private int offset;

    @AfterEach
    void stop() {
        mirror.stop(new ShutdownEvent());
    }

    @Test
    void what_was_written_is_read_as_it_was_folded() {
        UnitEstablished ward = Said.unit("old", "00082", "Phường Trần Hưng Đạo", "01", null);
        CentreOpened centre = (CentreOpened) ALL[2];
        Object reception = Said.reception(centre, REFORM, Map.of(DayOfWeek.SATURDAY, List.of(MORNING)));
        AgencyEstablished agency = (AgencyEstablished) ALL[1];
        Object renamed = Said.described(agency, REFORM, "Sở mới");
        Object delegated = Said.delegated(agency, "H26.00082", "01", "Hộ tịch", REFORM, REFORM.plusDays(9));
        Object described = Said.described(centre, REFORM, "Trung tâm mới");
        Object served = Said.served(centre, REFORM, List.of("00097"), List.of());
        hear(ALL);
        hear(ward, Said.process("1.001193", "sign", null, null));
        hear(Said.days("VN", Said.day(REFORM, SpecialDayKind.HOLIDAY)));
        hearAt(2, Said.dissolved(ward, "00082"));
        hearAt(2, reception);
        hearAt(3, served);
        hearAt(4, described);
        hearAt(2, renamed);
        hearAt(3, delegated);

        Heard folded = Heard.of(Stream.concat(
                        Stream.of(ALL),
                        Stream.of(
                                ward,
                                Said.process("1.001193", "sign", null, null),
                                Said.days("VN", Said.day(REFORM, SpecialDayKind.HOLIDAY)),
                                Said.dissolved(ward, "00082"),
                                reception,
                                served,
                                described,
                                renamed,
                                delegated))
                .toArray());
        Catalog read = mirror.get();

        assertThat(read.units()).containsExactlyInAnyOrderElementsOf(folded.rows(new UnitProjection()));
        assertThat(read.agencies()).containsExactlyElementsOf(folded.rows(new AgencyProjection()));
        assertThat(read.centres()).containsExactlyElementsOf(folded.rows(new CentreProjection()));
        assertThat(read.procedure("1.001193").orElseThrow().processOn(REFORM)).isPresent();
        assertThat(read.calendar("VN")).isEqualTo(folded.catalog().calendar("VN"));
    }

    @Test
    void a_centre_heard_of_by_an_earlier_release_is_called_as_at_its_opening() {
        String url = freshUrl();
        migrate(url, "55");
        jdbi(url).useHandle(handle -> handle.execute("""
                insert into mirror_centre
                    (centre_id, code, name_vi, name_en, kind, unit, serves, province_wide, address, calendar, later)
                values (gen_random_uuid(), 'H26.TT', 'Trung tâm', 'Centre', 'PROVINCIAL', '01', '[]', true, 'Phố', 'VN',
                    '{"serviceChanges":[],"receptions":[],"desks":[]}')
                """));
        migrate(url, "latest");

        CentreRow centre =
                new CatalogMirror(jdbi(url)).get().centre("H26.TT", REFORM).orElseThrow();

        assertThat(centre.descriptionOn(REFORM).nameVi()).isEqualTo("Trung tâm");
    }

    @Test
    void the_first_look_is_one_of_its_own_within_a_transaction_too() {
        hear(ALL);

        Catalog read = jdbi.inTransaction(_ -> mirror.get());

        assertThat(read.unit("01", REFORM)).isPresent();
    }

    @Test
    void a_change_is_seen_within_a_second() {
        mirror.start(new StartupEvent());
        assertThat(mirror.get().units()).isEmpty();
        hear(ALL);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(mirror.get().unit("01", REFORM)).isPresent());
    }

    @Test
    void while_nothing_changes_the_catalog_is_not_read_again() {
        hear(ALL);
        mirror.start(new StartupEvent());
        Catalog first = mirror.get();

        await().during(Duration.ofMillis(1200)).atMost(Duration.ofSeconds(3)).until(() -> mirror.get() == first);
    }

    @Test
    void a_row_that_cannot_be_read_does_not_end_the_following() {
        hear(ALL);
        mirror.start(new StartupEvent());
        assertThat(mirror.get().agencies()).isNotEmpty();
        long before = rollbacks();
        jdbi.useHandle(handle ->
                handle.execute("update %s set kind = 'NONE OF OURS'".formatted(AgencyProjection.TABLE.name())));
        hear(Said.unit("new", "00099", "Phường Mới", "01", null));
        await().atMost(Duration.ofSeconds(20)).until(() -> rollbacks() > before);

        jdbi.useHandle(handle -> handle.execute("delete from " + AgencyProjection.TABLE.name()));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> mirror.get().agencies().isEmpty());
    }

    private long rollbacks() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select xact_rollback from pg_stat_database where datname = current_database()")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_rebuild_that_mends_a_row_is_seen() {
        hear(ALL);
        mirror.start(new StartupEvent());
        assertThat(mirror.get().units()).isNotEmpty();

        jdbi.useTransaction(handle -> {
            for (String table : List.of(UnitProjection.TABLE.name(), ProcedureProjection.TABLE.name())) {
                handle.execute("create table %1$s__rebuild (like %1$s including all)".formatted(table));
                handle.execute("drop table " + table);
                handle.execute("alter table %1$s__rebuild rename to %1$s".formatted(table));
            }
        });

        await().atMost(Duration.ofSeconds(2)).until(() -> mirror.get().units().isEmpty());
    }

    private void hear(Object... events) {
        hearAt(1, events);
    }

    /** What the consumer does with a batch: its effects and its position in one transaction. */
    private void hearAt(int version, Object... events) {
        List<Recorded<?>> batch = Stream.of(events)
                .<Recorded<?>>map(event -> Said.recorded(version, event))
                .toList();
        offset += batch.size();
        Projector projector = CatalogMirror.projector();
        jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            projector.announce(batch, transaction);
            transaction.read();
            projector.apply(batch, transaction);
            transaction.write();
            handle.execute("""
                    insert into consumer_position values ('catalog-mirror', 'lienthong.catalog', 0, ?, now())
                    on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
                    """, offset);
        });
    }

    private static Jdbi freshDatabase() {
        String url = freshUrl();
        migrate(url, "latest");
        return jdbi(url);
    }

    private static String freshUrl() {
        return POSTGRES.jdbcUrl(BackingServices.shared().freshDatabase("mirror"));
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, POSTGRES.user(), POSTGRES.password())
                .locations("classpath:db/chassis", "classpath:db/mirror")
                .target(target)
                .load()
                .migrate();
    }

    private static Jdbi jdbi(String url) {
        return Jdbi.create(url, POSTGRES.user(), POSTGRES.password()).installPlugin(new PostgresPlugin());
    }
}
