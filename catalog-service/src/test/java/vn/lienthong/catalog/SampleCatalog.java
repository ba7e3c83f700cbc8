package vn.lienthong.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The sample catalog of the repository, imported once for all tests of this JVM. */
public final class SampleCatalog {
    /** In the order in which they build on each other. */
    public static final List<String> FILES = List.of(
            "units.csv",
            "procedures.csv",
            "calendars.json",
            "holidays.csv",
            "agencies.csv",
            "centres.csv",
            "desks.csv",
            "processes.json",
            "life-events.csv",
            "synonyms.csv");

    private static final Map<String, JsonPath> FIRST_REPORTS = new LinkedHashMap<>();

    private SampleCatalog() {}

    /** What the first import of each file answered. */
    public static synchronized Map<String, JsonPath> imported() {
        if (FIRST_REPORTS.isEmpty()) {
            FILES.forEach(file -> FIRST_REPORTS.put(file, send(file)));
        }
        return FIRST_REPORTS;
    }

    /** Returns when all of it can be read. */
    public static void ready(Jdbi jdbi) {
        imported();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(unseen(jdbi, "catalog-mirror")).isZero();
            assertThat(unseen(jdbi, "procedure-search")).isZero();
            // The last file's first process: the service looks at its mirror's tables now and then only.
            given().get("/procedures/3.000722?on=2026-11-02").then().body("process.bundle", equalTo(true));
        });
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("..", "sample-data", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonPath send(String file) {
        return Imports.send(file).statusCode(200).extract().jsonPath();
    }

    private static long unseen(Jdbi jdbi, String view) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from (select stream_id, max(version) as version from event group by 1) stored
                        where not exists (
                            select from inbox seen
                            where seen.consumer = ? and seen.stream_id = stored.stream_id
                                and seen.version = stored.version)
                        """).bind(0, view).mapTo(Long.class).one());
    }
}
