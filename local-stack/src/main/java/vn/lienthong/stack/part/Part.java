package vn.lienthong.stack.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.lienthong.backing.RunningProcess;

/** One process of a stack: a server or a service. */
public sealed interface Part permits PostgresPart, KafkaPart, ServicePart {
    /** Its short name: {@code catalog}, {@code kafka}, {@code postgres-catalog}. */
    String id();

    /** Its name in sentences. */
    String title();

    /** Where it answers, for people. */
    String address();

    int port();

    Path log();

    /** The process, if it lives; also when another run of this command started it. */
    Optional<RunningProcess> running();

    /** Whether it takes requests. */
    boolean isReady();

    /** What keeps it from taking requests, as far as it tells. */
    default List<String> troubles() {
        return List.of();
    }

    /** Starts it and returns when it takes requests. */
    void start();

    /** Ends it in order, or by force when that takes too long. */
    void stop();

    /** Physical memory in use, in MiB; 0 where it does not run. */
    default long residentMegabytes() {
        return running().map(RunningProcess::residentMegabytes).orElse(0L);
    }
}
