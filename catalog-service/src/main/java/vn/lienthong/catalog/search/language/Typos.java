package vn.lienthong.catalog.search.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How far two words are apart: letters put in, left out, replaced, or two neighbours changed places. */
final class Typos {
    private Typos() {}

    /** The number of slips between two words (optimal string alignment); more than {@code most} counts as one more. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = null;
        int[] last = new int[other.length() + 1];
        for (int to = 0; to <= other.length(); to++) {
            last[to] = to;
        }
        for (int from = 1; from <= one.length(); from++) {
            int[] row = new int[other.length() + 1];
            row[0] = from;
            int least = from;
            for (int to = 1; to <= other.length(); to++) {
                int replaced = last[to - 1] + (one.charAt(from - 1) == other.charAt(to - 1) ? 0 : 1);
                row[to] = Math.min(replaced, 1 + Math.min(last[to], row[to - 1]));
                if (areSwapped(one, from, other, to)) {
                    row[to] = Math.min(row[to], 1 + before[to - 2]);
                }
                least = Math.min(least, row[to]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** The word and what is left of it without one of its letters: words one slip apart have one of these in common. */
    static Set<String> remains(String word) {
        Set<String> remains = new HashSet<>();
        remains.add(word);
        for (int at = 0; at < word.length(); at++) {
            remains.add(word.substring(0, at) + word.substring(at + 1));
        }
        return remains;
    }

    /** Whether the slip is one that fingers make most: two letters changed places, or one was typed twice. */
    static boolean isOfFingers(String one, String other) {
        return one.length() == other.length()
                ? sameLetters(one, other)
                : withoutDoubles(one).equals(withoutDoubles(other));
    }

    private static boolean areSwapped(String one, int from, String other, int to) {
        return from > 1
                && to > 1
                && one.charAt(from - 1) == other.charAt(to - 2)
                && one.charAt(from - 2) == other.charAt(to - 1);
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static String withoutDoubles(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }
}
