package vn.lienthong.events;

/** Names of the Kafka topics. */
public final class Topics {
    public static final String CATALOG = "lienthong.catalog";
    public static final String DOSSIER = "lienthong.dossier";
    public static final String ROUTING = "lienthong.routing";
    public static final String DEADLINE = "lienthong.deadline";
    public static final String SATISFACTION = "lienthong.satisfaction";

    private Topics() {}

    /** Where the parked records of a topic go. */
    public static String deadLetters(String topic) {
        return "dlq." + topic;
    }
}
