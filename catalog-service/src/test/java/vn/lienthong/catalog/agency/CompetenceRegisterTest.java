package vn.lienthong.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.agency.CompetenceRegister.Tenure;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Catalog.Acting;
import vn.lienthong.mirror.UnitRow;

class CompetenceRegisterTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 12;
    private static final List<String> ROLES = List.of("POLICE", "JUSTICE");
    private static final String PROVINCE = "01";
    private static final List<String> PLACES = List.of("00001", "00002");
    private static final List<String> UNITS = List.of(PROVINCE, "00001", "00002");
    private static final LocalDate PASSES_ON = REFORM.plusDays(6);
    private static final UnitRegister REGISTER = UnitRegister.of(List.of(
            new AdministrativeUnit.Existing(unit(PROVINCE, "VN", null)),
            new AdministrativeUnit.Existing(unit("00001", PROVINCE, null)),
            new AdministrativeUnit.Ended(
                    unit("00002", PROVINCE, null),
                    new AdministrativeUnit.End(PASSES_ON, List.of("00002"), Succession.RENAME, null, null)),
            new AdministrativeUnit.Existing(unit("00002", PROVINCE, PASSES_ON))));
    private static final List<String> FIELDS = List.of("Hộ tịch", "Đất đai");

    @Example
    void two_agencies_cannot_hold_the_same_at_the_same_time() {
        CompetenceRegister register = CompetenceRegister.of(
                List.of(agency("H01", null, null, null), agency("H02", REFORM, null, List.of("Hộ tịch"))));

        assertThat(register.clashOf("H02")).contains(new CompetenceRegister.Clash("H02", "H01", "POLICE", "00001"));
        assertThat(register.clashOf("H01")).isPresent();
    }

    @Example
    void one_after_the_other_and_side_by_side_in_other_fields_they_can() {
        assertThat(CompetenceRegister.of(List.of(agency("H01", null, REFORM, null), agency("H02", REFORM, null, null)))
                        .clashOf("H02"))
                .isEmpty();
        assertThat(CompetenceRegister.of(List.of(
                                agency("H01", null, null, List.of("Đất đai")),
                                agency("H02", null, null, List.of("Hộ tịch"))))
                        .clashOf("H02"))
                .isEmpty();
    }

    @Example
    void a_role_is_held_on_the_days_of_those_who_have_it() {
        CompetenceRegister register = CompetenceRegister.of(List.of(agency("H01", REFORM, REFORM.plusDays(2), null)));

        assertThat(register.tenuresOf("POLICE")).containsExactly(new Tenure(REFORM, REFORM.plusDays(2)));
        assertThat(register.tenuresOf("JUSTICE")).isEmpty();
        assertThat(register.existenceOf("H01")).containsExactly(new Tenure(REFORM, REFORM.plusDays(2)));
        assertThat(register.existenceOf("H02")).isEmpty();
    }

    /**
     * By commands of which those that would clash are refused; asked of the catalog as routing and the directory ask it.
     * Code 00002 passes to another ward meanwhile.
     */
    @Property(tries = 200)
    void at_any_time_at_most_one_holds_a_competence_in_a_place(@ForAll Random random) {
        Map<String, Agency> agencies = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            carryOut(anyCommand(random), agencies);
        }
        Catalog catalog = catalog(agencies.values());

        for (int day = -1; day <= DAYS; day++) {
            LocalDate date = REFORM.plusDays(day);
            for (String role : ROLES) {
                for (String field : FIELDS) {
                    for (String unit : UNITS) {
                        assertThat(holders(agencies, role, unit, field, date))
                                .as("%s %s %s on day %d", role, unit, field, day)
                                .hasSizeLessThanOrEqualTo(1);
                    }
                    for (String place : PLACES) {
                        assertThat(catalog.nearest(role, place, field, date)
                                        .map(Acting::agencies)
                                        .orElse(List.of()))
                                .as("%s %s %s on day %d", role, place, field, day)
                                .extracting(AgencyRow::code)
                                .isEqualTo(acting(agencies, role, place, field, date));
                    }
                }
            }
        }
    }

    /** A competence for a code is of the unit that had it when it was said. */
    @Property(tries = 200)
    void no_competence_passes_to_another_unit_with_a_code(@ForAll Random random) {
        Map<String, Agency> agencies = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            carryOut(anyCommand(random), agencies);
        }

        assertThat(agencies.values())
                .filteredOn(agency -> competentFor(agency, "00002", PASSES_ON.minusDays(1)))
                .filteredOn(agency -> competentFor(agency, "00002", PASSES_ON))
                .allMatch(agency -> ((Agency.Known) agency)
                        .later().changes().stream()
                                .anyMatch(change -> change.from().equals(PASSES_ON)));
    }

    private static boolean competentFor(Agency agency, String unit, LocalDate day) {
        return agency instanceof Agency.Known known
                && exists(known, day)
                && competence(known, day).jurisdiction().contains(unit);
    }

    private static void carryOut(AgencyCommand command, Map<String, Agency> agencies) {
        AgencyDecider decider = new AgencyDecider();
        Agency before = agencies.getOrDefault(command.code(), decider.initialState());
        Map<String, Agency> after = new HashMap<>(agencies);
        try {
            after.put(command.code(), decider.replay(before, decider.decide(command, before)));
            CompetenceRegister register = CompetenceRegister.of(after.values());
            register.requireOnlyHolder(command.code());
            new Places(REGISTER).requireJurisdiction(register.agency(command.code()));
            new Places(REGISTER).requireDelegations(register.agency(command.code()));
            agencies.putAll(after);
        } catch (CommandRejected _) {
            assertThat(agencies.getOrDefault(command.code(), before)).isEqualTo(before);
        }
    }

    private static AgencyCommand anyCommand(Random random) {
        String code = anyCode(random);
        LocalDate day = anyDay(random);
        return switch (random.nextInt(5)) {
            case 0 -> record(code, random.nextBoolean() ? null : day, anyCompetence(random));
            case 1 -> new ChangeCompetence(code, new Change(day, anyCompetence(random), null), NOW);
            case 2, 3 -> new DelegateCompetence(code, anyDelegation(random, day), NOW);
            default -> new DissolveAgency(code, new End(day, List.of(), null, null), NOW);
        };
    }

    private static String anyCode(Random random) {
        return "H0" + (1 + random.nextInt(4));
    }

    private static Delegation anyDelegation(Random random, LocalDate from) {
        List<String> units = some(UNITS, random);
        return new Delegation(
                UUID.randomUUID(),
                anyCode(random),
                some(ROLES, random),
                units.isEmpty() ? null : units,
                anyFields(random),
                from,
                from.plusDays(random.nextInt(4)),
                null);
    }

    private static LocalDate anyDay(Random random) {
        return REFORM.plusDays(random.nextInt(DAYS));
    }

    private static Competence anyCompetence(Random random) {
        return new Competence(some(ROLES, random), some(UNITS, random), anyFields(random));
    }

    private static List<String> anyFields(Random random) {
        return random.nextBoolean() ? null : some(FIELDS, random);
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> some = new ArrayList<>(all);
        some.removeIf(_ -> random.nextBoolean());
        return some;
    }

    /** By the facts of each agency alone, without the periods that the register makes of them. */
    private static List<String> holders(
            Map<String, Agency> agencies, String role, String unit, String field, LocalDate day) {
        List<String> holders = new ArrayList<>();
        agencies.forEach((code, agency) -> {
            if (agency instanceof Agency.Known known && exists(known, day)) {
                Competence competence = competence(known, day);
                boolean inField =
                        competence.fields() == null || competence.fields().contains(field);
                if (competence.roles().contains(role)
                        && competence.jurisdiction().contains(unit)
                        && inField) {
                    holders.add(code);
                }
            }
        });
        return holders;
    }

    private static Competence competence(Agency.Known known, LocalDate day) {
        Competence competence = known.beginning().competence();
        for (Change change : known.later().changes()) {
            competence = change.from().isAfter(day) ? competence : change.competence();
        }
        return competence;
    }

    /** Who holds it in the place itself or else in the province, or the one to whom that one has delegated it. */
    private static List<String> acting(
            Map<String, Agency> agencies, String role, String place, String field, LocalDate day) {
        return Stream.of(place, PROVINCE)
                .map(unit -> holders(agencies, role, unit, field, day))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(holder -> delegates(agencies, holder, day)
                        .filter(delegation -> delegation.roles().contains(role))
                        .filter(delegation -> delegation.fields() == null
                                || delegation.fields().contains(field))
                        .filter(delegation -> delegation.units() == null
                                || delegation.units().contains(place)
                                || delegation.units().contains(PROVINCE))
                        .map(Delegation::to)
                        .findFirst()
                        .orElse(holder))
                .toList();
    }

    private static Stream<Delegation> delegates(Map<String, Agency> agencies, String holder, LocalDate day) {
        return ((Agency.Known) agencies.get(holder))
                .later().delegations().stream()
                        .filter(delegation -> !day.isBefore(delegation.from()) && day.isBefore(delegation.until()))
                        .filter(delegation ->
                                agencies.get(delegation.to()) instanceof Agency.Known other && exists(other, day));
    }

    private static Catalog catalog(Collection<Agency> agencies) {
        List<UnitRow> units = List.of(
                row(PROVINCE, "VN", null, null),
                row("00001", PROVINCE, null, null),
                row("00002", PROVINCE, null, PASSES_ON),
                row("00002", PROVINCE, PASSES_ON, null));
        return new Catalog(
                List.of(),
                units,
                agencies.stream().map(CompetenceRegisterTest::row).toList(),
                List.of(),
                List.of());
    }

    private static UnitRow row(String code, String parent, LocalDate from, LocalDate to) {
        return new UnitRow(
                UUID.randomUUID(),
                code,
                code,
                UnitKind.WARD,
                parent,
                from,
                to,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static AgencyRow row(Agency agency) {
        Agency.Known known = (Agency.Known) agency;
        Beginning beginning = known.beginning();
        return new AgencyRow(
                UUID.randomUUID(),
                beginning.code(),
                beginning.nameVi(),
                beginning.nameEn(),
                beginning.kind(),
                beginning.level(),
                beginning.competence().roles(),
                beginning.competence().jurisdiction(),
                beginning.competence().fields(),
                null,
                null,
                beginning.validFrom(),
                known.ending().map(End::validTo).orElse(null),
                List.of(),
                null,
                known.later().changes().stream()
                        .map(change -> new AgencyRow.CompetenceFrom(
                                change.from(),
                                change.competence().roles(),
                                change.competence().jurisdiction(),
                                change.competence().fields()))
                        .toList(),
                known.later().delegations().stream()
                        .map(each -> new AgencyRow.Delegation(
                                each.id(),
                                each.to(),
                                each.roles(),
                                each.units(),
                                each.fields(),
                                each.from(),
                                each.until()))
                        .toList(),
                List.of());
    }

    private static boolean exists(Agency.Known known, LocalDate day) {
        LocalDate from = known.beginning().validFrom();
        boolean ended =
                known instanceof Agency.Ended gone && !day.isBefore(gone.end().validTo());
        return (from == null || !day.isBefore(from)) && !ended;
    }

    private static Agency agency(String code, LocalDate from, LocalDate to, List<String> fields) {
        AgencyDecider decider = new AgencyDecider();
        RecordAgency command = record(code, from, new Competence(List.of("POLICE"), List.of("00001"), fields));
        RecordAgency ended = new RecordAgency(
                command.beginning(), Optional.ofNullable(to).map(day -> new End(day, List.of(), null, null)), NOW);
        return decider.replay(decider.initialState(), decider.decide(ended, decider.initialState()));
    }

    private static RecordAgency record(String code, LocalDate from, Competence competence) {
        Beginning beginning = new Beginning(
                code,
                "Cơ quan",
                "Agency",
                AgencyKind.PROVINCIAL_DEPARTMENT,
                AgencyLevel.PROVINCE,
                competence,
                null,
                null,
                from,
                null);
        return new RecordAgency(beginning, Optional.empty(), NOW);
    }

    private static AdministrativeUnit.Beginning unit(String code, String parent, LocalDate from) {
        return new AdministrativeUnit.Beginning(code, code, UnitKind.WARD, parent, from, null, null);
    }
}
