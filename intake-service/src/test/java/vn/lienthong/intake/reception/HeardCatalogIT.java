package vn.lienthong.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.WholeCatalog;

/** An intake that begins from nothing, while the catalog has more to say than was heard of it. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class HeardCatalogIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    CatalogMirror mirror;

    @Inject
    WholeCatalog whole;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void be_behind() {
        Country.tell(mirror);
        await().atMost(SOON).until(() -> catchThrowable(whole::get) == null);
        jdbi.useHandle(handle -> handle.execute("delete from catalog_heard"));
        moveTheMirror(-1);
        await().atMost(SOON).until(() -> catchThrowable(whole::get) instanceof Awaiting);
    }

    @AfterEach
    void hear_it_all() {
        jdbi.useHandle(handle -> handle.execute("insert into catalog_heard default values on conflict do nothing"));
    }

    @Test
    void no_dossier_is_taken_before_the_catalog_was_heard_to_its_end() {
        HeardCatalog catalogs = new HeardCatalog(mirror, whole, jdbi);

        try {
            assertThat(catchThrowableOfType(Refused.class, catalogs::get).code())
                    .isEqualTo(IntakeProblem.CATALOG_NOT_HEARD);
        } finally {
            moveTheMirror(1);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(catchThrowable(catalogs::get)).isNull());
        assertThat(catalogs.get().procedures()).isNotEmpty();
    }

    @Test
    void once_it_was_the_service_knows_it_whatever_it_has_not_heard_since() {
        moveTheMirror(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(catchThrowable(new HeardCatalog(mirror, whole, jdbi)::get))
                        .isNull());
        moveTheMirror(-1);
        try {
            await().atMost(SOON).until(() -> catchThrowable(whole::get) instanceof Awaiting);

            assertThat(new HeardCatalog(mirror, whole, jdbi).get().procedures()).isNotEmpty();
        } finally {
            moveTheMirror(1);
        }
    }

    /** Nobody moves it in the meantime: the catalog says nothing. */
    private void moveTheMirror(int records) {
        jdbi.useHandle(handle -> handle.execute(
                "update consumer_position set next_offset = next_offset + ? where consumer = 'catalog-mirror'",
                records));
    }
}
