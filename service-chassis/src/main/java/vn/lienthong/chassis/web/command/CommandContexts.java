package vn.lienthong.chassis.web.command;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.Optional;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.security.Caller;

/** The context of the command that the request at hand carries. */
@Singleton
public class CommandContexts {
    private final Caller caller;
    private final HttpHeaders headers;
    private final InstantSource clock;

    CommandContexts(Caller caller, HttpHeaders headers, InstantSource clock) {
        this.caller = caller;
        this.headers = headers;
        this.clock = clock;
    }

    /**
     * Actor and agency of the token, {@code Audit-Reason}, the trace, and now; without a subject. To be asked for before
     * the step that carries the command out: on the thread that does so another request's trace is current if the caller
     * has hung up by then.
     */
    public CommandContext ofRequest() {
        String reason = Optional.ofNullable(headers.getHeaderString(AuditReason.HEADER))
                .map(AuditReason::decode)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        return new CommandContext(
                caller.id(), caller.agency().orElse(null), reason, null, null, null, traceparent(), clock.instant());
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
