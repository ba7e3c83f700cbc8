package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** {@code desks}: the desks of centres. The rows of a centre and a day are all of its desks from that day on. */
@Singleton
public class DeskFile implements TableFile<StatedDesk> {
    private final OneStopCentres centres;
    private final CentreNeighbours neighbours;

    public DeskFile(OneStopCentres centres, CentreNeighbours neighbours) {
        this.centres = centres;
        this.neighbours = neighbours;
    }

    private record Place(String centre, LocalDate from) {}

    @Override
    public String kind() {
        return "desks";
    }

    @Override
    public String codeField() {
        return "centre";
    }

    @Override
    public Columns<StatedDesk> table() {
        return StatedDesk.TABLE;
    }

    @Override
    public StatedDesk row(Row row) {
        return StatedDesk.of(row);
    }

    /** With all desks of the day where they are known, so that it shows when one goes. */
    @Override
    public ObjectNode write(StatedDesk stated) {
        ObjectNode written = StatedDesk.TABLE.write(stated);
        return stated.together().isEmpty() ? written : written.put("desks", String.join(", ", stated.together()));
    }

    @Override
    public Key key(StatedDesk stated) {
        return Key.always(String.join(" ", stated.centre(), stated.from().toString(), stated.code()));
    }

    @Override
    public Span span(StatedDesk stated) {
        return stated.arranged().span();
    }

    @Override
    public Optional<String> together(ObjectNode row) {
        return Optional.of(row.path("centre").asText("").strip() + " "
                + row.path("from").asText("").strip());
    }

    /** Of a desk that there was not, the others of its day. */
    @Override
    public Optional<StatedDesk> known(GroupTransaction transaction, StatedDesk stated, Instant moment) {
        UUID centre = CentreCommand.idOf(stated.centre());
        OneStopCentre state = moment == null
                ? centres.in(transaction).find(centre).state()
                : centres.asOf(transaction.reading(), centre, moment);
        return DeskArrangement.desksOn(stated, state)
                .map(desks -> stated.among(desks).orElseGet(() -> stated.none().together(desks)));
    }

    /** Each for itself: which others there are is not written in its row. */
    @Override
    public List<Boolean> areSaid(GroupTransaction transaction, List<Found<StatedDesk>> entries) {
        return entries.stream()
                .map(Found::value)
                .map(stated -> known(transaction, stated, null)
                        .map(StatedDesk.TABLE::write)
                        .filter(StatedDesk.TABLE.write(stated)::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public List<Outcome<StatedDesk>> record(
            GroupTransaction transaction, List<Found<StatedDesk>> entries, CommandContext context) {
        DeskArrangement arrangement = new DeskArrangement(centres, transaction, context, this);
        Map<StatedDesk, Outcome<StatedDesk>> outcomes = new IdentityHashMap<>();
        entries.stream()
                .map(Found::value)
                .collect(Collectors.groupingBy(
                        stated -> new Place(stated.centre(), stated.from()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(together -> outcomes.putAll(arrangement.arrange(together)));
        return entries.stream().map(entry -> outcomes.get(entry.value())).toList();
    }

    static String fieldOf(Rejection rejection) {
        return rejection == CentreRejection.CENTRE_NOT_OPEN_THEN
                ? "from"
                : CentreNeighbours.fieldOf(rejection, "centre");
    }

    /** Each for itself: the agencies of a desk are its own. */
    @Override
    public Function<StatedDesk, Optional<Finding>> register(GroupTransaction transaction) {
        Function<CentreCommand, Optional<Finding>> named = neighbours.in(transaction, DeskFile::fieldOf);
        return stated -> named.apply(new ArrangeCentre(
                stated.centre(), stated.from(), null, stated.desk().stream().toList(), null, Instant.EPOCH));
    }

    @Override
    public void export(Handle handle, Consumer<StatedDesk> each) {
        centres.forEach(handle, (_, centre) -> StatedDesk.of(centre).forEach(each));
    }
}
