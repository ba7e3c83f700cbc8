package vn.lienthong.chassis.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

/** The languages of messages: Vietnamese, unless the caller would rather have English. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** The better of the two for an {@code Accept-Language}; Vietnamese where it is null, unreadable or neither. */
    public static Language preferredBy(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Stream.of(values()).filter(language -> language.fits(range.getRange())))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    private boolean fits(String range) {
        return range.equals("*") || range.equals(tag) || range.startsWith(tag + "-");
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
