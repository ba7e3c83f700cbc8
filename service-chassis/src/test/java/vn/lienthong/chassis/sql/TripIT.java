package vn.lienthong.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;

class TripIT {
    private static final Jdbi DATABASE = Database.fresh();
    private static final String INSERT = "insert into word (text) select * from unnest(?::text[])";
    private static final String READ = "select text from word order by text";

    private final Trip trip = new Trip();
    private final List<String> words = new ArrayList<>();

    @BeforeAll
    static void table() {
        DATABASE.useHandle(handle -> handle.execute("create table word (text text primary key)"));
    }

    @BeforeEach
    void empty() {
        DATABASE.useHandle(handle -> handle.execute("delete from word"));
    }

    @Test
    void each_statement_sees_what_those_before_it_have_done() {
        AtomicInteger inserted = new AtomicInteger();
        read();
        trip.update(INSERT, inserted::set, texts("một", "hai"));
        read();

        make();

        assertThat(inserted).hasValue(2);
        assertThat(words).containsExactly("hai", "một");
    }

    @Test
    void parameters_come_as_they_are() {
        String[] odd = {"a\"b", "c\\d", "{e,f}", "NULL", "", " g ", "ố"};
        UUID id = UUID.randomUUID();
        trip.query(
                "select ?::text[], ?::int[], ?::bigint[], ?::boolean[], ?::uuid[], ?::int",
                row -> {
                    row.next();
                    assertThat((String[]) row.getArray(1).getArray()).containsExactly(withNull(odd));
                    assertThat((Integer[]) row.getArray(2).getArray()).containsExactly(1, null);
                    assertThat((Long[]) row.getArray(3).getArray()).containsExactly(2L, null);
                    assertThat((Boolean[]) row.getArray(4).getArray()).containsExactly(true, null);
                    assertThat((UUID[]) row.getArray(5).getArray()).containsExactly(id, null);
                    assertThat(row.getInt(6)).isEqualTo(7);
                },
                new SqlArray("text", withNull(odd)),
                new SqlArray("int4", new Object[] {1, null}),
                new SqlArray("int8", new Object[] {2L, null}),
                new SqlArray("bool", new Object[] {true, null}),
                new SqlArray("uuid", new Object[] {id, null}),
                7);

        make();
    }

    @Test
    void a_key_that_is_taken_means_what_was_said_of_its_table() {
        trip.whenTaken("word", () -> new IllegalArgumentException("said before"));
        trip.update(INSERT, texts("một", "một"));

        assertThatThrownBy(this::make).hasMessage("said before");
    }

    @Test
    void another_refusal_tells_its_cause() {
        trip.whenTaken("other", () -> new IllegalArgumentException("not this one"));
        trip.update(INSERT, texts("một", "một"));

        assertThatThrownBy(this::make)
                .isInstanceOf(Trip.Refusal.class)
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23505"));
    }

    @Test
    void it_ends_the_transaction_where_that_is_its_end() {
        DATABASE.useTransaction(handle -> {
            trip.update(INSERT, texts("một"));
            trip.commit();
            trip.make(handle.getConnection());

            assertThat(committed()).containsExactly("một");
        });
    }

    @Test
    void nothing_is_committed_where_a_statement_before_is_refused() {
        trip.update(INSERT, texts("một"));
        trip.update(INSERT, texts("một"));
        trip.commit();

        assertThatThrownBy(this::make).isInstanceOf(Trip.Refusal.class);
        assertThat(committed()).isEmpty();
    }

    @Test
    void what_is_to_be_checked_cannot_be_committed_before() {
        trip.update(INSERT, _ -> {}, texts("một"));
        trip.commit();

        assertThatThrownBy(this::make).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> committed() {
        return DATABASE.withHandle(
                handle -> handle.createQuery(READ).mapTo(String.class).list());
    }

    private void read() {
        trip.query(READ, rows -> {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        });
    }

    private void make() {
        DATABASE.useTransaction(handle -> trip.make(handle.getConnection()));
    }

    private static SqlArray texts(String... texts) {
        return SqlArray.of("text", List.of(texts));
    }

    private static String[] withNull(String... texts) {
        return Arrays.copyOf(texts, texts.length + 1);
    }
}
