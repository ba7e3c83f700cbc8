package vn.lienthong.chassis.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which clock the service goes by. */
@ConfigMapping(prefix = "lienthong.clock")
public interface ClockConfig {
    /** The file of the demo clock; real time where it is not set. */
    Optional<Path> file();
}
