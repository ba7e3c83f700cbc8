package vn.lienthong.catalog.wording;

import java.util.List;
import vn.lienthong.catalog.wording.Wording.Description;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.catalog.wording.Wording.Synonyms;
import vn.lienthong.catalog.wording.Wording.Undescribed;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.WordingEvent;
import vn.lienthong.events.catalog.WordingEvent.LifeEventDescribed;
import vn.lienthong.events.catalog.WordingEvent.SynonymsDescribed;

/** The editor's word is not refused: what differs from what was said before is said anew. */
public final class WordingDecider implements Decider<DescribeWording, WordingEvent, Wording> {
    @Override
    public Wording initialState() {
        return new Undescribed();
    }

    @Override
    public List<WordingEvent> decide(DescribeWording command, Wording wording) {
        return switch (wording) {
            case Description known when known.equals(command.description()) -> List.of();
            case Undescribed _, Description _ -> List.of(described(command));
        };
    }

    @Override
    public Wording evolve(Wording wording, WordingEvent event) {
        return switch (event) {
            case LifeEventDescribed e -> new LifeEvent(e.nameVi(), e.nameEn(), e.words(), e.procedures(), e.fields());
            case SynonymsDescribed e -> new Synonyms(e.words(), e.meanings());
        };
    }

    private static WordingEvent described(DescribeWording command) {
        return switch (command.description()) {
            case LifeEvent it ->
                new LifeEventDescribed(
                        command.wordingId(),
                        command.code(),
                        it.nameVi(),
                        it.nameEn(),
                        it.words(),
                        it.procedures(),
                        it.fields(),
                        command.describedAt());
            case Synonyms it ->
                new SynonymsDescribed(
                        command.wordingId(), command.code(), it.words(), it.meanings(), command.describedAt());
        };
    }
}
