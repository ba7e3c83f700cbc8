package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.Surroundings;
import vn.lienthong.catalog.imports.DeskFile.StatedDesk;
import vn.lienthong.catalog.imports.Outcome.KeptOut;
import vn.lienthong.catalog.imports.Outcome.Said;
import vn.lienthong.catalog.imports.Outcome.Unchanged;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/** {@code desks}: the desks of centres. The rows of a centre and a day are all of its desks from that day on. */
@Singleton
public class DeskFile implements TableFile<StatedDesk> {
    private static final Columns<StatedDesk> TABLE = Columns.<StatedDesk>none()
            .with("centre", StatedDesk::centre)
            .with("code", stated -> stated.desk().code())
            .with("name_vi", stated -> stated.desk().nameVi())
            .with("name_en", stated -> stated.desk().nameEn())
            .with("agencies", stated -> stated.desk().agencies())
            .with("fields", stated -> stated.desk().fields())
            .with("from", StatedDesk::from);

    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;

    public DeskFile(OneStopCentres centres, CentreSurroundings surroundings) {
        this.centres = centres;
        this.surroundings = surroundings;
    }

    /** A desk that a centre has from a day on. @param to first day of its next list of desks; null = there is none */
    record StatedDesk(String centre, LocalDate from, LocalDate to, Desk desk) {
        private Place place() {
            return new Place(centre, from);
        }

        private boolean isSameDesk(StatedDesk other) {
            return desk.code().equals(other.desk.code());
        }
    }

    private record Place(String centre, LocalDate from) {}

    @Override
    public String kind() {
        return "desks";
    }

    @Override
    public Columns<StatedDesk> table() {
        return TABLE;
    }

    @Override
    public StatedDesk row(Row row) {
        Desk desk = new Desk(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.listOrNull("agencies"),
                row.listOrNull("fields"));
        return new StatedDesk(row.text("centre"), row.day("from"), null, desk);
    }

    @Override
    public Key key(StatedDesk stated) {
        String desk = stated.centre() + " " + stated.desk().code();
        return new Key(desk, Span.ofDay(stated.from()));
    }

    @Override
    public Span span(StatedDesk stated) {
        return new Span(stated.from(), stated.to());
    }

    @Override
    public List<Outcome<StatedDesk>> record(
            GroupTransaction transaction, List<Found<StatedDesk>> entries, CommandContext context) {
        UnitOfWork<CentreCommand, CentreEvent, OneStopCentre> work = centres.in(transaction);
        Map<Place, List<StatedDesk>> lists = entries.stream()
                .map(Found::value)
                .collect(Collectors.groupingBy(StatedDesk::place, LinkedHashMap::new, Collectors.toList()));
        Map<StatedDesk, Outcome<StatedDesk>> outcomes = new HashMap<>();
        lists.forEach((place, desks) -> outcomes.putAll(record(work, place, desks, context)));
        return entries.stream().map(entry -> outcomes.get(entry.value())).toList();
    }

    private static Map<StatedDesk, Outcome<StatedDesk>> record(
            UnitOfWork<CentreCommand, CentreEvent, OneStopCentre> work,
            Place place,
            List<StatedDesk> stated,
            CommandContext context) {
        ArrangeCentre command = command(place, stated, context.occurredAt());
        OneStopCentre before = work.find(command.centreId()).state();
        try {
            boolean isNew = !work.handle(
                            command.centreId(), command, OptionalInt.empty(), context.withSubject(place.centre()))
                    .appended()
                    .isEmpty();
            return stated.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), desk -> isNew ? outcome(desk, before, stated) : new Unchanged<>()));
        } catch (CommandRejected rejected) {
            Finding finding = Finding.of(fieldOf(rejected.rejection()), rejected);
            return stated.stream().collect(Collectors.toMap(Function.identity(), _ -> new KeptOut<>(finding)));
        }
    }

    /** Where another desk of the day is no more, the list as a whole has changed. */
    private static Outcome<StatedDesk> outcome(StatedDesk desk, OneStopCentre before, List<StatedDesk> stated) {
        List<StatedDesk> known = desks(before, desk.place());
        StatedDesk own = known.stream().filter(desk::isSameDesk).findFirst().orElse(null);
        boolean isOneLess = known.stream().anyMatch(old -> stated.stream().noneMatch(old::isSameDesk));
        return desk.equals(own) && !isOneLess ? new Unchanged<>() : new Said<>(own, desk);
    }

    private static List<StatedDesk> desks(OneStopCentre centre, Place place) {
        return centre instanceof Known known
                ? Optional.ofNullable(known.later().desks().get(place.from())).stream()
                        .flatMap(List::stream)
                        .map(desk -> new StatedDesk(place.centre(), place.from(), null, desk))
                        .toList()
                : List.of();
    }

    private static ArrangeCentre command(Place place, List<StatedDesk> stated, Instant now) {
        List<Desk> desks = stated.stream().map(StatedDesk::desk).toList();
        return new ArrangeCentre(place.centre(), place.from(), null, desks, null, now);
    }

    private static String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case CentreRejection.CENTRE_NOT_OPEN_THEN -> "from";
            case CentreRejection.DESK_FOR_OTHER_AGENCY -> "agencies";
            case AgencyRejection _ -> "agencies";
            default -> "centre";
        };
    }

    @Override
    public Function<StatedDesk, Optional<Finding>> register(GroupTransaction transaction) {
        Surroundings catalog = surroundings.in(transaction);
        return stated -> {
            ArrangeCentre command = command(stated.place(), List.of(stated), Instant.EPOCH);
            try {
                catalog.require(command, (Known)
                        centres.in(transaction).find(command.centreId()).state());
                return Optional.empty();
            } catch (CommandRejected rejected) {
                return Optional.of(Finding.of(fieldOf(rejected.rejection()), rejected));
            }
        };
    }

    @Override
    public void export(Handle handle, Consumer<StatedDesk> each) {
        centres.forEach(handle, (code, centre) -> {
            if (centre instanceof Known known) {
                known.later().desks().forEach((from, desks) -> {
                    LocalDate to = known.later().desks().higherKey(from);
                    desks.forEach(desk -> each.accept(new StatedDesk(code, from, to, desk)));
                });
            }
        });
    }
}
