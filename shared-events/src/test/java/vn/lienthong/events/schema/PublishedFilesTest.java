package vn.lienthong.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.TextFiles;

/** Compares what is checked in with what the records give; writes it instead when asked to. */
class PublishedFilesTest {
    private static final String REMEDY = """
            %s is not what the records give. If the change is meant, write its golden sample and run
              ./mvnw -pl shared-events test -Dtest=PublishedFilesTest -Dlienthong.schemas=write
            What was published is never edited or overwritten (shared-events/README.md).""";

    private static final String BROKEN = """
            What was published is never edited or deleted. Take the change back (git checkout). A new form of a type is \
            its next version, with a golden sample beside the old one; a new meaning is a new type. Only what was in no \
            release yet may be drafted again: then delete its lines from published.sha256, too.""";

    private static final String UNLISTED = """
            Without a line in published.sha256 nobody would see an edit. Add it by
              ./mvnw -pl shared-events test -Dtest=PublishedFilesTest -Dlienthong.schemas=write""";

    @BeforeAll
    static void write_when_asked_to() {
        if ("write".equals(System.getProperty("lienthong.schemas"))) {
            CurrentSchema.all().forEach(CompatibilityTest::expectNoBreak);
            Map<Path, String> asyncApi = PublishedFiles.asyncApi();
            PublishedFiles.schemas().forEach(TextFiles::write);
            asyncApi.forEach(TextFiles::write);
            PublishedChecksums.ofThisModule().addUnlisted();
        }
    }

    static Iterable<Map.Entry<Path, String>> schemas() {
        return PublishedFiles.schemas().entrySet();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void the_schemas_are_those_of_the_records(Map.Entry<Path, String> file) {
        expectUpToDate(file.getKey(), file.getValue());
    }

    @Test
    void the_asyncapi_document_is_that_of_the_records() {
        PublishedFiles.asyncApi().forEach(PublishedFilesTest::expectUpToDate);
    }

    @Test
    void what_was_published_is_as_it_was() {
        assertThat(PublishedChecksums.ofThisModule().broken()).as(BROKEN).isEmpty();
    }

    @Test
    void all_that_is_published_is_listed() {
        assertThat(PublishedChecksums.ofThisModule().unlisted()).as(UNLISTED).isEmpty();
    }

    private static void expectUpToDate(Path file, String expected) {
        assertThat(TextFiles.firstDifference(file, expected)).as(REMEDY, file).isEmpty();
    }
}
