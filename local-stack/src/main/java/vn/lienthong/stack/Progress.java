package vn.lienthong.stack;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person how far the work is, with the seconds since it began. */
public final class Progress {
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
    }

    public double seconds() {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }
}
