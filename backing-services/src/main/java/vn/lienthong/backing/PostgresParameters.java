package vn.lienthong.backing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server's parameters: small, because one laptop runs a server for each service. */
final class PostgresParameters {
    private PostgresParameters() {}

    static List<String> of(PostgresSettings settings) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("port", Integer.toString(settings.port()));
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("unix_socket_directories", "");
        parameters.putAll(log());
        parameters.putAll(memory());
        parameters.putAll(upkeep());
        parameters.putAll(durability(settings.durability()));
        return arguments(parameters);
    }

    /** The arguments of the official image, which sets its own addresses. */
    static List<String> forContainer() {
        var parameters = new LinkedHashMap<String, String>(log());
        parameters.putAll(memory());
        parameters.putAll(upkeep());
        parameters.putAll(durability(Durability.THROW_AWAY));
        var arguments = new ArrayList<>(List.of("postgres"));
        arguments.addAll(arguments(parameters));
        return arguments;
    }

    private static List<String> arguments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> Stream.of("-c", parameter.getKey() + "=" + parameter.getValue()))
                .toList();
    }

    private static Map<String, String> log() {
        return Map.of(
                "wal_level", "logical",
                "max_wal_senders", "8",
                "max_replication_slots", "8",
                "max_slot_wal_keep_size", "4GB",
                "max_wal_size",
                        "2GB", // the end of a checkpoint, which commits wait for, takes 200 to 400 ms under load
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    /** Tables that only grow need little of either, and all clusters of a small machine do it at the same moment. */
    private static Map<String, String> upkeep() {
        return Map.of("autovacuum_analyze_scale_factor", "0.5", "autovacuum_vacuum_insert_scale_factor", "1");
    }

    private static Map<String, String> memory() {
        return Map.of(
                "shared_buffers", "48MB",
                "max_connections", "100",
                "io_method", "sync",
                "jit", "off",
                "huge_pages", "off");
    }

    private static Map<String, String> durability(Durability durability) {
        String value = durability == Durability.DURABLE ? "on" : "off";
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }
}
