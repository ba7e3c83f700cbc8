package vn.lienthong.stack.up;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.LoopbackPorts;
import vn.lienthong.stack.part.Part;

/** Looks, before anything starts, whether somebody else listens where the stack wants to. */
final class PortCheck {
    private static final int STEP = 100;

    private PortCheck() {}

    /** Refuses where a port is taken that one of these needs. */
    static void of(List<Part> needed, Ports ports) {
        List<Part> refused = needed.stream()
                .filter(part -> !LoopbackPorts.isFree(part.port()))
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        String reason = refused.stream()
                .map(part -> "Port %d is taken, and %s needs it.".formatted(part.port(), part.title()))
                .collect(Collectors.joining("\n"));
        String others = freeBasesAbove(ports.base())
                .mapToObj(base -> "--port-base " + base)
                .findFirst()
                .orElse("--port-base with a lower one");
        throw new StackProblem(
                reason, "Stop what listens there (ss -ltnp tells what it is), or use other ports: " + others);
    }

    private static IntStream freeBasesAbove(int base) {
        return IntStream.iterate(base + STEP, next -> next <= Ports.HIGHEST, next -> next + STEP)
                .filter(candidate ->
                        IntStream.range(0, Ports.SPAN).allMatch(offset -> LoopbackPorts.isFree(candidate + offset)));
    }
}
