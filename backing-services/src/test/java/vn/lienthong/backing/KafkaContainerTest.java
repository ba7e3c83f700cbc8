package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

class KafkaContainerTest {

    @Test
    void the_container_is_of_the_embedded_brokers_version() {
        assertThat(KafkaContainer.IMAGE).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }
}
