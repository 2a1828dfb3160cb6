package io.github.mitform.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.rehearsal.simulation.SimulatedPhase;
import io.github.mitform.rehearsal.simulation.SimulatedRun;
import io.github.mitform.rehearsal.simulation.Simulation;
import io.github.mitform.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page on rehearsing shows. */
class RehearsalTest {
    private static final Path PAGE = Path.of("../../site/rehearse.md");
    private static final Pattern BLOCK = Pattern.compile("```(json|java)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// PAGE\n(.*?)\n *// end", Pattern.DOTALL);

    // PAGE
    @TestFactory
    Stream<DynamicTest> theParkPassesItsTests() throws IOException {
        return Mitform.test(Path.of("park.json")).tests().stream().map(test -> dynamicTest(test.name(), test::orThrow));
    }
    // end

    @Test
    void theParkPassesItsTestsInOneLine() throws IOException {
        // PAGE
        Mitform.test(Path.of("park.json")).orThrow();
        // end
    }

    @Test
    void aBuiltFormatPassesThemToo() throws IOException {
        Program park = Mitform.check(Park.survey()).orThrow();
        // PAGE
        Mitform.suite(Path.of("park.test.json")).run(park).orThrow();
        // end
    }

    @Test
    void madeUpPeopleGoThroughIt() throws IOException {
        Program park = Mitform.read(Path.of("park.json")).orThrow();
        // PAGE
        SimulatedRun run = Simulation.of(park).participants(200).seed(1).run();
        System.out.println(run.text(Locale.GERMAN));
        SimulatedPhase survey = run.phases().get(0);
        Report specimen = Mitform.report(
                        survey.round(), survey.count(), run.process().results())
                .build(Locale.GERMAN);
        // end
        assertThat(specimen.html()).contains("Simulierte Daten");
    }

    @Test
    void everyLineOnThePageIsFromHere() throws IOException {
        var source =
                Files.readString(Path.of("src/test/java/io/github/mitform/examples/quickstart/RehearsalTest.java"));
        var shown = new StringBuilder(Files.readString(Path.of("park.test.json")));
        REGION.matcher(source)
                .results()
                .forEach(region -> shown.append(region.group(1).stripIndent()).append('\n'));
        var blocks = BLOCK.matcher(Files.readString(PAGE)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(3);
        for (var block : blocks) {
            assertThat(shown.toString()).contains(block.group(2));
        }
    }
}
