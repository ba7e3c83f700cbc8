package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The right to relay. The database gives it to one session at a time and takes it back when the session dies. */
final class RelayLock implements AutoCloseable {
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended('lienthong relay', 0))";

    private final Connection session;

    private RelayLock(Connection session) {
        this.session = session;
    }

    /** Empty where another replica has it. */
    static Optional<RelayLock> tryAcquire(RelayDatabase database) throws SQLException {
        Connection session = database.connect();
        try (PreparedStatement attempt = session.prepareStatement(TRY);
                ResultSet answer = attempt.executeQuery()) {
            if (answer.next() && answer.getBoolean(1)) {
                return Optional.of(new RelayLock(session));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    /** What is written through it fails once the right is lost. */
    Connection session() {
        return session;
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
