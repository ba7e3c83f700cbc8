package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.HOURS_NOT_PUBLISHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.calendar.WorkCalendar.WithoutHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.PublishHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.WithdrawDays;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysWithdrawn;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/** Only hours and days that differ from what was last said of them are announced. */
public final class WorkCalendarDecider implements Decider<WorkCalendarCommand, WorkCalendarEvent, WorkCalendar> {
    private record Situation(WorkCalendarCommand command, WorkCalendar calendar) {}

    @Override
    public WorkCalendar initialState() {
        return new WithoutHours(Map.of());
    }

    @Override
    public List<WorkCalendarEvent> decide(WorkCalendarCommand command, WorkCalendar calendar) {
        return switch (new Situation(command, calendar)) {
            case Situation(PublishHours c, WithoutHours _) -> published(c);
            case Situation(PublishHours c, WithHours known) ->
                known.hours().equals(c.hours()) ? List.of() : published(c);

            case Situation(ChangeHours c, WithHours known) ->
                counts(c.change(), known.changes()) ? List.of() : changed(c);
            case Situation(ChangeHours c, WithoutHours _) ->
                throw new CommandRejected(
                        HOURS_NOT_PUBLISHED, "Calendar %s has no hours".formatted(c.code()), c.code());

            case Situation(AnnounceDays c, WithoutHours known) -> announced(c, known.days());
            case Situation(AnnounceDays c, WithHours known) -> announced(c, known.days());

            case Situation(WithdrawDays c, WithoutHours known) -> withdrawn(c, known.days());
            case Situation(WithdrawDays c, WithHours known) -> withdrawn(c, known.days());
        };
    }

    @Override
    public WorkCalendar evolve(WorkCalendar calendar, WorkCalendarEvent event) {
        return switch (event) {
            case WorkCalendarPublished e ->
                new WithHours(
                        e.code(),
                        new Hours(
                                e.name(),
                                e.scope(),
                                e.scopeTimes(),
                                e.zone(),
                                e.weekly(),
                                e.cutOff(),
                                e.workingSaturdayLike()),
                        calendar instanceof WithHours known ? known.changes() : List.of(),
                        calendar.days());
            case WorkHoursChanged e ->
                switch (calendar) {
                    case WithoutHours nothing -> nothing;
                    case WithHours known ->
                        new WithHours(
                                known.code(),
                                known.hours(),
                                Stream.concat(known.changes().stream(), Stream.of(change(e)))
                                        .toList(),
                                known.days());
                };
            case SpecialDaysAnnounced e -> {
                Map<LocalDate, SpecialDay> days = new TreeMap<>(calendar.days());
                e.days().forEach(day -> days.put(day.date(), day));
                yield with(calendar, days);
            }
            case SpecialDaysWithdrawn e -> {
                Map<LocalDate, SpecialDay> days = new TreeMap<>(calendar.days());
                e.days().forEach(days::remove);
                yield with(calendar, days);
            }
        };
    }

    private static WorkCalendar with(WorkCalendar calendar, Map<LocalDate, SpecialDay> days) {
        return switch (calendar) {
            case WithoutHours _ -> new WithoutHours(days);
            case WithHours known -> new WithHours(known.code(), known.hours(), known.changes(), days);
        };
    }

    private static List<WorkCalendarEvent> published(PublishHours command) {
        Hours hours = command.hours();
        SoundHours.require(command.code(), hours);
        SoundScope.require(command.code(), hours);
        return List.of(new WorkCalendarPublished(
                command.calendarId(),
                command.code(),
                hours.name(),
                hours.scope(),
                hours.scopeTimes(),
                hours.zone(),
                hours.weekly(),
                hours.cutOff(),
                hours.workingSaturdayLike(),
                command.publishedAt()));
    }

    private static List<WorkCalendarEvent> changed(ChangeHours command) {
        HoursChange change = command.change();
        SoundHours.require(command.code(), change);
        return List.of(new WorkHoursChanged(
                command.calendarId(),
                command.code(),
                change.from(),
                change.to(),
                change.weekly(),
                change.cutOff(),
                change.workingSaturdayLike(),
                change.legalBasis(),
                command.changedAt()));
    }

    /** Whether nothing else was said of its days since. */
    private static boolean counts(HoursChange change, List<HoursChange> said) {
        return said.reversed().stream().filter(change::meets).findFirst().equals(Optional.of(change));
    }

    private static HoursChange change(WorkHoursChanged e) {
        return new HoursChange(e.from(), e.to(), e.weekly(), e.cutOff(), e.workingSaturdayLike(), e.legalBasis());
    }

    private static List<WorkCalendarEvent> announced(AnnounceDays command, Map<LocalDate, SpecialDay> known) {
        Map<LocalDate, SpecialDay> lastWords = new TreeMap<>();
        command.days().forEach(day -> lastWords.put(day.date(), day));
        List<SpecialDay> news = lastWords.values().stream()
                .filter(day -> !day.equals(known.get(day.date())))
                .toList();
        return news.isEmpty()
                ? List.of()
                : List.of(new SpecialDaysAnnounced(command.calendarId(), command.code(), news, command.announcedAt()));
    }

    /** Of days of which nothing is announced there is nothing to take back. */
    private static List<WorkCalendarEvent> withdrawn(WithdrawDays command, Map<LocalDate, SpecialDay> known) {
        List<LocalDate> days = command.days().stream()
                .distinct()
                .filter(known::containsKey)
                .sorted()
                .toList();
        return days.isEmpty()
                ? List.of()
                : List.of(new SpecialDaysWithdrawn(
                        command.calendarId(), command.code(), days, command.legalBasis(), command.withdrawnAt()));
    }
}
