package vn.lienthong.catalog.search.language;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import vn.lienthong.catalog.Letters;

/** Finds where the spaces were forgotten: "khaisinh". */
public final class Spaces {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 15;
    private static final int MOST_WORDS = 8;

    private final Lexicon lexicon;

    public Spaces(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The fewest words of the lexicon that it is made of; none where it is not made of such. */
    public List<String> putInto(String folded) {
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        int[] fewest = new int[folded.length() + 1];
        int[] begins = new int[folded.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, MOST_WORDS + 1);
        for (int end = SHORTEST_WORD; end <= folded.length(); end++) {
            for (int begin = Math.max(0, end - LONGEST_WORD); begin <= end - SHORTEST_WORD; begin++) {
                if (fewest[begin] + 1 < fewest[end] && lexicon.has(word(folded, begin, end))) {
                    fewest[end] = fewest[begin] + 1;
                    begins[end] = begin;
                }
            }
        }
        return fewest[folded.length()] > MOST_WORDS ? List.of() : parts(folded, begins);
    }

    private static List<String> parts(String folded, int[] begins) {
        List<String> parts = new LinkedList<>();
        for (int end = folded.length(); end > 0; end = begins[end]) {
            parts.addFirst(word(folded, begins[end], end));
        }
        return List.copyOf(parts);
    }

    private static String word(String folded, int begin, int end) {
        return Letters.folded(folded.substring(begin, end));
    }
}
