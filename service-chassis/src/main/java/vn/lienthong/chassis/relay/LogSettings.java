package vn.lienthong.chassis.relay;

import io.debezium.connector.postgresql.PostgresConnector;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.postgresql.PGProperty;

/** What Debezium must know to follow the event table and nothing else. */
final class LogSettings {
    private LogSettings() {}

    static Properties of(RelayDatabase database, ReplicationSlot slot, RelayConfig config) {
        var settings = new Properties();
        settings.putAll(connection(database));
        settings.setProperty("name", "lienthong-relay");
        settings.setProperty("connector.class", PostgresConnector.class.getName());
        settings.setProperty("topic.prefix", "lienthong");
        settings.setProperty("plugin.name", "pgoutput");
        settings.setProperty("publication.name", "lienthong_event");
        settings.setProperty("publication.autocreate.mode", "disabled");
        settings.setProperty("slot.name", slot.name());
        settings.setProperty("table.include.list", "[^.]+\\.event");
        settings.setProperty("column.exclude.list", "[^.]+\\.event\\.(xid|actor|agency|reason|hash)");
        settings.setProperty("snapshot.mode", "no_data");
        settings.setProperty(
                "poll.interval.ms", Long.toString(config.pollInterval().toMillis()));
        settings.setProperty("max.batch.size", "1024");
        settings.setProperty("max.queue.size", "2048");
        settings.putAll(position(config.heartbeat()));
        settings.putAll(failure());
        return settings;
    }

    /** The slot alone says where to read on; a second record of the place could only contradict it. */
    private static Properties position(Duration heartbeat) {
        var settings = new Properties();
        settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
        // "connector_and_driver" would also confirm what is read and not yet acknowledged.
        settings.setProperty("lsn.flush.mode", "connector");
        settings.setProperty("heartbeat.interval.ms", Long.toString(heartbeat.toMillis()));
        settings.setProperty("heartbeat.action.query", Heartbeat.STATEMENT);
        return settings;
    }

    /** Fail at once: trying again is the relay's business. */
    private static Properties failure() {
        var settings = new Properties();
        settings.setProperty("errors.max.retries", "0");
        settings.setProperty("slot.max.retries", "0");
        settings.setProperty("task.management.timeout.ms", "15000");
        return settings;
    }

    private static Properties connection(RelayDatabase database) {
        var settings = new Properties();
        database.parts().forEach((key, value) -> settings.setProperty("driver." + key, value.toString()));
        settings.setProperty("database.hostname", take(settings, PGProperty.PG_HOST));
        settings.setProperty("database.port", take(settings, PGProperty.PG_PORT));
        settings.setProperty("database.dbname", take(settings, PGProperty.PG_DBNAME));
        settings.setProperty("database.user", database.user());
        settings.setProperty("database.password", database.password());
        return settings;
    }

    private static String take(Properties settings, PGProperty property) {
        return (String) settings.remove("driver." + property.getName());
    }
}
