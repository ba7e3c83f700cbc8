package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LogSettingsTest {
    private final RelayDatabase database =
            new RelayDatabase("jdbc:postgresql://db:5433/Intake-1?sslmode=require", "relay", "secret");

    @Test
    void debezium_gets_the_parts_of_the_url_and_the_driver_the_rest() {
        assertThat(LogSettings.of(database, new ReplicationSlot(database), Service.settings("intake")))
                .contains(
                        entry("database.hostname", "db"),
                        entry("database.port", "5433"),
                        entry("database.dbname", "Intake-1"),
                        entry("driver.sslmode", "require"))
                .doesNotContainKeys("driver.PGHOST", "driver.PGPORT", "driver.PGDBNAME");
    }

    @Test
    void a_slot_is_named_after_its_database_as_far_as_a_slot_may_be() {
        var longest = new RelayDatabase("jdbc:postgresql://db/" + "x".repeat(63), "relay", "secret");

        assertThat(new ReplicationSlot(database).name()).isEqualTo("lienthong_relay_intake_1");
        assertThat(new ReplicationSlot(longest).name()).hasSize(63);
    }
}
