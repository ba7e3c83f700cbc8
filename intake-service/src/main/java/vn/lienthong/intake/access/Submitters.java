package vn.lienthong.intake.access;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which citizen handed in which dossier, by the opaque id of the token; never in an event. */
@Singleton
public class Submitters {
    public void remember(Handle handle, UUID dossierId, String citizen) {
        handle.execute("insert into submitter (dossier_id, citizen) values (?, ?)", dossierId, citizen);
    }

    boolean is(Handle handle, UUID dossierId, String citizen) {
        return handle.select("select 1 from submitter where dossier_id = ? and citizen = ?", dossierId, citizen)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
