package vn.lienthong.routing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

@AnalyzeClasses(packages = "vn.lienthong.routing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PLAN = "vn.lienthong.routing.plan..";
    private static final String COMPETENCE = "vn.lienthong.routing.competence..";

    @ArchTest
    static final ArchRule the_aggregate_knows_no_framework = classes()
            .that()
            .resideInAPackage(PLAN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.lienthong.events..", "vn.lienthong.chassis.decider..", PLAN);

    @ArchTest
    static final ArchRule competence_knows_only_the_catalog = classes()
            .that()
            .resideInAPackage(COMPETENCE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.lienthong.events..", "vn.lienthong.mirror..", COMPETENCE);

    @ArchTest
    static final ArchRule the_aggregate_and_competence_are_pure = noClasses()
            .that()
            .resideInAnyPackage(PLAN, COMPETENCE)
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule features_meet_only_in_the_aggregate = slices().matching("vn.lienthong.routing.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage("vn.lienthong.routing.."), resideInAnyPackage(PLAN, COMPETENCE));

    @ArchTest
    static final ArchRule rows_stay_out_of_the_write_side = noClasses()
            .that()
            .resideOutsideOfPackage("vn.lienthong.routing.worklist..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lienthong.chassis.projection..");

    @ArchTest
    static final ArchRule dependencies_arrive_by_constructor =
            noFields().should().beAnnotatedWith(Inject.class);
}
