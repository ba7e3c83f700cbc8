package vn.lienthong.chassis.sql;

import org.jdbi.v3.core.Handle;

/** How the database plans statements: by default once, whatever they are asked with. */
public final class Plans {
    private Plans() {}

    /** Has those of this transaction planned anew: for searches whose values decide how they are best carried out. */
    public static void forTheseValues(Handle handle) {
        handle.execute("set local plan_cache_mode = force_custom_plan");
    }
}
