package io.github.mitform.examples.cli;

import io.github.mitform.formats.wave.Wave;
import io.github.mitform.formats.wave.WaveComparison;
import io.github.mitform.tally.decision.PhaseResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform compare FILE… --responses FILE.jsonl… --out DIR}. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "compare.files")
    private List<String> files = List.of();

    @Option(names = "--responses", required = true, paramLabel = "FILE", descriptionKey = "compare.responses")
    private List<Path> responses = List.of();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "compare.name")
    private List<String> names = List.of();

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "compare.phase")
    private List<String> phases = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "tally.out")
    private Path folder = Path.of("");

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        int count = responses.size();
        if (count < 2 || count > WaveComparison.MOST_WAVES) {
            throw new Unusable(Words.say("compare.few", Map.of("most", WaveComparison.MOST_WAVES, "count", count)));
        }
        requireOneOrEach(files.size(), count, "FILE");
        requireOneOrEach(phases.size(), count, "--phase");
        if (!names.isEmpty() && names.size() != count || new HashSet<>(names()).size() < count) {
            throw new Unusable(Words.say("compare.names", Map.of("count", count)));
        }
        boolean sound = true;
        var waves = new ArrayList<Wave>();
        for (int i = 0; i < count; i++) {
            var wave = wave(i);
            sound &= wave.count().rejected().isEmpty();
            waves.add(wave);
        }
        var comparison = WaveComparison.of(waves);
        var report = comparison.report(
                Optional.ofNullable(language).orElse(Locale.getDefault()),
                Optional.of(LocalDate.now(ZoneId.systemDefault())));
        var written = new ReportFiles(folder).write(report);
        spec.commandLine()
                .getOut()
                .println(comparison.sentence().in(Locale.getDefault()) + "\n"
                        + Words.say("compare.written", Map.of("file", written)));
        return sound ? Main.SOUND : Main.FINDINGS;
    }

    /** One that is said for all, or one for each. */
    private static void requireOneOrEach(int given, int count, String what) {
        if (given > 1 && given != count) {
            throw new Unusable(Words.say("compare.each", Map.of("what", what, "given", given, "responses", count)));
        }
    }

    private Wave wave(int place) throws IOException {
        var err = spec.commandLine().getErr();
        var program = Definitions.program(files.get(files.size() == 1 ? 0 : place), err);
        var phase = phases.isEmpty() ? null : phases.get(phases.size() == 1 ? 0 : place);
        var round = Rounds.open(program, Definitions.phase(program, phase), PhaseResults.none());
        var name = names().get(place);
        if (name.isBlank() || name.length() > 40) {
            throw new Unusable(Words.say("compare.name-long", Map.of("name", name)));
        }
        var given = responses.get(place);
        if (!String.valueOf(given.getFileName()).endsWith(".json")) {
            return new Wave(name, round, TallyCommand.count(round, given, err));
        }
        try {
            return Wave.ofResults(name, round, Rounds.earlier(given));
        } catch (IllegalArgumentException none) {
            throw new Unusable(Words.say("compare.no-results", Map.of("file", given, "phase", round.phase())));
        }
    }

    /** The names that were said, or those of the files with responses. */
    private List<String> names() {
        return names.isEmpty()
                ? responses.stream()
                        .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""))
                        .toList()
                : names;
    }
}
