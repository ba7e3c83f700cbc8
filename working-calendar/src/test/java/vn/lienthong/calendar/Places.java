package vn.lienthong.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Calendars and moments that the tests share. */
final class Places {
    static final OfficeHours QUANG_TRI_HOURS =
            OfficeHours.mondayToFriday(OfficeInterval.of("07:00", "11:30"), OfficeInterval.of("13:30", "17:00"));

    /** An office in Quảng Trị with the holidays of 2024 to 2027. */
    static final WorkingCalendar QUANG_TRI =
            new WorkingCalendar("quang-tri/1", WorkingCalendar.VIETNAM, QUANG_TRI_HOURS, holidays());

    private Places() {}

    /** A local moment such as {@code 2026-02-13T15:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.VIETNAM).toInstant();
    }

    static LocalDate on(String date) {
        return LocalDate.parse(date);
    }

    private static Map<LocalDate, SpecialDay> holidays() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("/holidays.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .filter(row -> !row[2].equals("HOLIDAY_TENTATIVE"))
                    .collect(Collectors.toMap(row -> LocalDate.parse(row[0]), Places::specialDay));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SpecialDay specialDay(String[] row) {
        return new SpecialDay(SpecialDay.Kind.valueOf(row[2]), row[3], row[5]);
    }
}
