package vn.lienthong.catalog.search.index;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.catalog.Letters;

/** Where an event of a life leads to. */
final class Leads {
    private static final float LESS_FOR_EACH_PLACE = 0.006f;
    private static final int LAST_PLACE = 20;
    private static final float LESS_NEED_FOR_EACH_PLACE = 0.3f;
    private static final float NEED_OF_THE_LAST = 0.1f;
    private static final float AS_THE_VERSION_SAYS = 0.94f;
    private static final float AS_ALL_OF_THE_FIELD = 0.86f;

    private final LifeEvent event;
    private final Map<String, Integer> places;
    private final Set<String> fields;

    Leads(LifeEvent event) {
        this.event = event;
        places = IntStream.range(0, event.procedures().size())
                .boxed()
                .collect(Collectors.toMap(event.procedures()::get, Function.identity(), Math::min));
        fields = event.fields().stream().map(Letters::plain).collect(Collectors.toSet());
    }

    LifeEvent event() {
        return event;
    }

    /** From 0 to 1: how much a procedure is needed then. */
    float needOf(Candidate candidate) {
        Integer place = places.get(candidate.code());
        if (place != null) {
            return Math.max(NEED_OF_THE_LAST, 1 / (1 + place * LESS_NEED_FOR_EACH_PLACE));
        }
        return worthOf(candidate) > 0 ? NEED_OF_THE_LAST : 0;
    }

    /** From 0 to 1: how much it speaks for a procedure, the first ones most; 0 where it does not lead there. */
    float worthOf(Candidate candidate) {
        Integer place = places.get(candidate.code());
        if (place != null) {
            return 1 - LESS_FOR_EACH_PLACE * Math.min(place, LAST_PLACE);
        }
        Traits traits = candidate.version().traits();
        if (traits.lifeEvents().contains(event.code())) {
            return AS_THE_VERSION_SAYS;
        }
        return isOfItsFields(traits) ? AS_ALL_OF_THE_FIELD : 0;
    }

    private boolean isOfItsFields(Traits traits) {
        return !fields.isEmpty() && !Collections.disjoint(fields, traits.foldedFields());
    }
}
