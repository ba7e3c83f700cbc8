package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {
    @TempDir
    private Path cache;

    @BeforeEach
    void use_an_empty_cache() {
        System.setProperty("lienthong.cache", cache.toString());
    }

    @AfterEach
    void use_the_shared_cache_again() {
        System.clearProperty("lienthong.cache");
    }

    @Test
    void two_that_unpack_at_once_end_with_one_whole_copy() throws Exception {
        Callable<Path> unpacking = PostgresBinaries::unpacked;
        List<Path> homes;
        try (var executor = Executors.newFixedThreadPool(2)) {
            homes = executor.invokeAll(List.of(unpacking, unpacking)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(homes.getFirst()).isEqualTo(homes.getLast());
        assertThat(homes.getFirst().resolve("bin/initdb")).isExecutable();
        try (var left = Files.list(cache)) {
            assertThat(left).containsExactly(homes.getFirst());
        }
    }
}
