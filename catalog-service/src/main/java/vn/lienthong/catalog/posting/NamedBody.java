package vn.lienthong.catalog.posting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.catalog.Letters;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

/**
 * A body that an announcement names in words as responsible, for instance "Công an cấp tỉnh".
 *
 * @param words how the names of such agencies begin, without signs
 * @param level empty where none is told
 */
record NamedBody(String words, Optional<AgencyLevel> level) {
    /** What stands in brackets explains, or tells how it was before. */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private static final Pattern BETWEEN =
            Pattern.compile("[;,/]|\\s[-–]\\s|\\s(?:hoặc|và)\\s", Pattern.UNICODE_CHARACTER_CLASS);
    /** A cooperative ("hợp tác xã") is no commune ("xã"). */
    private static final Pattern LEVEL = Pattern.compile(
            "(?<!hợp tác)(?:^|\\s)(?:cấp\\s)?(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|trung ương)$");

    private static final Pattern SHORT_FORM = Pattern.compile("\\bubnd\\b");
    /** Who decides in it, or that it is one of several. */
    private static final Pattern BEFORE_THE_NAME =
            Pattern.compile("^(?:(?:chu tich|co quan|chi cuc|chi nhanh|cuc|phong)(?: |$))+");

    private static final Map<String, AgencyLevel> LEVELS = Map.of(
            "xã", AgencyLevel.COMMUNE,
            "phường", AgencyLevel.COMMUNE,
            "thị trấn", AgencyLevel.COMMUNE,
            "đặc khu", AgencyLevel.COMMUNE,
            "huyện", AgencyLevel.DISTRICT,
            "quận", AgencyLevel.DISTRICT,
            "thị xã", AgencyLevel.DISTRICT,
            "tỉnh", AgencyLevel.PROVINCE,
            "trung ương", AgencyLevel.CENTRAL);

    /** All that a text names; "Công an cấp tỉnh hoặc cấp xã" are two. */
    static List<NamedBody> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<NamedBody> bodies = new ArrayList<>();
        for (String part : BETWEEN.split(ASIDE.matcher(plain).replaceAll(" "))) {
            NamedBody body = of(part.strip());
            if (!body.words().isEmpty()) {
                bodies.add(body);
            } else if (body.level().isPresent() && !bodies.isEmpty()) {
                bodies.add(new NamedBody(bodies.getLast().words(), body.level()));
            }
        }
        return bodies;
    }

    private static NamedBody of(String part) {
        Matcher level = LEVEL.matcher(part);
        return level.find()
                ? new NamedBody(plainName(part.substring(0, level.start())), Optional.of(LEVELS.get(level.group(1))))
                : new NamedBody(plainName(part), Optional.empty());
    }

    /** The name of an agency, or its beginning, as both are compared. */
    static String plainName(String name) {
        String plain = SHORT_FORM.matcher(Letters.plain(name)).replaceAll("uy ban nhan dan");
        return BEFORE_THE_NAME.matcher(plain).replaceFirst("");
    }

    /** @param plainName see {@link #plainName} */
    boolean isNamed(String plainName) {
        return (plainName + " ").startsWith(words + " ");
    }

    boolean isAt(AgencyLevel other) {
        return level.isEmpty() || level.get() == other;
    }
}
