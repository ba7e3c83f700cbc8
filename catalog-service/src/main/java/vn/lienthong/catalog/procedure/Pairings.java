package vn.lienthong.catalog.procedure;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/**
 * The versions of a procedure, and the processes that are in force on the same days. On each of its days a process must
 * be able to handle what comes by the version of that day.
 */
final class Pairings {
    private Pairings() {}

    /** @param process its place among all that were approved */
    private record Pairing(int version, int process) {}

    /** Holds against each other what meets since. What has met before was held against each other then. */
    static void requireSound(Procedure before, Procedure after) {
        List<Pairing> known = of(before);
        of(after).stream()
                .filter(pairing -> !known.contains(pairing))
                .forEach(pairing -> requireFit(
                        after.announced(pairing.version()).orElseThrow().version(),
                        after.processes().get(pairing.process())));
    }

    private static List<Pairing> of(Procedure procedure) {
        List<Span> spans = procedure.timeline().spans();
        List<Pairing> pairings = new ArrayList<>();
        for (int place = 0; place < procedure.processes().size(); place++) {
            for (Period days : procedure.daysOf(place)) {
                for (Span span : spans) {
                    if (span.period().overlaps(days)) {
                        pairings.add(new Pairing(span.version(), place));
                    }
                }
            }
        }
        return pairings;
    }

    private static void requireFit(ProcedureVersion version, Process process) {
        LimitsOfSteps.requireWithin(version, process);
        Conditions.requireWithin(version, process);
    }
}
