package vn.lienthong.intake;

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

@AnalyzeClasses(packages = "vn.lienthong.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String DOSSIER = "vn.lienthong.intake.dossier..";
    private static final String RULES = "vn.lienthong.intake.procedure..";
    private static final String RECEIPT = "vn.lienthong.intake.receipt..";
    private static final String ACCESS = "vn.lienthong.intake.access..";
    private static final String REGISTER = "vn.lienthong.intake.register..";
    private static final String SECRECY = "vn.lienthong.intake.secrecy..";

    @ArchTest
    static final ArchRule the_aggregate_knows_no_framework = classes()
            .that()
            .resideInAPackage(DOSSIER)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.lienthong.events..", "vn.lienthong.chassis.decider..", DOSSIER);

    @ArchTest
    static final ArchRule the_aggregate_is_pure = noClasses()
            .that()
            .resideInAPackage(DOSSIER)
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    /** What they share: the dossier, the rules it was handed in under, its receipt, who may see it, where it stands, and the keys. */
    @ArchTest
    static final ArchRule features_meet_only_in_the_aggregate_and_its_rules = slices().matching(
                    "vn.lienthong.intake.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("vn.lienthong.intake.."),
                    resideInAnyPackage(DOSSIER, RULES, RECEIPT, ACCESS, SECRECY, REGISTER))
            .ignoreDependency(
                    resideInAnyPackage("vn.lienthong.intake.reception"),
                    resideInAnyPackage("vn.lienthong.intake.applicant"));

    @ArchTest
    static final ArchRule rows_stay_out_of_the_write_side = noClasses()
            .that()
            .resideOutsideOfPackages(REGISTER, "vn.lienthong.intake.tracking..", ACCESS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lienthong.chassis.projection..");

    @ArchTest
    static final ArchRule dependencies_arrive_by_constructor =
            noFields().should().beAnnotatedWith(Inject.class);
}
