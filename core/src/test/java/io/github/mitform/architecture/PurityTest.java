package io.github.mitform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No clock, no chance, no threads, and input and output only at the edge. */
@AnalyzeClasses(locations = MainClasses.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
    private static final String JSON = "io.github.mitform.json..";
    private static final String JOURNAL = "io.github.mitform.journal..";
    private static final String FRONT_DOOR = "io.github.mitform";

    @ArchTest
    static final ArchRule noClock =
            noClasses().that().resideOutsideOfPackages(JSON, JOURNAL).should(Rules.readAClock());

    @ArchTest
    static final ArchRule noChance =
            noClasses().that().resideOutsideOfPackages(JSON, JOURNAL).should(Rules.drawUnseeded());

    @ArchTest
    static final ArchRule noThreads = noClasses().should(Rules.startThreads());

    @ArchTest
    static final ArchRule noInputOrOutput = noClasses()
            .that()
            .resideOutsideOfPackages(JSON, JOURNAL, FRONT_DOOR)
            .should(Rules.doInputOrOutput());

    @ArchTest
    static final ArchRule databasesAreTheBusinessOfTheJournal = noClasses()
            .that()
            .resideOutsideOfPackage(JOURNAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule jacksonIsTheBusinessOfJson = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule internalsStayInside = noClasses().should(Rules.useInternalsOfOthers());

    @ArchTest
    static final ArchRule nothingIsNullUnlessSaid = classes().should(Rules.liveInANullMarkedPackage());
}
