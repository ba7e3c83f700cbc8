package vn.lienthong.routing.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.APPLICANT_RESIDENCE;
import static vn.lienthong.routing.testing.RoutingService.get;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.RoutingService.stateOf;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.step;
import static vn.lienthong.routing.testing.TestDossier.leg;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.mirror.WholeCatalog;
import vn.lienthong.routing.testing.EventTable;
import vn.lienthong.routing.testing.RoutingService;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;
import vn.lienthong.testing.Publisher;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class DossierReactionsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestDossier dossier = TestDossier.draw();
    private final Jdbi jdbi;
    private final WholeCatalog catalog;

    DossierReactionsIT(Jdbi jdbi, WholeCatalog catalog) {
        this.jdbi = jdbi;
        this.catalog = catalog;
    }

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
    }

    @Test
    void an_accepted_dossier_is_routed_by_place() {
        dossier.acceptedSimple();

        JsonPath plan = planOf(dossier);

        assertThat(plan.getString("code")).isEqualTo(dossier.code());
        assertThat(plan.getString("legs[0].agency")).isEqualTo(COMMITTEE_OF_HILL);
        assertThat(plan.getString("legs[0].because.rule")).isEqualTo("APPLICANT_RESIDENCE");
        assertThat(plan.getString("legs[0].because.jurisdiction")).isEqualTo(SmallProvince.HILL);
    }

    @Test
    void a_dossier_that_comes_before_its_procedure_waits_for_it() {
        String procedure = "9." + UUID.randomUUID();
        dossier.accepted(procedure, leg("check"));
        await().atMost(SOON).untilAsserted(() -> assertThat(awaited(dossier)).contains(procedure));
        assertThat(get(dossier).statusCode()).isEqualTo(404);

        SmallProvince.procedure(procedure, false, step("check", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE));

        assertThat(stateOf(planOf(dossier), "check")).isEqualTo("OFFERED");
        assertThat(awaited(dossier)).isEmpty();
    }

    @Test
    void a_dossier_waits_while_the_catalog_has_said_more_than_was_heard_of_it() {
        planOf(TestDossier.draw().acceptedSimple());
        moveTheMirror(-1);
        await().atMost(SOON).until(() -> catchThrowable(catalog::get) instanceof Awaiting);
        try {
            dossier.acceptedSimple();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(awaited(dossier)).contains("catalog"));
            assertThat(get(dossier).statusCode()).isEqualTo(404);
        } finally {
            moveTheMirror(1);
        }

        assertThat(stateOf(planOf(dossier), "check")).isEqualTo("OFFERED");
    }

    @Test
    void the_end_of_a_dossier_waits_behind_its_beginning() {
        String procedure = "9." + UUID.randomUUID();
        dossier.accepted(procedure, leg("check"));
        dossier.withdrawn();
        await().atMost(SOON).untilAsserted(() -> assertThat(awaited(dossier)).contains(procedure));

        SmallProvince.procedure(procedure, false, step("check", "COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE));

        planOf(dossier, "CLOSED");
        assertThat(EventTable.of(dossier))
                .containsExactly("dossier-routed", "step-offered", "step-cancelled", "plan-closed");
    }

    @Test
    void others_do_not_wait_for_one_that_waits() {
        dossier.accepted("9." + UUID.randomUUID(), leg("check"));
        TestDossier other = TestDossier.draw().acceptedSimple();

        assertThat(stateOf(planOf(other), "check")).isEqualTo("OFFERED");
    }

    @Test
    void a_dossier_told_of_twice_is_routed_once() {
        Recorded<DossierAccepted> accepted = dossier.accepted(SmallProvince.SIMPLE, leg("check"));
        planOf(dossier);

        Publisher.shared().again(accepted);
        Publisher.shared().again(accepted);
        dossier.withdrawn();

        planOf(dossier, "CLOSED");
        assertThat(EventTable.of(dossier))
                .containsExactly("dossier-routed", "step-offered", "step-cancelled", "plan-closed");
    }

    @Test
    void a_withdrawn_dossier_needs_no_agency_any_more() {
        dossier.acceptedLand();
        planOf(dossier);

        dossier.withdrawn();

        JsonPath plan = planOf(dossier, "CLOSED");
        assertThat(plan.getString("closeCause")).isEqualTo("WITHDRAWN");
        assertThat(plan.getList("legs.state")).containsOnly("CANCELLED");
    }

    @Test
    void a_stopped_dossier_needs_no_agency_any_more() {
        dossier.acceptedSimple();
        planOf(dossier);

        dossier.stopped();

        assertThat(planOf(dossier, "CLOSED").getString("closeCause")).isEqualTo("STOPPED");
    }

    @Test
    void a_dossier_withdrawn_after_its_decision_stays_decided() {
        dossier.acceptedSimple();
        RoutingService.accept(COMMITTEE_OF_HILL, dossier, "check");
        RoutingService.complete(COMMITTEE_OF_HILL, dossier, "check", "GRANTED");

        dossier.withdrawn();

        await().atMost(SOON).untilAsserted(() -> assertThat(heard(dossier)).isEqualTo(2));
        assertThat(planOf(dossier).getString("state")).isEqualTo("DECIDED");
    }

    private String awaited(TestDossier waiting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select awaits from held_stream where stream_id = ? and consumer = 'dossier-reactions'")
                .bind(0, waiting.id())
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** Nobody moves it in the meantime: the catalog says nothing. */
    private void moveTheMirror(int records) {
        jdbi.useHandle(handle -> handle.execute(
                "update consumer_position set next_offset = next_offset + ? where consumer = 'catalog-mirror'",
                records));
    }

    private int heard(TestDossier of) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from inbox where stream_id = ? and consumer = 'dossier-reactions'")
                .bind(0, of.id())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }
}
