package vn.lienthong.calendar;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.TimeZone;

@AnalyzeClasses(packages = "vn.lienthong.calendar", importOptions = DoNotIncludeTests.class)
class PurityTest {
    @ArchTest
    static final ArchRule the_calendar_depends_on_the_jdk_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "vn.lienthong.calendar..");

    @ArchTest
    static final ArchRule the_calendar_reads_no_clock = noClasses()
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule the_calendar_knows_no_zone_but_its_own = noClasses()
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(TimeZone.class);
}
