package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.catalog.search.index.Slot.Chance;

/** The slots of a question by the words that fill them, so that a text is read once for all of them. */
final class Slots {
    private static final int NONE = -1;

    private final int count;
    private final int[] firstOfWord;
    private final int[] next;
    private final int[] slot;
    private final Chance[] chance;

    /** @param words how many there are in the lexicon */
    Slots(List<Slot> slots, int words) {
        count = slots.size();
        int chances = slots.stream().mapToInt(each -> each.chances().size()).sum();
        firstOfWord = new int[words];
        Arrays.fill(firstOfWord, NONE);
        next = new int[chances];
        slot = new int[chances];
        chance = new Chance[chances];
        int at = 0;
        for (int each = 0; each < count; each++) {
            for (Chance of : slots.get(each).chances()) {
                next[at] = firstOfWord[of.word()];
                firstOfWord[of.word()] = at;
                slot[at] = each;
                chance[at++] = of;
            }
        }
    }

    int count() {
        return count;
    }

    /** The first entry of a word; below 0 where it fills no slot. */
    int first(int word) {
        return firstOfWord[word];
    }

    /** The slots that a word fills, a bit each. */
    long of(int word) {
        long slots = 0;
        for (int entry = first(word); entry >= 0; entry = next(entry)) {
            slots |= 1L << slot(entry);
        }
        return slots;
    }

    int next(int entry) {
        return next[entry];
    }

    int slot(int entry) {
        return slot[entry];
    }

    Chance chance(int entry) {
        return chance[entry];
    }
}
