package vn.lienthong.catalog.search.index;

import java.util.Collection;
import java.util.List;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.catalog.search.language.Lexicon.Word;

/** How rare words are among the procedures, and so how much they say. */
final class Frequencies {
    private static final float LEAST = 0.1f;

    private final int texts;
    private final int[] textsWith;
    private final float[] rareness;

    private Frequencies(int texts, int[] textsWith) {
        this.texts = texts;
        this.textsWith = textsWith;
        this.rareness = new float[textsWith.length];
        for (int word = 0; word < textsWith.length; word++) {
            rareness[word] = ofCount(textsWith[word]);
        }
    }

    static Frequencies of(Collection<Text> texts, Lexicon lexicon) {
        int[] textsWith = new int[lexicon.size()];
        int[] last = new int[lexicon.size()];
        int number = 0;
        for (Text text : texts) {
            int current = ++number;
            text.forEachWord(word -> {
                if (last[word] != current) {
                    last[word] = current;
                    textsWith[word]++;
                }
            });
        }
        return new Frequencies(texts.size(), textsWith);
    }

    float rareness(int word) {
        return rareness[word];
    }

    /** Of words that may each stand for the same. */
    float rareness(List<Word> words) {
        return ofCount(words.stream().mapToInt(word -> textsWith[word.number()]).sum());
    }

    boolean isUsed(Word word) {
        return textsWith[word.number()] > 0;
    }

    private float ofCount(int with) {
        int among = Math.max(texts, with);
        return Math.max(LEAST, (float) Math.log(1 + (among - with + 0.5) / (with + 0.5)));
    }
}
