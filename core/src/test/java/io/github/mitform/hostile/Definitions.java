package io.github.mitform.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Phase;
import io.github.mitform.json.Json;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.random.RandomFormats;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.testing.fuzz.JsonMutations;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reading and checking definitions, mending what can be mended, and opening what is sound. */
public final class Definitions implements Target {
    private static final int MOST_FIXES = 20;

    private final Registry registry;
    private final List<String> examples;
    private final JsonMutations mutations;

    public Definitions(Registry registry, List<String> examples) {
        this.registry = registry;
        this.examples = List.copyOf(examples);
        this.mutations = new JsonMutations(JsonMutations.words(examples));
    }

    /** Returns definitions of all kinds: written by hand, wrong on purpose, drawn. */
    static List<String> some() {
        var some = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/test/resources/invalid"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                some.add(new String(Files.readAllBytes(file), UTF_8));
            }
            some.add(ofTheSite());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int seed = 0; seed < 8; seed++) {
            some.add(Json.write(SoundFormats.drawRich(new Random(seed)).format()));
            some.add(Json.write(RandomFormats.draw(new Random(seed))));
        }
        return some;
    }

    static String ofTheSite() throws IOException {
        String page = Files.readString(Path.of("../site/language.md"), UTF_8);
        int start = page.indexOf("```json\n") + "```json\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    /** Returns the definition of the site without what core cannot count, and with all kinds of results that it can. */
    static String ofOnePhase() throws IOException {
        var format = (ObjectValue) Json.parse(ofTheSite().replace("\"borda\"", "\"frequencies\""));
        return Json.write(
                format.with("phases", Value.list(format.items("phases").get(0))));
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public List<String> examples() {
        return examples;
    }

    @Override
    public String mutated(String input, List<String> others, Random random) {
        return mutations.of(input, others, random);
    }

    @Override
    public String take(String input) {
        var checked = Mitform.read(Json.document(input), registry);
        var outcome = Outcomes.of(checked.findings());
        checked.findings().stream()
                .flatMap(finding -> finding.fix().stream())
                .limit(MOST_FIXES)
                .forEach(fix -> checked.document().apply(fix));
        checked.program().ifPresent(Definitions::open);
        return outcome + (checked.isSound() ? " sound" : "");
    }

    private static void open(Program program) {
        for (Phase phase : program.format().phases()) {
            Round round;
            try {
                round = Round.open(program, phase.id(), PhaseResults.none());
            } catch (InvalidFormatException needsEarlierResults) {
                continue;
            }
            Walk.random(round, new Random(1)).hurry();
        }
    }
}
