package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import vn.lienthong.catalog.search.index.Slot.Chance;

/** What of a question's slots a version fills. One is used for many versions, one after the other. */
final class Match {
    /** The name and the gloss, the first two of {@link Text#PLACES}. */
    private static final int NAMES = 2;

    private final InForce inForce;
    private final Slots slots;
    private final Frequencies frequencies;
    private final float[] value;
    private final Where[] where;
    private final Chance[] by;
    private final float[][] ofName;
    private final float[] wholeName = new float[NAMES];
    private long pairs;
    private boolean isEmpty;

    Match(InForce inForce, Slots slots, Frequencies frequencies) {
        this.inForce = inForce;
        this.slots = slots;
        this.frequencies = frequencies;
        value = new float[slots.count()];
        where = new Where[slots.count()];
        by = new Chance[slots.count()];
        ofName = new float[NAMES][slots.count()];
    }

    /** Reads what one of the versions says. @return whether it fills any slot */
    boolean read(int version) {
        boolean any = hasAny(inForce.begin(version, 0), inForce.begin(version + 1, 0));
        if (any || !isEmpty) {
            clear();
        }
        for (int place = 0; place < Text.PLACES.length && any; place++) {
            read(version, place);
        }
        isEmpty = !any;
        return any;
    }

    private boolean hasAny(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (slots.first(inForce.word(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void clear() {
        Arrays.fill(value, 0);
        pairs = 0;
        for (int place = 0; place < NAMES; place++) {
            Arrays.fill(ofName[place], 0);
            wholeName[place] = 0;
        }
    }

    /** From 0 to 1: how sure a slot is filled, and how much that says. */
    float value(int slot) {
        return value[slot];
    }

    Where where(int slot) {
        return where[slot];
    }

    Chance by(int slot) {
        return by[slot];
    }

    /** Whether the words that fill a slot and the next one stand side by side. */
    boolean isPair(int slot) {
        return (pairs >> slot & 1) != 0;
    }

    /** From 0 to 1: how much of the name, or of the gloss, some slots make up. */
    float closeness(IntPredicate counts) {
        float most = 0;
        for (int place = 0; place < NAMES; place++) {
            float sum = 0;
            for (int slot = 0; slot < value.length; slot++) {
                sum += counts.test(slot) ? ofName[place][slot] : 0;
            }
            most = Math.max(most, wholeName[place] == 0 ? 0 : Math.min(1, sum / wholeName[place]));
        }
        return most;
    }

    private void read(int version, int place) {
        boolean isOfPairs = Text.PLACES[place] == Where.AGENCY;
        long before = 0;
        for (int at = inForce.begin(version, place); at < inForce.begin(version, place + 1); at++) {
            int word = inForce.word(at);
            long here = slots.of(word);
            long paired = before & here >> 1;
            pairs |= paired;
            before = here;
            if (!isOfPairs) {
                fill(word, here, place);
            } else if (paired != 0) {
                fill(inForce.word(at - 1), paired, place);
                fill(word, paired << 1, place);
            }
            if (place < NAMES) {
                wholeName[place] += frequencies.rareness(word);
            }
        }
    }

    /** @param among slots, a bit each: others are not filled */
    private void fill(int word, long among, int place) {
        for (int entry = slots.first(word); entry >= 0; entry = slots.next(entry)) {
            if ((among >> slots.slot(entry) & 1) != 0) {
                fill(slots.slot(entry), slots.chance(entry), place);
            }
        }
    }

    private void fill(int slot, Chance chance, int place) {
        float worth = chance.sureness() * Text.PLACES[place].worth();
        if (worth > value[slot]) {
            value[slot] = worth;
            where[slot] = Text.PLACES[place];
            by[slot] = chance;
        }
        if (place < NAMES) {
            ofName[place][slot] += chance.sureness() * frequencies.rareness(chance.word());
        }
    }
}
