package vn.lienthong.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.lienthong");

    static Iterable<Class<?>> events() {
        return EventTypes.all().byName().values();
    }

    @Test
    void the_language_knows_no_framework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations",
                        "com.ethlo.time..",
                        "vn.lienthong.events..")
                .because("every other system may depend on this module; take the framework's part to service-chassis")
                .check(CLASSES);
    }

    @Test
    void every_sealed_event_interface_is_published() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Aggregate.class))
                        .map(type -> (Object) type.reflect()))
                .containsExactlyInAnyOrderElementsOf(PublishedLanguage.AGGREGATES);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_a_record_with_a_name_of_the_form_agreed(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        assertThat(event.getAnnotation(EventType.class).value())
                .matches("^vn\\.lienthong\\.(catalog|dossier|routing|deadline|satisfaction)\\.[a-z-]+\\.v\\d+$");
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_component_of_an_event_is_named_like_a_persons_data(Class<?> event) {
        assertThat(PersonalData.suspectsIn(event))
                .as("People's data stay in intake. What is an office's goes to PersonalData.OF_OFFICES, with thought.")
                .isEmpty();
    }

    @Test
    void a_component_named_like_a_persons_data_is_found_at_any_depth() {
        record Address(String street) {}
        record Leaky(String fullName, Map<String, List<Address>> homes, String nameVi) {}

        assertThat(PersonalData.suspectsIn(Leaky.class)).containsExactly("Leaky.fullName", "Address.street");
    }
}
