package vn.lienthong.stack.up;

import java.io.PrintStream;
import java.util.Locale;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;

/** What a person wants to know when the stack is up. */
final class Summary {
    private Summary() {}

    static void print(PrintStream out, Parts parts, Stack stack, Progress progress) {
        long megabytes = parts.all().stream().mapToLong(Part::residentMegabytes).sum();
        progress.say("Ready: %d processes in %d MB".formatted(parts.all().size(), megabytes));
        out.println();
        parts.services().forEach(part -> out.printf(Locale.ROOT, "  %-14s %s%n", part.id(), part.address()));
        out.printf(
                Locale.ROOT, "  %-14s %s%n", "all addresses", stack.directory().endpoints());
        out.println();
        out.println("Next: ./lienthong status | token --role operator | logs intake -f | down");
    }
}
