package vn.lienthong.stack.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.StackProblem;

class DiskSpaceTest {
    private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    @Test
    void a_disk_without_room_is_refused_with_what_is_free_and_what_is_needed() {
        assertThatThrownBy(() -> DiskSpace.check(new DataDirectory(folder), MORE_THAN_ANY_DISK))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("MB are free")
                .hasMessageContaining("--data-dir");
    }

    @Test
    void a_disk_with_room_is_taken() {
        assertThatCode(() -> DiskSpace.check(new DataDirectory(folder.resolve("new")), 1))
                .doesNotThrowAnyException();
    }
}
