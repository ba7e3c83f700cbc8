package vn.lienthong.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.events.TextFiles;

class PublishedChecksumsTest {
    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void publish_the_first() {
        first = folder.resolve("1-0-0.json");
        second = folder.resolve("1-1-0.json");
        TextFiles.write(first, "{}");
        checksums(first).addUnlisted();
    }

    @Test
    void what_is_as_it_was_is_not_broken() {
        assertThat(checksums(first).broken()).isEmpty();
        assertThat(checksums(first).unlisted()).isEmpty();
    }

    @Test
    void an_edited_file_is_found_even_after_lines_were_added() {
        TextFiles.write(first, "{ }");
        TextFiles.write(second, "{}");

        checksums(first, second).addUnlisted();

        assertThat(checksums(first, second).broken()).containsExactly(first.toString());
        assertThat(checksums(first, second).unlisted()).isEmpty();
    }

    @Test
    void a_deleted_file_is_found() throws IOException {
        Files.delete(first);

        assertThat(checksums().broken()).containsExactly(first.toString());
    }

    @Test
    void a_new_file_is_found() {
        assertThat(checksums(first, second).unlisted()).containsExactly(second.toString());
    }

    @Test
    void the_list_is_one_that_sha256sum_checks() {
        assertThat(folder.resolve("published.sha256"))
                .hasContent("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  " + first);
    }

    private PublishedChecksums checksums(Path... files) {
        return new PublishedChecksums(folder.resolve("published.sha256"), List.of(files));
    }
}
