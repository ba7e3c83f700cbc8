package vn.lienthong.intake.testing;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Looks into the service's own tables. */
@Singleton
public class Facts {
    private final Jdbi jdbi;

    Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many rows each table has that a refused submission must leave alone. */
    public List<Long> stored() {
        return List.of("event", "applicant", "applicant_key", "submitter", "idempotency_key", "code_sequence").stream()
                .map(table -> count("select count(*) from " + table))
                .toList();
    }

    public long count(String query, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(query, arguments).mapTo(Long.class).one());
    }

    /** All text of the rows of a query. */
    public List<String> texts(String query, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(query, arguments).mapTo(String.class).list());
    }

    public void execute(String statement, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(statement, arguments));
    }
}
