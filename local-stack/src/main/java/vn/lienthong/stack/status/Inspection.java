package vn.lienthong.stack.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Concurrently;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.ServicePart;
import vn.lienthong.stack.status.StatusReport.ProcessStatus;

/** Finds out how a stack is. */
final class Inspection {
    private final DataDirectory directory;
    private final Stack stack;
    private final InstantSource clock;

    Inspection(DataDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.stack = Stack.in(directory);
        this.clock = clock;
    }

    StatusReport report() {
        Parts parts = Parts.of(directory, stack.settings());
        boolean meantToRun = Files.exists(directory.upMark());
        List<ProcessStatus> processes = Concurrently.map(parts.all(), part -> processOf(part, meantToRun));
        return new StatusReport(
                stateOf(processes),
                directory.path().toString(),
                stack.settings().demoClock(),
                stack.now().toString(),
                processes,
                Concurrently.map(
                        parts.services().stream()
                                .filter(part -> part.running().isPresent())
                                .toList(),
                        this::standingOf));
    }

    private static String stateOf(List<ProcessStatus> processes) {
        if (processes.stream().allMatch(process -> process.state().equals(StatusReport.READY))) {
            return StatusReport.READY;
        }
        return processes.stream().allMatch(process -> process.state().equals(StatusReport.STOPPED))
                ? StatusReport.STOPPED
                : StatusReport.DEGRADED;
    }

    private ProcessStatus processOf(Part part, boolean meantToRun) {
        Optional<RunningProcess> process = part.running();
        String log = part.log().toString();
        if (process.isEmpty()) {
            String state = meantToRun ? StatusReport.DEAD : StatusReport.STOPPED;
            return new ProcessStatus(part.id(), state, part.port(), null, null, null, List.of(), log);
        }
        long pid = process.get().pid();
        boolean ready = part.isReady();
        return new ProcessStatus(
                part.id(),
                ready ? StatusReport.READY : StatusReport.STARTING,
                part.port(),
                pid,
                part.residentMegabytes(),
                uptime(pid),
                ready ? List.of() : part.troubles(),
                log);
    }

    private Long uptime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, clock.instant()).toSeconds())
                .orElse(null);
    }

    private JsonNode standingOf(ServicePart part) {
        try {
            return Http.get(
                    stack.endpoints().of(part.service()).resolve("/operations/status"),
                    stack.token(Roles.OPERATOR, "stack"));
        } catch (StackProblem problem) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("service", part.id())
                    .put("error", problem.getMessage().lines().findFirst().orElse(""));
        }
    }
}
