package vn.lienthong.chassis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutagesTest {
    @Test
    void a_broken_connection_behind_the_database_s_word_is_an_outage() {
        SQLException broken =
                new SQLException("An I/O error occurred", "08006", new SocketException("Connection reset"));

        assertThat(Outages.isOutage(new IllegalStateException(broken))).isTrue();
        assertThat(Outages.isOutage(broken)).isTrue();
    }

    @Test
    void what_the_database_refuses_is_none() {
        assertThat(Outages.isOutage(new SQLException("duplicate", "23505"))).isFalse();
        assertThat(Outages.isOutage(new SQLException("no state"))).isFalse();
        assertThat(Outages.isOutage(new IllegalStateException("else"))).isFalse();
    }
}
