package vn.lienthong.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "vn.lienthong.chassis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule a_decider_is_plain_java = classes()
            .that()
            .resideInAPackage("..chassis.decider..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..chassis.decider..");

    @ArchTest
    static final ArchRule the_engine_knows_no_web = noClasses()
            .that()
            .resideInAnyPackage(
                    "..chassis.eventstore..", "..chassis.inbox..", "..chassis.projection..", "..chassis.relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..chassis.web..", "..chassis.security..", "..chassis.operations..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule parts_depend_one_way =
            slices().matching("vn.lienthong.chassis.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage("..chassis.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");
}
