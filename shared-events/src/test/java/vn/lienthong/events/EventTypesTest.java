package vn.lienthong.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypesTest {
    sealed interface Unnamed {
        record Nameless() implements Unnamed {}
    }

    sealed interface Twice {
        @EventType("test.same.v1")
        record One() implements Twice {}

        @EventType("test.same.v1")
        record Other() implements Twice {}
    }

    @Test
    void a_record_has_a_name_and_a_name_a_record() {
        EventTypes types = EventTypes.of(ParcelEvent.class);

        assertThat(types.nameOf(ParcelEvent.Weighed.class)).isEqualTo(ParcelEvent.WEIGHED);
        assertThat(types.recordOf(ParcelEvent.WEIGHED)).contains(ParcelEvent.Weighed.class);
    }

    @Test
    void a_name_that_is_not_known_has_no_record() {
        assertThat(EventTypes.all().recordOf("test.parcel.lost.v1")).isEmpty();
    }

    @Test
    void a_record_of_another_language_has_no_name() {
        assertThatThrownBy(() -> EventTypes.all().nameOf(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_are_those_of_every_aggregate() {
        assertThat(EventTypes.all().byName().values())
                .allMatch(event ->
                        PublishedLanguage.AGGREGATES.stream().anyMatch(events -> events.isAssignableFrom(event)))
                .hasSize(PublishedLanguage.AGGREGATES.stream()
                        .mapToInt(events -> events.getPermittedSubclasses().length)
                        .sum());
    }

    @Test
    void a_record_without_a_name_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(Unnamed.class)).hasMessageContaining("has no @EventType");
    }

    @Test
    void a_name_given_twice_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(Twice.class)).hasMessage("test.same.v1 is declared twice");
    }
}
