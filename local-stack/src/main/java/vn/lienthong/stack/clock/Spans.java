package vn.lienthong.stack.clock;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.stack.StackProblem;

/** Lengths of time as people write and read them: 3d, 2h30m. */
public final class Spans {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,6}[wdhms])+");
    private static final Pattern PIECE = Pattern.compile("(\\d+)([wdhms])");

    private Spans() {}

    public static Duration parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new StackProblem(
                    "'%s' is not a length of time.".formatted(text),
                    "Write it like 3d, 2h30m or 1w; w, d, h, m, s are known.");
        }
        Duration sum = Duration.ZERO;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            sum = sum.plus(piece(Long.parseLong(pieces.group(1)), pieces.group(2)));
        }
        return sum;
    }

    /** The two largest units that say something: 3 d 4 h. */
    public static String format(Duration span) {
        if (span.toDays() > 0) {
            return join(span.toDays(), "d", span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return join(span.toHours(), "h", span.toMinutesPart(), "min");
        }
        return span.toMinutes() > 0
                ? join(span.toMinutes(), "min", span.toSecondsPart(), "s")
                : span.toSeconds() + " s";
    }

    private static String join(long large, String largeUnit, long small, String smallUnit) {
        String first = large + " " + largeUnit;
        return small == 0 ? first : first + " " + small + " " + smallUnit;
    }

    private static Duration piece(long count, String unit) {
        return switch (unit) {
            case "w" -> Duration.ofDays(Math.multiplyExact(count, 7));
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
