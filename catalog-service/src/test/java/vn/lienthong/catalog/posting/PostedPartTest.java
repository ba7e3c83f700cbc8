package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.posting.Marriage.DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;

class PostedPartTest {
    @Test
    void of_a_procedure_that_is_told_in_full_nothing_is_missing() {
        assertThat(PostedPart.missing(Marriage.announced(DAY))).isEmpty();
        assertThat(PostedPart.unknown(Marriage.announced(DAY))).isEmpty();
    }

    @Test
    void what_the_decree_wants_and_nobody_announced_is_named() {
        assertThat(PostedPart.missing(Marriage.bare()))
                .containsExactly(
                        PostedPart.STEPS, PostedPart.COMPONENTS, PostedPart.NUMBER_OF_SETS, PostedPart.APPLICANTS);
        assertThat(PostedPart.unknown(Marriage.bare()))
                .containsExactly(PostedPart.FORMS, PostedPart.RESULTS, PostedPart.FEES, PostedPart.CONDITIONS);
    }

    @Test
    void what_is_online_in_part_must_say_why_since_july_2026() {
        LocalDate before = LocalDate.of(2026, 6, 30);

        assertThat(PostedPart.missing(online(OnlineLevel.PARTIAL, before))).isEmpty();
        assertThat(PostedPart.missing(online(OnlineLevel.PARTIAL, before.plusDays(1))))
                .containsExactly(PostedPart.PARTIAL_REASON);
        assertThat(PostedPart.missing(online(OnlineLevel.FULL, before.plusDays(1))))
                .isEmpty();
    }

    private static Announced online(OnlineLevel level, LocalDate day) {
        return Marriage.announced(Marriage.version(Marriage.details(level, null), null), day);
    }
}
