package vn.lienthong.chassis.relay;

import jakarta.inject.Singleton;

/** How the relay stands, for those who operate the service. */
@Singleton
public class RelayReport {
    private final RelayStatus status;
    private final Backlog backlog;

    RelayReport(RelayStatus status, Backlog backlog) {
        this.status = status;
        this.backlog = backlog;
    }

    /**
     * @param state what the relay of this process does
     * @param relayed events that Kafka acknowledged to this process
     * @param oldestUnpublishedSeconds null where the database does not answer
     * @param logBytes log that the database keeps for the relay; null where it does not answer
     */
    public record Report(String state, long relayed, Double oldestUnpublishedSeconds, Long logBytes) {}

    public Report now() {
        return new Report(
                status.state().name(),
                status.relayed(),
                backlog.size().map(size -> size.oldestAge().toMillis() / 1000.0).orElse(null),
                backlog.size().map(Backlog.Size::logBytes).orElse(null));
    }
}
