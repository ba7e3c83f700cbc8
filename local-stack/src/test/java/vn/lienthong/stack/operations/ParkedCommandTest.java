package vn.lienthong.stack.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import vn.lienthong.stack.operations.RecordPlace.Converter;

class ParkedCommandTest {
    @Test
    void a_record_is_named_by_partition_and_offset() {
        assertThat(new Converter().convert("2/9876543210")).isEqualTo(new RecordPlace(2, 9876543210L));
        assertThat(new RecordPlace(2, 9876543210L)).hasToString("2/9876543210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0/", "/5", "0-5", "-1/5", "0/5/6", "0/x", "99999999999/1"})
    void what_names_no_record_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> parse("abc", "--discard", text, "--reason", "why"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'--discard'")
                .hasMessageContaining("is no PARTITION/OFFSET such as 0/4711");
    }

    @Test
    void a_record_is_given_up_for_a_reason() {
        assertThatCode(() -> parse("abc", "--discard", "0/5", "--reason", "why"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("abc", "--discard", "0/5"))
                .isInstanceOf(MissingParameterException.class)
                .hasMessageContaining("--reason");
    }

    @Test
    void records_are_taken_again_or_given_up_and_not_both() {
        assertThatCode(() -> parse("abc", "--retry")).doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("abc", "--retry", "--discard", "0/5", "--reason", "why"))
                .isInstanceOf(MutuallyExclusiveArgsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--retry", "--discard 0/5 --reason why", "--everywhere", "--service intake"})
    void what_is_to_be_done_is_done_to_a_stream(String options) {
        assertThat(new CommandLine(new ParkedCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(options.split(" ")))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static void parse(String... arguments) {
        new CommandLine(new ParkedCommand()).parseArgs(arguments);
    }
}
