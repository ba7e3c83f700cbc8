package vn.lienthong.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.agency.CompetenceRegister.Tenure;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

class CompetenceRegisterTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 12;
    private static final List<String> ROLES = List.of("POLICE", "JUSTICE");
    private static final List<String> UNITS = List.of("00001", "00002");
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

    /** Held against a count of the holders of every day, by commands of which those that would clash are refused. */
    @Property(tries = 200)
    void at_any_time_at_most_one_holds_a_competence_in_a_place(@ForAll Random random) {
        Map<String, Agency> agencies = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            carryOut(anyCommand(random), agencies);
        }

        for (int day = -1; day <= DAYS; day++) {
            for (String role : ROLES) {
                for (String unit : UNITS) {
                    for (String field : FIELDS) {
                        assertThat(holders(agencies, role, unit, field, REFORM.plusDays(day)))
                                .as("%s %s %s on day %d", role, unit, field, day)
                                .hasSizeLessThanOrEqualTo(1);
                    }
                }
            }
        }
    }

    private static void carryOut(AgencyCommand command, Map<String, Agency> agencies) {
        AgencyDecider decider = new AgencyDecider();
        Agency before = agencies.getOrDefault(command.code(), decider.initialState());
        Map<String, Agency> after = new HashMap<>(agencies);
        try {
            after.put(command.code(), decider.replay(before, decider.decide(command, before)));
            CompetenceRegister.of(after.values()).requireOnlyHolder(command.code());
            agencies.putAll(after);
        } catch (CommandRejected _) {
            assertThat(agencies.getOrDefault(command.code(), before)).isEqualTo(before);
        }
    }

    private static AgencyCommand anyCommand(Random random) {
        String code = "H0" + (1 + random.nextInt(4));
        LocalDate day = anyDay(random);
        return switch (random.nextInt(3)) {
            case 0 -> record(code, random.nextBoolean() ? null : day, anyCompetence(random));
            case 1 -> new ChangeCompetence(code, new Change(day, anyCompetence(random), null), NOW);
            default -> new DissolveAgency(code, new End(day, List.of(), null, null), NOW);
        };
    }

    private static LocalDate anyDay(Random random) {
        return REFORM.plusDays(random.nextInt(DAYS));
    }

    private static Competence anyCompetence(Random random) {
        return new Competence(
                some(ROLES, random), some(UNITS, random), random.nextBoolean() ? null : some(FIELDS, random));
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
                Competence competence = known.beginning().competence();
                for (Change change : known.later().changes()) {
                    competence = change.from().isAfter(day) ? competence : change.competence();
                }
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
}
