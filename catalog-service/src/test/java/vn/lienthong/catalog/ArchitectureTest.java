package vn.lienthong.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "vn.lienthong.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] AGGREGATES = {
        "vn.lienthong.catalog.procedure",
        "vn.lienthong.catalog.unit",
        "vn.lienthong.catalog.agency",
        "vn.lienthong.catalog.centre",
        "vn.lienthong.catalog.calendar",
        "vn.lienthong.catalog.wording"
    };

    @ArchTest
    static final ArchRule the_aggregates_know_no_framework = classes()
            .that()
            .resideInAnyPackage(AGGREGATES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(concat(
                    AGGREGATES,
                    "java..",
                    "vn.lienthong.events..",
                    "vn.lienthong.chassis.decider",
                    "vn.lienthong.calendar",
                    "vn.lienthong.process"));

    @ArchTest
    static final ArchRule the_aggregates_are_pure = noClasses()
            .that()
            .resideInAnyPackage(AGGREGATES)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class);

    @ArchTest
    static final ArchRule features_meet_only_in_the_aggregates = slices().matching("vn.lienthong.catalog.(*)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(AGGREGATES));

    @ArchTest
    static final ArchRule rows_stay_out_of_the_write_side = noClasses()
            .that()
            .resideInAnyPackage(concat(AGGREGATES, "vn.lienthong.catalog.imports", "vn.lienthong.catalog"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.lienthong.mirror..", "vn.lienthong.chassis.projection..");

    @ArchTest
    static final ArchRule dependencies_arrive_by_constructor = fields().should().notBeAnnotatedWith(Inject.class);

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
