package vn.lienthong.catalog.search.index;

import java.util.function.IntConsumer;

/** The words of a version by their numbers in the lexicon, one stretch for each place where they stand. */
final class Text {
    static final Where[] PLACES = {Where.NAME, Where.GLOSS, Where.KEYWORD, Where.RESULT, Where.FIELD, Where.AGENCY};

    private final int[][] byPlace;

    private Text(int[][] byPlace) {
        this.byPlace = byPlace;
    }

    /** @param byPlace the words that stand in each of the {@link #PLACES} */
    static Text of(int[]... byPlace) {
        return new Text(byPlace);
    }

    int length() {
        int length = 0;
        for (int[] words : byPlace) {
            length += words.length;
        }
        return length;
    }

    void forEachWord(IntConsumer action) {
        for (int[] words : byPlace) {
            for (int word : words) {
                action.accept(word);
            }
        }
    }

    /** Puts the words behind those that are there. @param ends of the places, the one at {@code first} being known */
    void copyTo(int[] words, int[] ends, int first) {
        for (int place = 0; place < byPlace.length; place++) {
            int begin = ends[first + place];
            System.arraycopy(byPlace[place], 0, words, begin, byPlace[place].length);
            ends[first + place + 1] = begin + byPlace[place].length;
        }
    }
}
