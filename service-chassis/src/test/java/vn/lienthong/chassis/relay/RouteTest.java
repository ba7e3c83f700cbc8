package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.PublishedLanguage;

class RouteTest {
    @Test
    void all_aggregates_of_a_service_go_to_its_one_topic() {
        assertThat(PublishedLanguage.AGGREGATES)
                .map(PublishedLanguage::aggregateOf)
                .allSatisfy(aggregate ->
                        assertThat(routeOf(aggregate.service()).topic()).isEqualTo(aggregate.topic()));
    }

    @Test
    void a_service_without_aggregates_has_no_topic() {
        assertThatThrownBy(() -> routeOf("weather").topic()).hasMessageContaining("weather");
    }

    private static Route routeOf(String service) {
        return new Route(service, null, Map.of());
    }
}
