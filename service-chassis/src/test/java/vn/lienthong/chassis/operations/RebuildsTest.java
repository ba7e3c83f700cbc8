package vn.lienthong.chassis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;

class RebuildsTest {
    private static final Jdbi NO_ROOM = Jdbi.create(() -> {
        throw new OutOfMemoryError("Java heap space");
    });

    @Test
    void an_error_ends_a_rebuild_with_its_cause() {
        Projector view = Projector.of("ids", Set.of("any"), new Ids());
        Rebuilds rebuilds = new Rebuilds(List.of(view), NO_ROOM, InstantSource.fixed(Letters.NOW), null);

        rebuilds.start("ids");

        await().untilAsserted(() -> assertThat(rebuilds.standingOf("ids"))
                .contains(new Rebuilds.Standing(Rebuilds.State.FAILED, 0, 0, "OutOfMemoryError: Java heap space")));
    }

    private static final class Ids implements Projection<UUID, Ids.Row> {
        record Row(UUID id) {}

        @Override
        public Table<UUID, Row> table() {
            return Table.of(Row.class, "id");
        }

        @Override
        public Collection<UUID> rowsOf(Recorded<?> recorded) {
            return List.of();
        }

        @Override
        public Row apply(UUID id, Row row, Recorded<?> recorded) {
            return row;
        }
    }
}
