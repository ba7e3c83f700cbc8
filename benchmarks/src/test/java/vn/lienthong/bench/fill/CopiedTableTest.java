package vn.lienthong.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedTableTest {
    private final CopiedTable legs = new CopiedTable(
            "leg",
            List.of(
                    new Column("leg_id", "uuid"),
                    new Column("dossier_id", "uuid"),
                    new Column("code", "text"),
                    new Column("step", "text"),
                    new Column("offered_at", "timestamp with time zone")));

    @Test
    void a_row_belongs_to_its_dossier_or_to_a_stream() {
        assertThat(legs.key()).contains("dossier_id");
        assertThat(new CopiedTable("inbox", List.of(new Column("stream_id", "uuid"))).key())
                .contains("stream_id");
        assertThat(new CopiedTable("mirror", List.of(new Column("code", "text"))).key())
                .isEmpty();
    }

    @Test
    void identifiers_codes_and_moments_differ_and_the_rest_is_copied() {
        assertThat(legs.copy())
                .contains("insert into public.leg (leg_id, dossier_id, code, step, offered_at)")
                .contains("benchmark.copied(t.leg_id, n, far.back)")
                .contains("t.code || '.' || n")
                .contains("t.step,")
                .contains("t.offered_at - far.back")
                .contains("join benchmark.template_leg t")
                .contains("n % ? = 0");
    }

    @Test
    void what_names_its_own_row_names_the_copy() {
        CopiedTable events =
                new CopiedTable("event", List.of(new Column("stream_id", "uuid"), new Column("data", "text")));

        assertThat(events.copy())
                .contains("replace(t.data, t.stream_id::text, benchmark.copied(t.stream_id, n, far.back)::text)");
    }

    @Test
    void templates_are_kept_with_whether_they_are_open() {
        assertThat(legs.keepTemplates())
                .contains("create table benchmark.template_leg")
                .contains("s.stream_id = t.dossier_id");
    }
}
