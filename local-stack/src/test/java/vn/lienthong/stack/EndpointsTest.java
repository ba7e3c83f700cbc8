package vn.lienthong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    @Test
    void programs_find_every_part_in_the_file() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new Endpoints(new Ports(18100)).json());

        assertThat(json.path("catalog").asText()).isEqualTo("http://127.0.0.1:18100");
        assertThat(json.path("satisfaction").asText()).isEqualTo("http://127.0.0.1:18104");
        assertThat(json.path("kafka").asText()).isEqualTo("127.0.0.1:18105");
        assertThat(json.path("postgres").path("deadline").asText())
                .isEqualTo("jdbc:postgresql://127.0.0.1:18113/deadline");
        assertThat(json.path("postgres")).hasSize(5);
    }
}
