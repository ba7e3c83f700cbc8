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

    @BeforeAll
    static void write_when_asked_to() {
        if ("write".equals(System.getProperty("lienthong.schemas"))) {
            CurrentSchema.all().forEach(CompatibilityTest::expectNoBreak);
            Map<Path, String> asyncApi = PublishedFiles.asyncApi();
            PublishedFiles.schemas().forEach(TextFiles::write);
            asyncApi.forEach(TextFiles::write);
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

    private static void expectUpToDate(Path file, String expected) {
        assertThat(TextFiles.firstDifference(file, expected)).as(REMEDY, file).isEmpty();
    }
}
