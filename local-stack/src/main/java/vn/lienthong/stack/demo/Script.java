package vn.lienthong.stack.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A week in October 2026, without a holiday in it: who hands in what, when the agencies work, how it comes out. */
final class Script {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri");

    private static final Map<String, String> PROCEDURES = Map.ofEntries(
            Map.entry("BIRTH", "1.001193"),
            Map.entry("DEATH", "1.000656"),
            Map.entry("MARRIAGE", "1.000894"),
            Map.entry("MARITAL_STATUS", "1.004873"),
            Map.entry("EXTRACT", "2.000635"),
            Map.entry("CERTIFIED_COPY", "2.000815"),
            Map.entry("TEMPORARY_RESIDENCE", "1.004194"),
            Map.entry("HOUSEHOLD_BUSINESS", "1.001612"),
            Map.entry("LAND_TRANSFER", "1.013831"),
            Map.entry("BIRTH_GROUP", "2.000986"),
            Map.entry("BIRTH_GROUP_ONLINE", "3.000722"),
            Map.entry("COMPANY", "2.001583"),
            Map.entry("BUILDING_PERMIT", "1.013225"));

    /** Wards and communes. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("HOAN_KIEM", "00070"),
            Map.entry("CUA_NAM", "00082"),
            Map.entry("LONG_BIEN", "00145"),
            Map.entry("CO_DO", "09634"),
            Map.entry("O_DIEN", "09817"),
            Map.entry("TRIEU_PHONG", "19624"),
            Map.entry("AI_TU", "19669"));

    /** What {@link Case} holds of each, in its order; - where there is nothing, Begin for the Friday before. */
    private static final String CASES = """
            # dossier            | procedure           | centre       | channel | residence   | about       | handed in | worked    | turn         | comes out | marks

            # carried over from Friday
            Extract of last week | EXTRACT             | CITY         | COUNTER | HOAN_KIEM   | -           | Begin     | Mon 09:30 | -            | LATE      | 2
            Tạm trú of last week | TEMPORARY_RESIDENCE | HOAN_KIEM    | COUNTER | HOAN_KIEM   | HOAN_KIEM   | Begin     | Tue 09:30 | -            | EARLY     | 5
            Land of last week    | LAND_TRANSFER       | CITY         | COUNTER | LONG_BIEN   | LONG_BIEN   | Begin     | Mon 09:30 | PAYMENT      | EARLY     | 4

            # same day at the ward, at an inter-ward centre, at the city centre for a commune far away
            Birth 1              | BIRTH               | HOAN_KIEM    | COUNTER | HOAN_KIEM   | -           | Mon 08:15 | Mon 09:30 | -            | ON_TIME   | 5
            Birth 2              | BIRTH               | INTER_WARD_1 | COUNTER | CUA_NAM     | -           | Mon 08:15 | Mon 11:00 | -            | ON_TIME   | 4
            Birth 3              | BIRTH               | CITY         | COUNTER | CO_DO       | -           | Tue 08:15 | Tue 14:00 | -            | ON_TIME   | 5
            Birth after 15:00    | BIRTH               | LONG_BIEN    | COUNTER | LONG_BIEN   | -           | Mon 15:20 | Mon 16:30 | -            | EARLY     | 5
            Death                | DEATH               | TRIEU_PHONG  | COUNTER | TRIEU_PHONG | TRIEU_PHONG | Mon 08:15 | Mon 14:00 | -            | ON_TIME   | 4
            Copies 1             | CERTIFIED_COPY      | HOAN_KIEM    | COUNTER | HOAN_KIEM   | -           | Mon 08:15 | Mon 09:30 | -            | ON_TIME   | -
            Copies 2             | CERTIFIED_COPY      | LONG_BIEN    | COUNTER | LONG_BIEN   | -           | Tue 08:15 | Tue 09:30 | -            | ON_TIME   | 3
            Copies 3             | CERTIFIED_COPY      | TRIEU_PHONG  | COUNTER | TRIEU_PHONG | -           | Wed 08:15 | Wed 09:30 | -            | ON_TIME   | -
            Copies 4             | CERTIFIED_COPY      | INTER_WARD_1 | COUNTER | CUA_NAM     | -           | Wed 08:15 | Thu 09:30 | -            | LATE      | 1
            Extract              | EXTRACT             | QUANG_TRI    | COUNTER | AI_TU       | -           | Thu 08:15 | Thu 11:00 | -            | ON_TIME   | 4
            Marriage 1           | MARRIAGE            | CITY         | COUNTER | O_DIEN      | -           | Mon 09:30 | Mon 14:00 | -            | ON_TIME   | 5
            Marriage 2           | MARRIAGE            | HOAN_KIEM    | COUNTER | HOAN_KIEM   | -           | Fri 15:20 | -         | -            | OPEN      | -

            # three working days
            Marital status 1     | MARITAL_STATUS      | INTER_WARD_2 | COUNTER | HOAN_KIEM   | -           | Mon 08:15 | Tue 11:00 | -            | EARLY     | 5
            Marital status 2     | MARITAL_STATUS      | CITY         | POST    | CO_DO       | -           | Mon 08:15 | Thu 11:00 | -            | ON_TIME   | 4
            Marital status 3     | MARITAL_STATUS      | QUANG_TRI    | COUNTER | TRIEU_PHONG | -           | Thu 08:15 | -         | -            | OPEN      | -
            Marital status 4     | MARITAL_STATUS      | CITY         | COUNTER | O_DIEN      | -           | Mon 09:30 | Tue 09:30 | SUPPLEMENT   | EARLY     | 3
            Marital status 5     | MARITAL_STATUS      | LONG_BIEN    | COUNTER | LONG_BIEN   | -           | Wed 09:30 | Thu 09:30 | SUPPLEMENT   | PAUSED    | -
            Tạm trú 1            | TEMPORARY_RESIDENCE | CITY         | COUNTER | CUA_NAM     | LONG_BIEN   | Mon 08:15 | Fri 14:00 | APOLOGY      | LATE      | 2
            Tạm trú 2            | TEMPORARY_RESIDENCE | INTER_WARD_1 | COUNTER | CUA_NAM     | CUA_NAM     | Mon 11:00 | Tue 14:00 | WRONG_AGENCY | EARLY     | 4
            Tạm trú 3            | TEMPORARY_RESIDENCE | TRIEU_PHONG  | COUNTER | TRIEU_PHONG | TRIEU_PHONG | Mon 08:15 | -         | -            | OVERDUE   | -

            # one agency after another
            Household business 1 | HOUSEHOLD_BUSINESS  | LONG_BIEN    | COUNTER | LONG_BIEN   | LONG_BIEN   | Mon 08:15 | Mon 14:00 | -            | EARLY     | 5
            Household business 2 | HOUSEHOLD_BUSINESS  | CITY         | COUNTER | CO_DO       | CO_DO       | Tue 08:15 | Fri 09:30 | -            | ON_TIME   | 4
            Household business 3 | HOUSEHOLD_BUSINESS  | HOAN_KIEM    | COUNTER | HOAN_KIEM   | HOAN_KIEM   | Fri 08:15 | Fri 14:00 | -            | EARLY     | 5
            Company 1            | COMPANY             | CITY         | COUNTER | HOAN_KIEM   | HOAN_KIEM   | Mon 14:00 | Tue 09:30 | -            | EARLY     | 4
            Company 2            | COMPANY             | QUANG_TRI    | COUNTER | AI_TU       | AI_TU       | Wed 08:15 | Wed 14:00 | -            | EARLY     | -
            Land 1               | LAND_TRANSFER       | CITY         | COUNTER | HOAN_KIEM   | CO_DO       | Mon 08:15 | Tue 09:30 | PAYMENT      | EARLY     | 5
            Land 2               | LAND_TRANSFER       | LONG_BIEN    | COUNTER | LONG_BIEN   | LONG_BIEN   | Tue 14:00 | -         | -            | OPEN      | -

            # several agencies at once, and groups
            Building permit 1    | BUILDING_PERMIT     | LONG_BIEN    | COUNTER | LONG_BIEN   | LONG_BIEN   | Mon 08:15 | Tue 09:30 | -            | EARLY     | 4
            Building permit 2    | BUILDING_PERMIT     | CITY         | COUNTER | HOAN_KIEM   | O_DIEN      | Wed 14:00 | -         | -            | OPEN      | -
            Newborn 1            | BIRTH_GROUP         | HOAN_KIEM    | COUNTER | HOAN_KIEM   | -           | Mon 08:15 | Mon 11:00 | -            | EARLY     | 5
            Newborn 2            | BIRTH_GROUP         | CITY         | COUNTER | CO_DO       | -           | Tue 08:15 | Tue 11:00 | -            | EARLY     | 5
            Newborn online       | BIRTH_GROUP_ONLINE  | HOAN_KIEM    | ONLINE  | HOAN_KIEM   | -           | Mon 09:30 | Mon 14:00 | -            | EARLY     | 4

            # ended before a decision
            Household business 4 | HOUSEHOLD_BUSINESS  | INTER_WARD_1 | COUNTER | CUA_NAM     | CUA_NAM     | Tue 08:15 | Tue 14:00 | WITHDRAWN    | WITHDRAWN | -
            Online without right | BIRTH_GROUP_ONLINE  | LONG_BIEN    | ONLINE  | LONG_BIEN   | -           | Wed 09:30 | Wed 11:00 | NOT_ACCEPTED | REFUSED   | -
            """;

    /** The week that the figures at the end are of. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 5);

    static final LocalDate DAY_AFTER = FIRST_DAY.plusDays(7);

    /** When the story begins: on the Friday before, with what is carried over. */
    static final LocalDateTime BEGIN = at(-3, "14:00");

    /** When the counters close on the last day. */
    static final LocalDateTime END = at(4, "17:30");

    private Script() {}

    /** The moments at which something is done, in order. */
    static List<LocalDateTime> moments() {
        Stream<LocalDateTime> week = IntStream.range(0, 5)
                .boxed()
                .flatMap(day -> Stream.of("08:15", "09:30", "11:00", "14:00", "15:20", "16:30")
                        .map(time -> at(day, time)));
        return Stream.concat(Stream.of(BEGIN), week).toList();
    }

    static List<Case> cases() {
        return CASES.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> caseOf(List.of(line.split("\\s*\\|\\s*"))))
                .toList();
    }

    private static Case caseOf(List<String> cells) {
        return new Case(
                cells.get(0),
                known(PROCEDURES, cells.get(1)),
                Case.Centre.valueOf(cells.get(2)),
                Case.Channel.valueOf(cells.get(3)),
                known(PLACES, cells.get(4)),
                given(cells.get(5)).map(place -> known(PLACES, place)).orElse(null),
                moment(cells.get(6)),
                given(cells.get(7)).map(Script::moment).orElse(null),
                given(cells.get(8)).map(Case.Turn::valueOf).orElse(Case.Turn.NONE),
                Case.Fate.valueOf(cells.get(9)),
                given(cells.get(10)).map(Integer::valueOf).orElse(0));
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(text -> !text.equals("-"));
    }

    private static String known(Map<String, String> codes, String name) {
        return Objects.requireNonNull(codes.get(name), name);
    }

    private static LocalDateTime moment(String cell) {
        return cell.equals("Begin") ? BEGIN : at(DAYS.indexOf(cell.substring(0, 3)), cell.substring(4));
    }

    private static LocalDateTime at(int day, String time) {
        return FIRST_DAY.plusDays(day).atTime(LocalTime.parse(time));
    }
}
