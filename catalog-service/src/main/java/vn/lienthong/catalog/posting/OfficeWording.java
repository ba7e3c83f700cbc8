package vn.lienthong.catalog.posting;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.calendar.OfficeInterval;

/** Puts into words where and when procedures are posted. */
public record OfficeWording(Words words) {
    /** What is said of an office. */
    public record Fact(String title, String text) {}

    String name(PostingOffice office) {
        return words.choose(office.nameVi(), office.nameEn());
    }

    /** What is known of the office and of its posting, in the order in which it is told. */
    List<Fact> facts(OfficePosting posting) {
        PostingOffice office = posting.office();
        return Stream.of(
                        new Fact(words.say("officeCode"), office.code()),
                        new Fact(words.say("address"), office.address()),
                        new Fact(words.say("phone"), office.phone()),
                        new Fact(words.say("hours"), hours(office.openingHours())),
                        new Fact(words.say("day"), words.date(posting.on())),
                        new Fact(words.say("column.count"), Integer.toString(posting.count())),
                        new Fact(words.say("fingerprint"), posting.fingerprint()))
                .filter(fact -> Announced.isFilled(fact.text()))
                .toList();
    }

    /** Neighbouring days with the same hours are told together. */
    private String hours(Map<DayOfWeek, List<OfficeInterval>> week) {
        List<Stretch> stretches = new ArrayList<>();
        week.forEach((day, hours) -> {
            if (!stretches.isEmpty() && stretches.getLast().goesOnWith(day, hours)) {
                stretches.add(stretches.removeLast().until(day));
            } else {
                stretches.add(new Stretch(day, day, hours));
            }
        });
        return stretches.stream().map(this::stretch).collect(Collectors.joining("; "));
    }

    private String stretch(Stretch stretch) {
        String days = stretch.first() == stretch.last()
                ? words.of(stretch.first())
                : "%s – %s".formatted(words.of(stretch.first()), words.of(stretch.last()));
        String hours = stretch.hours().stream()
                .map(interval -> "%s–%s".formatted(interval.from(), interval.to()))
                .collect(Collectors.joining(", "));
        return "%s: %s".formatted(days, hours);
    }

    private record Stretch(DayOfWeek first, DayOfWeek last, List<OfficeInterval> hours) {
        boolean goesOnWith(DayOfWeek day, List<OfficeInterval> others) {
            return last.plus(1) == day && hours.equals(others);
        }

        Stretch until(DayOfWeek day) {
            return new Stretch(first, day, hours);
        }
    }
}
