package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer ANSWER = new Answer(201, Buffer.buffer("{\"dossierId\":\"01a2\",\"version\":2}"));

    @Test
    void a_field_is_read_by_its_name() {
        assertThat(ANSWER.field("dossierId")).isEqualTo("01a2");
    }

    @Test
    void a_field_that_is_not_there_is_no_answer() {
        assertThatThrownBy(() -> ANSWER.field("code")).hasMessageContaining("code");
    }
}
