package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is in force on a day, by code, with all its words side by side: so they are read as fast as memory gives them. */
final class InForce {
    private static final int PLACES = Text.PLACES.length;

    private final List<Candidate> candidates = new ArrayList<>();
    private final int[] words;
    private final int[] ends;
    private final Map<Leads, BitSet> led = new ConcurrentHashMap<>();

    /** @param procedures in the order of their codes */
    InForce(LocalDate day, Collection<IndexedProcedure> procedures) {
        int length = 0;
        for (IndexedProcedure procedure : procedures) {
            IndexedVersion version = procedure.on(day);
            if (version != null) {
                candidates.add(new Candidate(procedure, version, day));
                length += version.text().length();
            }
        }
        words = new int[length];
        ends = new int[candidates.size() * PLACES + 1];
        for (int at = 0; at < candidates.size(); at++) {
            candidates.get(at).version().text().copyTo(words, ends, at * PLACES);
        }
    }

    int count() {
        return candidates.size();
    }

    Candidate get(int at) {
        return candidates.get(at);
    }

    /** Where the words of one begin that stand in one of {@link Text#PLACES}; behind the last place, the next one's. */
    int begin(int at, int place) {
        return ends[at * PLACES + place];
    }

    int word(int at) {
        return words[at];
    }

    /** Those that an event of a life leads to, a bit each. */
    BitSet ledToBy(Leads leads) {
        return led.computeIfAbsent(leads, this::find);
    }

    private BitSet find(Leads leads) {
        BitSet found = new BitSet(count());
        for (int at = 0; at < count(); at++) {
            found.set(at, leads.worthOf(get(at)) > 0);
        }
        return found;
    }
}
