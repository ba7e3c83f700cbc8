package vn.lienthong.chassis.web.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How cursors are signed. */
@ConfigMapping(prefix = "lienthong.cursor")
public interface CursorConfig {
    /**
     * The key of the signature, the same in all replicas. A cursor carries no rights, so that a known key lets a caller
     * no further than to start a list in the middle.
     */
    @WithDefault("lienthong-cursor")
    String secret();
}
