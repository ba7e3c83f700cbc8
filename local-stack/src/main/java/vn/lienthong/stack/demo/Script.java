package vn.lienthong.stack.demo;

import static vn.lienthong.stack.demo.Case.Centre.CITY;
import static vn.lienthong.stack.demo.Case.Centre.HOAN_KIEM;
import static vn.lienthong.stack.demo.Case.Centre.INTER_WARD_1;
import static vn.lienthong.stack.demo.Case.Centre.INTER_WARD_2;
import static vn.lienthong.stack.demo.Case.Centre.LONG_BIEN;
import static vn.lienthong.stack.demo.Case.Centre.QUANG_TRI;
import static vn.lienthong.stack.demo.Case.Centre.TRIEU_PHONG;
import static vn.lienthong.stack.demo.Case.Channel.COUNTER;
import static vn.lienthong.stack.demo.Case.Channel.ONLINE;
import static vn.lienthong.stack.demo.Case.Channel.POST;
import static vn.lienthong.stack.demo.Case.Fate.EARLY;
import static vn.lienthong.stack.demo.Case.Fate.LATE;
import static vn.lienthong.stack.demo.Case.Fate.ON_TIME;
import static vn.lienthong.stack.demo.Case.Fate.OPEN;
import static vn.lienthong.stack.demo.Case.Fate.OVERDUE;
import static vn.lienthong.stack.demo.Case.Fate.PAUSED;
import static vn.lienthong.stack.demo.Case.Fate.REFUSED;
import static vn.lienthong.stack.demo.Case.Turn.APOLOGY;
import static vn.lienthong.stack.demo.Case.Turn.NONE;
import static vn.lienthong.stack.demo.Case.Turn.NOT_ACCEPTED;
import static vn.lienthong.stack.demo.Case.Turn.PAYMENT;
import static vn.lienthong.stack.demo.Case.Turn.SUPPLEMENT;
import static vn.lienthong.stack.demo.Case.Turn.WITHDRAWN;
import static vn.lienthong.stack.demo.Case.Turn.WRONG_AGENCY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A week in October 2026, without a holiday in it: who hands in what, when the agencies work, how it comes out. */
final class Script {
    private static final String BIRTH = "1.001193";
    private static final String DEATH = "1.000656";
    private static final String MARRIAGE = "1.000894";
    private static final String MARITAL_STATUS = "1.004873";
    private static final String EXTRACT = "2.000635";
    private static final String CERTIFIED_COPY = "2.000815";
    private static final String TEMPORARY_RESIDENCE = "1.004194";
    private static final String HOUSEHOLD_BUSINESS = "1.001612";
    private static final String LAND_TRANSFER = "1.013831";
    private static final String BIRTH_GROUP = "2.000986";
    private static final String BIRTH_GROUP_ONLINE = "3.000722";
    private static final String COMPANY = "2.001583";
    private static final String BUILDING_PERMIT = "1.013225";

    private static final String WARD_HOAN_KIEM = "00070";
    private static final String WARD_CUA_NAM = "00082";
    private static final String WARD_LONG_BIEN = "00145";
    private static final String COMMUNE_CO_DO = "09634";
    private static final String COMMUNE_O_DIEN = "09817";
    private static final String COMMUNE_TRIEU_PHONG = "19624";
    private static final String COMMUNE_AI_TU = "19669";

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
        return List.of(
                // carried over from Friday
                new Case(
                        "Extract of last week",
                        EXTRACT,
                        CITY,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        BEGIN,
                        at(0, "09:30"),
                        NONE,
                        LATE,
                        2),
                new Case(
                        "Tạm trú of last week",
                        TEMPORARY_RESIDENCE,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        WARD_HOAN_KIEM,
                        BEGIN,
                        at(1, "09:30"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Land of last week",
                        LAND_TRANSFER,
                        CITY,
                        COUNTER,
                        WARD_LONG_BIEN,
                        WARD_LONG_BIEN,
                        BEGIN,
                        at(0, "09:30"),
                        PAYMENT,
                        EARLY,
                        4),

                // same day at the ward, at an inter-ward centre, at the city centre for a commune far away
                new Case(
                        "Birth 1",
                        BIRTH,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        at(0, "08:15"),
                        at(0, "09:30"),
                        NONE,
                        ON_TIME,
                        5),
                new Case(
                        "Birth 2",
                        BIRTH,
                        INTER_WARD_1,
                        COUNTER,
                        WARD_CUA_NAM,
                        null,
                        at(0, "08:15"),
                        at(0, "11:00"),
                        NONE,
                        ON_TIME,
                        4),
                new Case(
                        "Birth 3",
                        BIRTH,
                        CITY,
                        COUNTER,
                        COMMUNE_CO_DO,
                        null,
                        at(1, "08:15"),
                        at(1, "14:00"),
                        NONE,
                        ON_TIME,
                        5),
                new Case(
                        "Birth after 15:00",
                        BIRTH,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        null,
                        at(0, "15:20"),
                        at(0, "16:30"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Death",
                        DEATH,
                        TRIEU_PHONG,
                        COUNTER,
                        COMMUNE_TRIEU_PHONG,
                        COMMUNE_TRIEU_PHONG,
                        at(0, "08:15"),
                        at(0, "14:00"),
                        NONE,
                        ON_TIME,
                        4),
                new Case(
                        "Copies 1",
                        CERTIFIED_COPY,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        at(0, "08:15"),
                        at(0, "09:30"),
                        NONE,
                        ON_TIME,
                        0),
                new Case(
                        "Copies 2",
                        CERTIFIED_COPY,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        null,
                        at(1, "08:15"),
                        at(1, "09:30"),
                        NONE,
                        ON_TIME,
                        3),
                new Case(
                        "Copies 3",
                        CERTIFIED_COPY,
                        TRIEU_PHONG,
                        COUNTER,
                        COMMUNE_TRIEU_PHONG,
                        null,
                        at(2, "08:15"),
                        at(2, "09:30"),
                        NONE,
                        ON_TIME,
                        0),
                new Case(
                        "Copies 4",
                        CERTIFIED_COPY,
                        INTER_WARD_1,
                        COUNTER,
                        WARD_CUA_NAM,
                        null,
                        at(2, "08:15"),
                        at(3, "09:30"),
                        NONE,
                        LATE,
                        1),
                new Case(
                        "Extract",
                        EXTRACT,
                        QUANG_TRI,
                        COUNTER,
                        COMMUNE_AI_TU,
                        null,
                        at(3, "08:15"),
                        at(3, "11:00"),
                        NONE,
                        ON_TIME,
                        4),
                new Case(
                        "Marriage 1",
                        MARRIAGE,
                        CITY,
                        COUNTER,
                        COMMUNE_O_DIEN,
                        null,
                        at(0, "09:30"),
                        at(0, "14:00"),
                        NONE,
                        ON_TIME,
                        5),
                new Case(
                        "Marriage 2",
                        MARRIAGE,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        at(4, "15:20"),
                        null,
                        NONE,
                        OPEN,
                        0),

                // three working days
                new Case(
                        "Marital status 1",
                        MARITAL_STATUS,
                        INTER_WARD_2,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        at(0, "08:15"),
                        at(1, "11:00"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Marital status 2",
                        MARITAL_STATUS,
                        CITY,
                        POST,
                        COMMUNE_CO_DO,
                        null,
                        at(0, "08:15"),
                        at(3, "11:00"),
                        NONE,
                        ON_TIME,
                        4),
                new Case(
                        "Marital status 3",
                        MARITAL_STATUS,
                        QUANG_TRI,
                        COUNTER,
                        COMMUNE_TRIEU_PHONG,
                        null,
                        at(3, "08:15"),
                        null,
                        NONE,
                        OPEN,
                        0),
                new Case(
                        "Marital status 4",
                        MARITAL_STATUS,
                        CITY,
                        COUNTER,
                        COMMUNE_O_DIEN,
                        null,
                        at(0, "09:30"),
                        at(1, "09:30"),
                        SUPPLEMENT,
                        EARLY,
                        3),
                new Case(
                        "Marital status 5",
                        MARITAL_STATUS,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        null,
                        at(2, "09:30"),
                        at(3, "09:30"),
                        SUPPLEMENT,
                        PAUSED,
                        0),
                new Case(
                        "Tạm trú 1",
                        TEMPORARY_RESIDENCE,
                        CITY,
                        COUNTER,
                        WARD_CUA_NAM,
                        WARD_LONG_BIEN,
                        at(0, "08:15"),
                        at(4, "14:00"),
                        APOLOGY,
                        LATE,
                        2),
                new Case(
                        "Tạm trú 2",
                        TEMPORARY_RESIDENCE,
                        INTER_WARD_1,
                        COUNTER,
                        WARD_CUA_NAM,
                        WARD_CUA_NAM,
                        at(0, "11:00"),
                        at(1, "14:00"),
                        WRONG_AGENCY,
                        EARLY,
                        4),
                new Case(
                        "Tạm trú 3",
                        TEMPORARY_RESIDENCE,
                        TRIEU_PHONG,
                        COUNTER,
                        COMMUNE_TRIEU_PHONG,
                        COMMUNE_TRIEU_PHONG,
                        at(0, "08:15"),
                        null,
                        NONE,
                        OVERDUE,
                        0),

                // one agency after another
                new Case(
                        "Household business 1",
                        HOUSEHOLD_BUSINESS,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        WARD_LONG_BIEN,
                        at(0, "08:15"),
                        at(0, "14:00"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Household business 2",
                        HOUSEHOLD_BUSINESS,
                        CITY,
                        COUNTER,
                        COMMUNE_CO_DO,
                        COMMUNE_CO_DO,
                        at(1, "08:15"),
                        at(4, "09:30"),
                        NONE,
                        ON_TIME,
                        4),
                new Case(
                        "Household business 3",
                        HOUSEHOLD_BUSINESS,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        WARD_HOAN_KIEM,
                        at(4, "08:15"),
                        at(4, "14:00"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Company 1",
                        COMPANY,
                        CITY,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        WARD_HOAN_KIEM,
                        at(0, "14:00"),
                        at(1, "09:30"),
                        NONE,
                        EARLY,
                        4),
                new Case(
                        "Company 2",
                        COMPANY,
                        QUANG_TRI,
                        COUNTER,
                        COMMUNE_AI_TU,
                        COMMUNE_AI_TU,
                        at(2, "08:15"),
                        at(2, "14:00"),
                        NONE,
                        EARLY,
                        0),
                new Case(
                        "Land 1",
                        LAND_TRANSFER,
                        CITY,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        COMMUNE_CO_DO,
                        at(0, "08:15"),
                        at(1, "09:30"),
                        PAYMENT,
                        EARLY,
                        5),
                new Case(
                        "Land 2",
                        LAND_TRANSFER,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        WARD_LONG_BIEN,
                        at(1, "14:00"),
                        null,
                        NONE,
                        OPEN,
                        0),

                // several agencies at once, and groups
                new Case(
                        "Building permit 1",
                        BUILDING_PERMIT,
                        LONG_BIEN,
                        COUNTER,
                        WARD_LONG_BIEN,
                        WARD_LONG_BIEN,
                        at(0, "08:15"),
                        at(1, "09:30"),
                        NONE,
                        EARLY,
                        4),
                new Case(
                        "Building permit 2",
                        BUILDING_PERMIT,
                        CITY,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        COMMUNE_O_DIEN,
                        at(2, "14:00"),
                        null,
                        NONE,
                        OPEN,
                        0),
                new Case(
                        "Newborn 1",
                        BIRTH_GROUP,
                        HOAN_KIEM,
                        COUNTER,
                        WARD_HOAN_KIEM,
                        null,
                        at(0, "08:15"),
                        at(0, "11:00"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Newborn 2",
                        BIRTH_GROUP,
                        CITY,
                        COUNTER,
                        COMMUNE_CO_DO,
                        null,
                        at(1, "08:15"),
                        at(1, "11:00"),
                        NONE,
                        EARLY,
                        5),
                new Case(
                        "Newborn online",
                        BIRTH_GROUP_ONLINE,
                        HOAN_KIEM,
                        ONLINE,
                        WARD_HOAN_KIEM,
                        null,
                        at(0, "09:30"),
                        at(0, "14:00"),
                        NONE,
                        EARLY,
                        4),

                // ended before a decision
                new Case(
                        "Household business 4",
                        HOUSEHOLD_BUSINESS,
                        INTER_WARD_1,
                        COUNTER,
                        WARD_CUA_NAM,
                        WARD_CUA_NAM,
                        at(1, "08:15"),
                        at(1, "14:00"),
                        WITHDRAWN,
                        Case.Fate.WITHDRAWN,
                        0),
                new Case(
                        "Online without right",
                        BIRTH_GROUP_ONLINE,
                        LONG_BIEN,
                        ONLINE,
                        WARD_LONG_BIEN,
                        null,
                        at(2, "09:30"),
                        at(2, "11:00"),
                        NOT_ACCEPTED,
                        REFUSED,
                        0));
    }

    private static LocalDateTime at(int day, String time) {
        return FIRST_DAY.plusDays(day).atTime(LocalTime.parse(time));
    }
}
