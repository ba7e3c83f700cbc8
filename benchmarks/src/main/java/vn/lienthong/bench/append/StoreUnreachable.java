package vn.lienthong.bench.append;

import java.sql.SQLException;

/** The database of the benchmark cannot be used. */
final class StoreUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnreachable(SQLException cause) {
        super(cause);
    }
}
