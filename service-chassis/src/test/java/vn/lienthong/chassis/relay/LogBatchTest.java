package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class LogBatchTest {
    private static final Schema MESSAGE = SchemaBuilder.struct()
            .field("prefix", Schema.STRING_SCHEMA)
            .field("content", Schema.BYTES_SCHEMA)
            .build();
    private static final Schema MARK =
            SchemaBuilder.struct().field("message", MESSAGE).build();

    @Test
    void the_last_mark_says_what_stands_before_the_end_of_the_batch() {
        LogBatch batch =
                LogBatch.of(List.of(mark("lienthong", "7"), mark("lienthong", "9"), mark("else", "11")), "intake");

        assertThat(batch).isEqualTo(new LogBatch(List.of(), "9"));
    }

    @Test
    void a_batch_without_a_mark_does_not_say() {
        assertThat(LogBatch.of(List.of(), "intake").relayedBelow()).isEqualTo("0");
    }

    @Test
    void what_is_not_understood_is_not_passed_over() {
        SourceRecord tombstone = of(null, null);

        assertThatThrownBy(() -> LogBatch.of(List.of(tombstone), "intake")).isInstanceOf(IllegalStateException.class);
    }

    private static SourceRecord mark(String prefix, String content) {
        Struct message =
                new Struct(MESSAGE).put("prefix", prefix).put("content", ByteBuffer.wrap(content.getBytes(UTF_8)));
        return of(MARK, new Struct(MARK).put("message", message));
    }

    private static SourceRecord of(Schema schema, Object value) {
        return new SourceRecord(Map.of(), Map.of(), "log", schema, value);
    }
}
