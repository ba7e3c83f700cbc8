package vn.lienthong.intake.tracking;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Topics;

/** What happened to each dossier, in the order in which it happened. */
@Singleton
class Timeline {
    private static final Table<UUID, TimelineEntry> TABLE = TimelineProjection.TABLE;
    private static final String OF_DOSSIER = "select " + TABLE.columnList() + " from " + TABLE.name()
            + " where dossier_id = ? order by at, family, sequence";

    private final Jdbi jdbi;

    Timeline(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    static Projector tracking() {
        return Projector.of(
                "tracking", Set.of(Topics.DOSSIER, Topics.ROUTING, Topics.DEADLINE), new TimelineProjection());
    }

    List<TimelineEntry> of(UUID dossierId) {
        return jdbi.withHandle(handle -> handle.select(OF_DOSSIER, dossierId)
                .map((row, _) -> TABLE.read(row))
                .list());
    }
}
