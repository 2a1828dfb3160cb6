package io.github.mitform.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package uses only packages that stand before it. */
@AnalyzeClasses(locations = MainClasses.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PackageOrderTest {
    private static final List<String> ORDER = List.of(
            "problem",
            "value",
            "value.codec",
            "value.schema",
            "text",
            "expression",
            "expression.type",
            "expression.evaluation",
            "expression.reasoning",
            "definition.id",
            "definition.type",
            "definition.flow",
            "definition",
            "answer.pattern",
            "answer",
            "answer.design",
            "answer.geometry",
            "answer.problem",
            "answer.table",
            "answer.rule",
            "tally.result",
            "tally.decision",
            "tally",
            "tally.method",
            "check",
            "session.problem",
            "session",
            "participation",
            "disclosure",
            "report",
            "report.data",
            "report.diagram",
            "json",
            "json.schema",
            "rehearsal",
            "rehearsal.simulation",
            "rehearsal.suite",
            "rehearsal.paths",
            "journal",
            "adaptation",
            "");

    @ArchTest
    static final ArchRule dataFlowsOneWay = dataFlowsOneWay();

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.github.mitform.(**)").should().beFreeOfCycles();

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        assertThat(MainClasses.packages())
                .allSatisfy(name -> assertThat(ORDER)
                        .as("the order must say which packages %s may use", name)
                        .contains(name.replaceFirst("^io\\.github\\.mitform\\.?", "")
                                .replaceFirst("\\.internal(\\..*)?$", "")));
    }

    private static ArchRule dataFlowsOneWay() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : ORDER) {
            layers = layers.layer(title(name)).definedBy(packageOf(name), packageOf(name) + ".internal..");
        }
        var before = new ArrayList<String>();
        for (String name : ORDER) {
            layers = before.isEmpty()
                    ? layers.whereLayer(title(name)).mayNotAccessAnyLayer()
                    : layers.whereLayer(title(name)).mayOnlyAccessLayers(before.toArray(String[]::new));
            before.add(title(name));
        }
        return layers.as("a package uses only packages that stand before it: " + String.join(", ", before));
    }

    private static String title(String name) {
        return name.isEmpty() ? "the front door" : name;
    }

    private static String packageOf(String name) {
        return name.isEmpty() ? "io.github.mitform" : "io.github.mitform." + name;
    }
}
