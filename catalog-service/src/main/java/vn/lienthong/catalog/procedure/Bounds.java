package vn.lienthong.catalog.procedure;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/** How long, how many and how large the parts of versions and processes may be, whether a form says them or a file. */
public final class Bounds {
    static final int LONG_TEXT = 20_000;
    static final int TEXT = 1_000;
    static final int SENTENCE = 500;
    static final int NAME = 300;
    static final int FIELD = 200;
    static final int WORD = 100;
    static final int MANY = 100;
    static final int SOME = 50;
    /** Of a paper or a life event. */
    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,49}");

    /** Ten years: by longer limits no service counts. */
    private static final int MOST_DAYS = 3_652;

    private static final int HOURS_OF_DAY = 24;

    private Bounds() {}

    /** The most units of a limit that a service counts by. */
    public static int mostOf(Limit.Unit unit) {
        return switch (unit) {
            case SAME_DAY, WORKING_DAY, CALENDAR_DAY -> MOST_DAYS;
            case WORKING_HOUR, CLOCK_HOUR -> MOST_DAYS * HOURS_OF_DAY;
        };
    }

    /** The first part of a version that is out of its bounds. */
    public static Optional<Unfit> exceededBy(ProcedureVersion version) {
        return VersionBounds.of(version);
    }

    /** The first part of a process that is out of its bounds. */
    public static Optional<Unfit> exceededBy(Process process) {
        return ProcessBounds.of(process);
    }

    static void text(Measure measure, Text text) {
        measure.text("vi", text.vi(), TEXT).text("en", text.en(), TEXT);
    }
}
