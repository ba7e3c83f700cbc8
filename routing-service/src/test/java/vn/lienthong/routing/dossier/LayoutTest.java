package vn.lienthong.routing.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;
import vn.lienthong.mirror.UnitRow;
import vn.lienthong.routing.plan.HandlingPlanCommand.RouteDossier;
import vn.lienthong.routing.plan.PlanLeg;

class LayoutTest {
    private static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String PROCEDURE = "9.000001";
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    /** 00:30 on 1 July in Hà Nội, still 30 June in Greenwich. */
    private static final Instant JUST_AFTER_THE_REFORM = Instant.parse("2025-06-30T17:30:00Z");

    private static final Instant JUST_BEFORE_THE_REFORM = Instant.parse("2025-06-30T16:30:00Z");
    private static final Instant DUE = Instant.parse("2025-07-04T10:00:00Z");
    private static final Instant ROUTED = Instant.parse("2025-07-01T01:00:00Z");

    private final AgencyRow before = agency("OLD", null, REFORM);
    private final AgencyRow after = agency("NEW", REFORM, null);

    @Test
    void agencies_are_those_of_the_local_day_of_acceptance() {
        Catalog catalog = catalog(process(null, null, "check"));

        assertThat(agencies(new Layout(catalog).of(accepted(JUST_BEFORE_THE_REFORM, "check"), ROUTED)))
                .containsExactly("OLD");
        assertThat(agencies(new Layout(catalog).of(accepted(JUST_AFTER_THE_REFORM, "check"), ROUTED)))
                .containsExactly("NEW");
    }

    @Test
    void a_leg_carries_the_promise_of_the_receipt_and_the_reason_for_its_agency() {
        RouteDossier command =
                new Layout(catalog(process(null, null, "check"))).of(accepted(JUST_AFTER_THE_REFORM, "check"), ROUTED);

        assertThat(command.legs())
                .containsExactly(new Leg(
                        PlanLeg.idOf(DOSSIER, "check"),
                        "check",
                        "tên check",
                        "name of check",
                        "ROLE",
                        "NEW",
                        new RoutingReason("APPLICANT_RESIDENCE", "10001", "10001", null),
                        List.of(),
                        Limit.workingDays(3),
                        DUE));
    }

    @Test
    void a_leg_has_the_same_id_however_often_it_is_laid_out() {
        Layout layout = new Layout(catalog(process(null, null, "check")));
        DossierAccepted accepted = accepted(JUST_AFTER_THE_REFORM, "check");

        assertThat(layout.of(accepted, ROUTED)).isEqualTo(layout.of(accepted, ROUTED));
        assertThat(PlanLeg.idOf(DOSSIER, "check")).isNotEqualTo(PlanLeg.idOf(DOSSIER, "decide"));
    }

    @Test
    void the_process_that_the_dossier_was_handed_in_under_counts() {
        Catalog catalog = catalog(
                process(null, null, "check"), process(null, null, "check").bundled());

        assertThat(new Layout(catalog)
                        .of(accepted(1, JUST_AFTER_THE_REFORM, "check"), ROUTED)
                        .bundle())
                .isFalse();
        assertThat(new Layout(catalog)
                        .of(accepted(2, JUST_AFTER_THE_REFORM, "check"), ROUTED)
                        .bundle())
                .isTrue();
    }

    @Test
    void it_counts_where_it_ended_between_submission_and_acceptance() {
        Catalog catalog = catalog(process(null, REFORM, "check"), process(REFORM, null, "check", "decide"));

        assertThat(new Layout(catalog)
                        .of(accepted(1, JUST_AFTER_THE_REFORM, "check"), ROUTED)
                        .legs())
                .extracting(Leg::step)
                .containsExactly("check");
    }

    @Test
    void a_process_that_was_not_heard_of_is_awaited() {
        Catalog without = catalog();
        Catalog other = catalog(process(null, null, "check"));

        for (Catalog catalog : List.of(without, other)) {
            assertThatThrownBy(() -> new Layout(catalog).of(accepted(2, JUST_AFTER_THE_REFORM, "check"), ROUTED))
                    .isInstanceOf(Awaiting.class);
        }
    }

    @Test
    void agencies_are_awaited_where_none_was_heard_of() {
        Catalog catalog = new Catalog(
                List.of(procedure(process(null, null, "check"))), List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> new Layout(catalog).of(accepted(JUST_AFTER_THE_REFORM, "check"), ROUTED))
                .isInstanceOf(Awaiting.class);
    }

    @Test
    void a_code_means_the_place_of_the_day_of_submission() {
        UnitRow divided = unit("10001", null, REFORM, List.of("10001", "10002"));
        Catalog catalog = new Catalog(
                List.of(procedure(process(null, null, "check"))),
                List.of(divided, unit("10001", REFORM, null), unit("10002", REFORM, null)),
                List.of(before, after),
                List.of(),
                List.of());

        RouteDossier command =
                new Layout(catalog).of(submitted(JUST_BEFORE_THE_REFORM, null, JUST_AFTER_THE_REFORM), ROUTED);

        assertThat(agencies(command)).containsOnlyNulls();
        assertThat(command.legs().getFirst().because().unresolved()).isEqualTo(UnresolvedCause.PLACE_DIVIDED);
        assertThat(command.placesOf()).isEqualTo(REFORM.minusDays(1));
    }

    @Test
    void what_was_handed_in_and_accepted_on_one_day_goes_by_the_codes_of_that_day() {
        Catalog catalog = catalog(process(null, null, "check"));

        assertThat(agencies(
                        new Layout(catalog).of(submitted(JUST_AFTER_THE_REFORM, null, JUST_AFTER_THE_REFORM), ROUTED)))
                .containsExactly("NEW");
    }

    @Test
    void the_field_is_that_of_the_version_that_is_pinned() {
        Catalog catalog = new Catalog(
                List.of(new ProcedureRow(
                        PROCEDURE,
                        UUID.randomUUID(),
                        List.of(version(1, "Hộ tịch", null), version(3, "Đất đai", REFORM)),
                        procedure(process(null, null, "check")).processes(),
                        List.of())),
                List.of(unit("10001", null, null)),
                List.of(agency("CIVIL", null, null, "Hộ tịch"), agency("LAND", null, null, "Đất đai")),
                List.of(),
                List.of());

        assertThat(agencies(
                        new Layout(catalog).of(submitted(JUST_BEFORE_THE_REFORM, 1, JUST_AFTER_THE_REFORM), ROUTED)))
                .containsExactly("CIVIL");
        assertThat(agencies(new Layout(catalog).of(submitted(JUST_AFTER_THE_REFORM, 3, JUST_AFTER_THE_REFORM), ROUTED)))
                .containsExactly("LAND");
        assertThatThrownBy(() ->
                        new Layout(catalog).of(submitted(JUST_AFTER_THE_REFORM, 4, JUST_AFTER_THE_REFORM), ROUTED))
                .isInstanceOf(Awaiting.class);
    }

    private Catalog catalog(ApprovedSteps... processes) {
        return new Catalog(
                List.of(procedure(processes)),
                List.of(unit("10001", null, null)),
                List.of(before, after),
                List.of(),
                List.of());
    }

    private static UnitRow unit(String code, LocalDate from, LocalDate to) {
        return unit(code, from, to, List.of());
    }

    private static UnitRow unit(String code, LocalDate from, LocalDate to, List<String> replacedBy) {
        return new UnitRow(
                UUID.randomUUID(),
                code,
                "",
                UnitKind.COMMUNE,
                null,
                from,
                to,
                replacedBy,
                to == null ? null : Succession.PARTIAL,
                null,
                null,
                null,
                null);
    }

    private static PublishedVersion version(int streamVersion, String field, LocalDate from) {
        ProcedureVersion version = new ProcedureVersion(
                "",
                "",
                field,
                "",
                List.of(),
                "",
                Limit.sameDay(),
                null,
                0L,
                null,
                List.of(),
                false,
                from,
                null,
                "",
                null,
                null);
        return new PublishedVersion(streamVersion, version, null, null);
    }

    private static ProcedureRow procedure(ApprovedSteps... processes) {
        return new ProcedureRow(
                PROCEDURE,
                UUID.randomUUID(),
                List.of(),
                IntStream.range(0, processes.length)
                        .mapToObj(at -> new ApprovedProcess(at + 1, processes[at].process()))
                        .toList(),
                List.of());
    }

    private static ApprovedSteps process(LocalDate from, LocalDate to, String... steps) {
        List<Step> all = List.of(steps).stream()
                .map(step -> new Step(
                        step,
                        "",
                        "",
                        "ROLE",
                        PlaceRule.APPLICANT_RESIDENCE,
                        null,
                        List.of(),
                        Limit.sameDay(),
                        List.of(),
                        null,
                        null))
                .toList();
        return new ApprovedSteps(new Process(from, to, List.of(), null, false, all, null, null));
    }

    private record ApprovedSteps(Process process) {
        ApprovedSteps bundled() {
            return new ApprovedSteps(new Process(null, null, List.of(), null, true, process.steps(), null, null));
        }
    }

    private static AgencyRow agency(String code, LocalDate from, LocalDate to, String... fields) {
        return new AgencyRow(
                UUID.randomUUID(),
                code,
                "",
                "",
                AgencyKind.PUBLIC_SERVICE_UNIT,
                AgencyLevel.PROVINCE,
                List.of("ROLE"),
                List.of("10001"),
                fields.length == 0 ? null : List.of(fields),
                null,
                null,
                from,
                to,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static DossierAccepted accepted(Instant acceptedAt, String... steps) {
        return accepted(1, acceptedAt, steps);
    }

    private static DossierAccepted submitted(Instant submittedAt, Integer procedureVersion, Instant acceptedAt) {
        return accepted(1, procedureVersion, submittedAt, acceptedAt, "check");
    }

    /** As intake told of it before it told when a dossier was handed in and under which version. */
    private static DossierAccepted accepted(int processVersion, Instant acceptedAt, String... steps) {
        return accepted(processVersion, null, null, acceptedAt, steps);
    }

    private static DossierAccepted accepted(
            int processVersion, Integer procedureVersion, Instant submittedAt, Instant acceptedAt, String... steps) {
        List<PromisedLeg> legs = List.of(steps).stream()
                .map(step ->
                        new PromisedLeg(step, "tên " + step, "name of " + step, Limit.workingDays(3), List.of(), DUE))
                .toList();
        return new DossierAccepted(
                DOSSIER,
                "H77.TT-1",
                PROCEDURE,
                procedureVersion,
                processVersion,
                "H77.TT",
                "10001",
                null,
                Limit.workingDays(3),
                "VN",
                DUE,
                legs,
                submittedAt,
                acceptedAt);
    }

    private static List<String> agencies(RouteDossier command) {
        return command.legs().stream().map(Leg::agency).toList();
    }
}
