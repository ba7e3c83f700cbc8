package vn.lienthong.bench.bare;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Stores what is posted in one row, and does nothing else. */
@Path("/rows")
public class BareResource {
    private static final String INSERT = "insert into bare_row (stream_id, version, data) values ($1, 1, $2)";

    private final Pool pool;

    BareResource(Pool pool) {
        this.pool = pool;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Void>> store(String data) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(UUID.randomUUID(), data))
                .replaceWith(RestResponse.status(RestResponse.Status.CREATED));
    }
}
