package vn.lienthong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {
    private DataDirectory directory;

    @BeforeEach
    void choose(@TempDir Path folder) {
        directory = new DataDirectory(folder);
    }

    @Test
    void settings_are_remembered() {
        var settings = new StackSettings(new Ports(20_000), true, EnumSet.of(Service.INTAKE, Service.CATALOG));
        settings.writeTo(directory);

        assertThat(StackSettings.of(directory)).isEqualTo(settings);
    }

    @Test
    void a_stack_can_run_without_services() {
        var settings = new StackSettings(new Ports(20_000), false, Set.of());
        settings.writeTo(directory);

        assertThat(StackSettings.of(directory).services()).isEmpty();
    }

    @Test
    void where_no_stack_is_the_way_to_one_is_told() {
        assertThatThrownBy(() -> StackSettings.of(directory))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("./lienthong up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "port-base=abc\nservices=", "port-base=18100"})
    void unreadable_settings_are_told_from_none(String text) throws IOException {
        Files.writeString(directory.settings(), text);

        assertThatThrownBy(() -> StackSettings.of(directory))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("--fresh");
    }
}
