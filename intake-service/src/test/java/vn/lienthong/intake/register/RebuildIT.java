package vn.lienthong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Clocks;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.Routing;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.CatalogMirror;

/** A view that is thrown away and read again from the topics comes out the same, row for row. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class RebuildIT {
    private static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");

    @Inject
    CatalogMirror mirror;

    @Inject
    Facts facts;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "register,register_dossier",
        "register,register_clock",
        "involvement,involvement",
        "involvement,dossier_concern",
        "tracking,tracking_timeline"
    })
    void a_rebuilt_view_is_as_it_was(String view, String table) {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Routing.of(dossier).offers().completes().decides();
        new Clocks(dossier).starts(DUE).apologises(DUE).stops(DUE);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(facts.count("select count(*) from tracking_timeline where dossier_id = ?", dossier))
                    .isEqualTo(7);
            assertThat(facts.texts("select status from register_dossier where dossier_id = ?", dossier))
                    .containsExactly("RESULT_READY");
            assertThat(facts.texts("select timeliness from register_clock where dossier_id = ?", dossier))
                    .containsExactly("ON_TIME");
            assertThat(facts.texts("select open_legs::text from involvement where dossier_id = ?", dossier))
                    .containsExactly("{}");
        });
        List<String> before = rows(table);
        long tableBefore = oid(table);
        Api.as(Api.OPERATOR)
                .post("/operations/views/" + view + "/rebuild")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> oid(table) != tableBefore);
        assertThat(rows(table)).isEqualTo(before);
    }

    private List<String> rows(String table) {
        return facts.texts("select row_to_json(t)::text as line from " + table + " t order by 1");
    }

    /** Another table took its place. */
    private long oid(String table) {
        return facts.count("select ?::regclass::oid::bigint", table);
    }
}
