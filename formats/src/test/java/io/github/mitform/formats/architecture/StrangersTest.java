package io.github.mitform.formats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.mitform.architecture.MainClasses;
import io.github.mitform.architecture.Rules;

/** Surveys, votes and prototype tests know nothing of each other; only foreign files come from outside. */
@AnalyzeClasses(locations = MainClasses.class, importOptions = ImportOption.DoNotIncludeTests.class)
class StrangersTest {
    private static final String FORMATS = "io.github.mitform.formats.";

    @ArchTest
    static final ArchRule formatsAreStrangers = slices().matching("io.github.mitform.formats.(survey|vote|prototype)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule packagesUseOnlyPackagesBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("builder")
            .definedBy(FORMATS + "builder..")
            .layer("counting")
            .definedBy(FORMATS + "counting..")
            .layer("statistics")
            .definedBy(FORMATS + "statistics..")
            .layer("formats")
            .definedBy(FORMATS + "survey..", FORMATS + "vote..", FORMATS + "prototype..")
            .layer("wave")
            .definedBy(FORMATS + "wave..")
            .layer("publish")
            .definedBy(FORMATS + "publish..")
            .layer("interchange")
            .definedBy(FORMATS + "interchange..")
            .layer("catalogue")
            .definedBy(FORMATS + "catalogue..")
            .whereLayer("builder")
            .mayNotAccessAnyLayer()
            .whereLayer("counting")
            .mayNotAccessAnyLayer()
            .whereLayer("statistics")
            .mayNotAccessAnyLayer()
            .whereLayer("formats")
            .mayOnlyAccessLayers("builder", "counting", "statistics")
            .whereLayer("wave")
            .mayOnlyAccessLayers("builder", "counting", "statistics", "formats")
            .whereLayer("publish")
            .mayOnlyAccessLayers("statistics")
            .whereLayer("interchange")
            .mayOnlyAccessLayers("builder", "counting", "statistics", "formats")
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("builder", "counting", "statistics", "formats", "interchange");

    @ArchTest
    static final ArchRule everyPackageHasAPlace = classes()
            .should()
            .resideInAnyPackage(
                    FORMATS + "builder..",
                    FORMATS + "counting..",
                    FORMATS + "statistics..",
                    FORMATS + "survey..",
                    FORMATS + "vote..",
                    FORMATS + "prototype..",
                    FORMATS + "wave..",
                    FORMATS + "publish..",
                    FORMATS + "interchange..",
                    FORMATS + "catalogue..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.github.mitform.formats.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noClock = noClasses().should(Rules.readAClock());

    @ArchTest
    static final ArchRule noChance = noClasses().should(Rules.drawUnseeded());

    @ArchTest
    static final ArchRule noThreads = noClasses().should(Rules.startThreads());

    @ArchTest
    static final ArchRule noInputOrOutput = noClasses()
            .that()
            .resideOutsideOfPackages(FORMATS + "interchange..", FORMATS + "catalogue..")
            .should(Rules.doInputOrOutput());

    @ArchTest
    static final ArchRule internalsStayInside = noClasses().should(Rules.useInternalsOfOthers());

    @ArchTest
    static final ArchRule nothingIsNullUnlessSaid = classes().should(Rules.liveInANullMarkedPackage());
}
