package vn.lienthong.deadline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

@AnalyzeClasses(packages = "vn.lienthong.deadline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLOCK = "vn.lienthong.deadline.clock..";

    @ArchTest
    static final ArchRule the_aggregate_knows_no_framework = classes()
            .that()
            .resideInAPackage(CLOCK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.lienthong.events..",
                    "vn.lienthong.calendar..",
                    "vn.lienthong.chassis.decider..",
                    CLOCK);

    @ArchTest
    static final ArchRule the_aggregate_is_pure = noClasses()
            .that()
            .resideInAPackage(CLOCK)
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule features_meet_only_in_the_aggregate = slices().matching("vn.lienthong.deadline.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("vn.lienthong.deadline.."), resideInAPackage(CLOCK));

    @ArchTest
    static final ArchRule rows_stay_out_of_the_write_side = noClasses()
            .that()
            .resideOutsideOfPackages("vn.lienthong.deadline.clocks..", "vn.lienthong.deadline.sla..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lienthong.chassis.projection..");

    @ArchTest
    static final ArchRule dependencies_arrive_by_constructor =
            noFields().should().beAnnotatedWith(Inject.class);
}
