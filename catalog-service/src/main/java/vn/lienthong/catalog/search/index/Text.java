package vn.lienthong.catalog.search.index;

import java.util.function.IntConsumer;

/** The words of a version by their numbers in the lexicon, one stretch for each place where they stand. */
final class Text {
    static final Where[] PLACES = {Where.NAME, Where.GLOSS, Where.KEYWORD, Where.RESULT, Where.FIELD};

    private final int[] words;
    private final int[] ends;

    private Text(int[] words, int[] ends) {
        this.words = words;
        this.ends = ends;
    }

    /** @param byPlace the words that stand in each of the {@link #PLACES} */
    static Text of(int[]... byPlace) {
        int[] ends = new int[byPlace.length];
        int end = 0;
        for (int place = 0; place < byPlace.length; place++) {
            end += byPlace[place].length;
            ends[place] = end;
        }
        int[] words = new int[end];
        for (int place = 0; place < byPlace.length; place++) {
            System.arraycopy(byPlace[place], 0, words, ends[place] - byPlace[place].length, byPlace[place].length);
        }
        return new Text(words, ends);
    }

    int begin(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    int end(int place) {
        return ends[place];
    }

    int word(int at) {
        return words[at];
    }

    void forEachWord(IntConsumer action) {
        for (int word : words) {
            action.accept(word);
        }
    }
}
