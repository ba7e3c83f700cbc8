package vn.lienthong.stack.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How a stack is.
 *
 * @param state ready, degraded or stopped
 * @param now the moment by the services' clock
 * @param services what each running service says of its relay and its consumers
 */
record StatusReport(
        String state,
        String dataDirectory,
        boolean demoClock,
        String now,
        List<ProcessStatus> processes,
        List<JsonNode> services) {
    static final String READY = "ready";
    static final String STARTING = "starting";
    static final String DEAD = "dead";
    static final String STOPPED = "stopped";
    static final String DEGRADED = "degraded";

    /**
     * @param state ready; starting, or unwell; dead, where it should run; stopped
     * @param troubles the health checks that keep it from being ready
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProcessStatus(
            String name,
            String state,
            int port,
            Long pid,
            Long residentMb,
            Long uptimeSeconds,
            List<String> troubles,
            String log) {}

    boolean isReady() {
        return state.equals(READY);
    }
}
