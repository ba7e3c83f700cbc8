package vn.lienthong.catalog.search.language;

import java.util.List;

/** How words sound somewhere in the country: many are written as they are spoken, "trứng thực" for "chứng thực". */
final class Sounds {
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("ch", "ch"),
            List.of("ngh", "ng"),
            List.of("gh", "g"),
            List.of("tr", "ch"),
            List.of("gi", "d"),
            List.of("ph", "f"),
            List.of("qu", "ku"),
            List.of("x", "s"),
            List.of("r", "d"),
            List.of("z", "d"),
            List.of("j", "d"),
            List.of("w", "qu"),
            List.of("l", "n"),
            List.of("c", "k"));

    private static final List<List<String>> ENDS =
            List.of(List.of("ng", "n"), List.of("nh", "n"), List.of("ch", "t"), List.of("c", "t"), List.of("y", "i"));

    private static final int LEAST_LEFT = 2;

    private Sounds() {}

    /** The same for words without signs that sound alike. */
    static String of(String folded) {
        String sound = folded;
        for (List<String> beginning : BEGINNINGS) {
            String written = beginning.getFirst();
            if (sound.startsWith(written) && sound.length() >= written.length() + LEAST_LEFT) {
                sound = beginning.getLast() + sound.substring(written.length());
                break;
            }
        }
        for (List<String> end : ENDS) {
            String written = end.getFirst();
            if (sound.endsWith(written) && sound.length() >= written.length() + LEAST_LEFT) {
                return sound.substring(0, sound.length() - written.length()) + end.getLast();
            }
        }
        return sound;
    }
}
