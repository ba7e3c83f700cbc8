package vn.lienthong.chassis.inbox;

import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.events.Recorded;

/**
 * What is seen of a consumer's work: how long after its recording an event has its effect, and a span of each batch
 * that links to the traces in which its events were made (OpenTelemetry semantic conventions for messaging).
 */
final class Watch {
    private static final int MOST_LINKS = 128; // of a span, by default in every SDK
    private static final String TRACEPARENT = "traceparent";
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private final Tracer tracer;
    private final String group;
    private final Timer delay;
    private final InstantSource clock;

    Watch(Tracer tracer, String group, Timer delay, InstantSource clock) {
        this.tracer = tracer;
        this.group = group;
        this.delay = delay;
        this.clock = clock;
    }

    /** Has the work done within a span. */
    <T> T over(Stretch stretch, Supplier<T> work) {
        List<Recorded<?>> events = stretch.records().stream()
                .<Recorded<?>>map(Inbound::recorded)
                .filter(recorded -> recorded != null)
                .toList();
        Span span = start(stretch, events);
        try (Scope _ = span.makeCurrent()) {
            T done = work.get();
            Instant now = clock.instant();
            events.forEach(event -> delay.record(Duration.between(event.recordedAt(), now)));
            return done;
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span start(Stretch stretch, List<Recorded<?>> events) {
        Set<String> topics = stretch.records().stream()
                .map(inbound -> inbound.origin().topic())
                .collect(Collectors.toSet());
        String destination = topics.size() == 1 ? topics.iterator().next() : "several topics";
        SpanBuilder span = tracer.spanBuilder("process " + destination)
                .setSpanKind(SpanKind.CONSUMER)
                .setNoParent()
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", destination)
                .setAttribute("messaging.consumer.group.name", group)
                .setAttribute("messaging.batch.message_count", stretch.records().size());
        events.stream().limit(MOST_LINKS).forEach(event -> link(span, event));
        return span.startSpan();
    }

    private static void link(SpanBuilder span, Recorded<?> event) {
        if (event.traceparent() == null) {
            return;
        }
        Context made = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of(TRACEPARENT, event.traceparent()), GETTER);
        SpanContext maker = Span.fromContext(made).getSpanContext();
        if (maker.isValid()) {
            span.addLink(
                    maker,
                    Attributes.of(
                            AttributeKey.stringKey("cloudevents.event_id"),
                            event.eventId().toString(),
                            AttributeKey.stringKey("cloudevents.event_type"),
                            event.type()));
        }
    }
}
