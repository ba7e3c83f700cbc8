package vn.lienthong.stack.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import vn.lienthong.stack.StackProblem;

/** Moments as people write and read them. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][XXX]]");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss XXX", Locale.ENGLISH);

    private Moments() {}

    /** Reads 2026-10-05T08:00+07:00; without an offset it is meant in Việt Nam's time. */
    public static Instant parse(String text) {
        try {
            TemporalAccessor read = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case OffsetDateTime moment -> moment.toInstant();
                case LocalDateTime moment -> moment.atZone(ZONE).toInstant();
                case LocalDate day -> day.atStartOfDay(ZONE).toInstant();
                default -> throw new DateTimeException(text);
            };
        } catch (DateTimeException e) {
            throw new StackProblem(
                    "'%s' is not a moment.".formatted(text),
                    "Write it like 2026-10-05T08:00 or 2026-10-05T08:00+07:00.",
                    e);
        }
    }

    /** As in Mon 2026-10-05 08:00:00 +07:00. */
    public static String format(Instant moment) {
        return WRITTEN.format(moment.atZone(ZONE));
    }
}
