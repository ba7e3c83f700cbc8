package vn.lienthong.satisfaction;

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

@AnalyzeClasses(packages = "vn.lienthong.satisfaction", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SURVEY = "vn.lienthong.satisfaction.survey..";

    @ArchTest
    static final ArchRule the_aggregate_knows_no_framework = classes()
            .that()
            .resideInAPackage(SURVEY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.lienthong.events..", "vn.lienthong.chassis.decider..", SURVEY);

    @ArchTest
    static final ArchRule the_aggregate_is_pure = noClasses()
            .that()
            .resideInAPackage(SURVEY)
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule features_meet_only_in_the_aggregate = slices().matching("vn.lienthong.satisfaction.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("vn.lienthong.satisfaction.."), resideInAPackage(SURVEY));

    @ArchTest
    static final ArchRule rows_stay_out_of_the_write_side = noClasses()
            .that()
            .resideOutsideOfPackage("vn.lienthong.satisfaction.results..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lienthong.chassis.projection..");

    @ArchTest
    static final ArchRule dependencies_arrive_by_constructor =
            noFields().should().beAnnotatedWith(Inject.class);
}
