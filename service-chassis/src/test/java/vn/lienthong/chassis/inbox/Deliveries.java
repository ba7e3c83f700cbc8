package vn.lienthong.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.lienthong.chassis.Letters;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.Message;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;

/** Records as Kafka would deliver them, without Kafka. */
final class Deliveries {
    static final CloudEventCodec CODEC = new CloudEventCodec(EventJson.ofAll());

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final String topic;
    private long offset;

    Deliveries(String topic) {
        this.topic = topic;
    }

    /** The next record of the topic: an answer with a mark, at a version of a stream. */
    Inbound event(UUID stream, int version, int mark) {
        return inbound(CODEC.write(recorded(stream, version, mark)));
    }

    Inbound garbage(UUID stream, int version) {
        Message message = CODEC.write(recorded(stream, version, 1));
        return inbound(new Message(message.key(), message.headers(), "not JSON"));
    }

    private Inbound inbound(Message message) {
        Inbound.RawRecord raw = new Inbound.RawRecord(
                message.key().getBytes(StandardCharsets.UTF_8),
                message.value().getBytes(StandardCharsets.UTF_8),
                message.headers());
        return Inbound.of(new Inbound.Origin(topic, 0, offset++), raw, CODEC);
    }

    static Recorded<SurveyEvent> recorded(UUID stream, int version, int mark) {
        return new Recorded<>(
                Letters.answered(stream, mark),
                "vn.lienthong.satisfaction.survey-answered.v1",
                UUID.randomUUID(),
                new StreamId("satisfaction", "survey", stream),
                version,
                null,
                stream,
                Letters.NOW,
                Letters.NOW,
                stream,
                null,
                "00-%s-00f067aa0ba902b7-01".formatted(TRACE));
    }

    static int markOf(Recorded<?> recorded) {
        return ((SurveyAnswered) recorded.event()).scores().get(Factor.RESULT);
    }
}
