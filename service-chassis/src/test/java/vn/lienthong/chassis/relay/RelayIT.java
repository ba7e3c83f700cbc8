package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.relay.RelayStatus.State;

class RelayIT {
    private final Service service = new Service("intake");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_appended_event_comes_to_the_topic() {
        RelayStatus status = service.startRelay();
        Stream stream = new Stream();
        stream.append(service);
        stream.append(service);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status.state()).isEqualTo(State.RELAYING));
        try (var reader = new TopicReader(service.route())) {
            await().untilAsserted(() -> assertThat(reader.versionsOf(stream)).isEqualTo(List.of(1, 2)));
        }
    }
}
