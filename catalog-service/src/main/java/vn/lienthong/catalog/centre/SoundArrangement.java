package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.DESK_FOR_OTHER_AGENCY;
import static vn.lienthong.catalog.centre.CentreRejection.DESK_NAMED_TWICE;
import static vn.lienthong.catalog.centre.CentreRejection.NOTHING_ARRANGED;
import static vn.lienthong.catalog.centre.CentreRejection.ONLINE_NOT_OFFERED;
import static vn.lienthong.catalog.centre.CentreRejection.RECEPTION_HOURS_UNSOUND;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** An arrangement by which people can be told where and when they are received. */
final class SoundArrangement {
    private SoundArrangement() {}

    /** @param known what was said before */
    static void require(ArrangeCentre command, Later known) {
        if (command.reception() == null && command.desks() == null) {
            throw NOTHING_ARRANGED.of(command.code());
        }
        Later after = known;
        if (command.reception() != null) {
            requireSound(command.reception(), command.code());
            after = after.and(command.from(), command.reception());
        }
        if (command.desks() != null) {
            requireEachOnce(command.desks(), command.code());
            after = after.and(command.from(), command.desks());
        }
        requireDesksForOwnAgencies(after, command);
    }

    private static void requireSound(Reception reception, String code) {
        if (reception.onlineDayAndNight() && !reception.channels().contains(Channel.ONLINE)) {
            throw ONLINE_NOT_OFFERED.of(code);
        }
        if (reception.weekly() != null) {
            requireSound(reception.weekly(), code);
        }
    }

    /** A day without hours is left out, so a week has at least one with some. */
    private static void requireSound(Map<DayOfWeek, List<OfficeHours>> weekly, String code) {
        if (weekly.isEmpty()) {
            throw RECEPTION_HOURS_UNSOUND.of(code, "…");
        }
        weekly.forEach((day, hours) -> {
            if (!areSound(hours)) {
                throw RECEPTION_HOURS_UNSOUND.of(code, day);
            }
        });
    }

    private static boolean areSound(List<OfficeHours> hours) {
        LocalTime closed = LocalTime.MIN;
        for (OfficeHours open :
                hours.stream().sorted(Comparator.comparing(OfficeHours::from)).toList()) {
            if (open.from().isBefore(closed) || !open.from().isBefore(open.to())) {
                return false;
            }
            closed = open.to();
        }
        return !hours.isEmpty();
    }

    private static void requireEachOnce(List<Desk> desks, String code) {
        Set<String> codes = new HashSet<>();
        for (Desk desk : desks) {
            if (!codes.add(desk.code())) {
                throw DESK_NAMED_TWICE.of(code, desk.code());
            }
        }
    }

    /** On the day and on all later days on which something else begins. */
    private static void requireDesksForOwnAgencies(Later after, ArrangeCentre command) {
        Stream.concat(
                        after.receptions().tailMap(command.from(), true).keySet().stream(),
                        after.desks().tailMap(command.from(), true).keySet().stream())
                .forEach(day -> requireDesksForOwnAgencies(after, day, command.code()));
    }

    private static void requireDesksForOwnAgencies(Later after, LocalDate day, String code) {
        Optional<List<String>> received = after.receptionOn(day).map(Reception::agencies);
        for (Desk desk : after.desksOn(day)) {
            List<String> agencies = desk.agencies() == null ? List.of() : desk.agencies();
            Optional<String> other = received.flatMap(own ->
                    agencies.stream().filter(agency -> !own.contains(agency)).findFirst());
            if (other.isPresent()) {
                throw DESK_FOR_OTHER_AGENCY.of(code, desk.code(), other.get(), day);
            }
        }
    }
}
