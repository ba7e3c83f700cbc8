package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void it_sees_what_had_ended_when_it_was_taken() {
        Snapshot snapshot = Snapshot.parse("10:20:10,14");

        assertThat(snapshot.sees(9)).isTrue();
        assertThat(snapshot.sees(13)).isTrue();
        assertThat(snapshot.sees(19)).isTrue();
    }

    @Test
    void it_does_not_see_what_was_running_or_began_later() {
        Snapshot snapshot = Snapshot.parse("10:20:10,14");

        assertThat(snapshot.sees(10)).isFalse();
        assertThat(snapshot.sees(14)).isFalse();
        assertThat(snapshot.sees(20)).isFalse();
        assertThat(snapshot.sees(21)).isFalse();
    }

    @Test
    void numbers_go_on_where_their_32_bits_end() {
        Snapshot snapshot = Snapshot.parse("4294967295:4294967298:"); // 2^32 + 2

        assertThat(snapshot.sees(-2)).isTrue();
        assertThat(snapshot.sees(1)).isTrue();
        assertThat(snapshot.sees(2)).isFalse();
    }
}
