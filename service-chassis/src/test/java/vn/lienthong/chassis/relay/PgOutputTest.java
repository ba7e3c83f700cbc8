package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;
import vn.lienthong.chassis.relay.PgOutput.Committed;
import vn.lienthong.chassis.relay.PgOutput.Inserted;
import vn.lienthong.chassis.relay.PgOutput.Marked;
import vn.lienthong.chassis.relay.PgOutput.Other;

class PgOutputTest {
    private static final int TABLE = 16_400;

    private final PgOutput output = new PgOutput();

    @Test
    void a_new_row_has_the_columns_of_its_table() {
        output.read(table("version", "data", "subject"));

        LogRow row = row(output.read(insert('b')));

        assertThat(row.integer("version")).isEqualTo(7);
        assertThat(row.text("data")).isEqualTo("Hồ sơ");
        assertThat(row.text("subject")).isNull();
        assertThatThrownBy(() -> row.text("hash")).hasMessageContaining("hash");
    }

    @Test
    void a_table_that_changes_is_described_again() {
        output.read(table("version", "data", "subject"));
        output.read(table("position", "text", "note"));

        assertThat(row(output.read(insert('b'))).integer("position")).isEqualTo(7);
    }

    @Test
    void a_commit_tells_the_place_behind_it() {
        assertThat(output.read(message(out -> {
                    out.writeByte('C');
                    out.writeByte(0);
                    out.writeLong(100);
                    out.writeLong(148);
                    out.writeLong(0);
                })))
                .isEqualTo(new Committed(LogSequenceNumber.valueOf(148)));
    }

    @Test
    void our_marks_are_told_from_those_of_others() {
        assertThat(output.read(mark("lienthong", "4711"))).isEqualTo(new Marked("4711", LogSequenceNumber.valueOf(99)));
        assertThat(output.read(mark("else", "4711"))).isEqualTo(new Other());
    }

    @Test
    void what_is_not_understood_is_not_passed_over() {
        for (char kind : new char[] {'U', 'D', 'T', 'S', '?'}) {
            assertThatThrownBy(() -> output.read(message(out -> out.writeByte(kind))))
                    .isInstanceOf(IllegalStateException.class);
        }
        output.read(table("version", "data", "subject"));
        assertThatThrownBy(() -> output.read(insert('t'))).isInstanceOf(IllegalStateException.class);
    }

    private static LogRow row(PgOutput.Message message) {
        return ((Inserted) message).row();
    }

    private static ByteBuffer table(String... columns) {
        return message(out -> {
            out.writeByte('R');
            out.writeInt(TABLE);
            text(out, "public");
            text(out, "event");
            out.writeByte('d');
            out.writeShort(columns.length);
            for (String column : columns) {
                out.writeByte(0);
                text(out, column);
                out.writeInt(25);
                out.writeInt(-1);
            }
        });
    }

    private static ByteBuffer insert(char form) {
        return message(out -> {
            out.writeByte('I');
            out.writeInt(TABLE);
            out.writeByte('N');
            out.writeShort(3);
            out.writeByte(form);
            out.writeInt(4);
            out.writeInt(7);
            byte[] data = "Hồ sơ".getBytes(UTF_8);
            out.writeByte(form);
            out.writeInt(data.length);
            out.write(data);
            out.writeByte('n');
        });
    }

    private static ByteBuffer mark(String prefix, String content) {
        return message(out -> {
            out.writeByte('M');
            out.writeByte(0);
            out.writeLong(99);
            text(out, prefix);
            out.writeInt(content.length());
            out.writeBytes(content);
        });
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeBytes(text);
        out.writeByte(0);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static ByteBuffer message(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
