package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Program;
import io.github.mitform.json.Json;
import io.github.mitform.rehearsal.simulation.SimulatedPhase;
import io.github.mitform.rehearsal.simulation.SimulatedRun;
import io.github.mitform.rehearsal.simulation.Simulation;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.PrettyJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** {@code mitform simulate FILE [--participants N] [--seed N] [--out DIR]}. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--participants", paramLabel = "N", descriptionKey = "simulate.participants")
    private int participants = 1_000;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "simulate.seed")
    private long seed = 1;

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "simulate.day")
    private @Nullable LocalDate day;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "simulate.out")
    private @Nullable Path folder;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        Program program = Definitions.program(file, spec.commandLine().getErr());
        if (participants < 1 || participants > Simulation.MOST_PARTICIPANTS) {
            throw new Unusable(Words.say("simulate.bounds", Map.of("most", Simulation.MOST_PARTICIPANTS)));
        }
        var simulation = Simulation.of(program).participants(participants).seed(seed);
        if (day != null) {
            simulation = simulation.on(day);
        }
        Locale shown = Optional.ofNullable(language).orElse(Locale.getDefault());
        SimulatedRun run;
        try (var bar = Progress.steps(simulation.steps(), Words.say("simulate.progress"));
                var kept = new Kept(Optional.ofNullable(folder))) {
            run = simulation.run(new Simulation.Observer() {
                @Override
                public void progressed(long done) {
                    bar.to(done);
                }

                @Override
                public void delivered(Round round, Response response) {
                    kept.add(round, response);
                }
            });
        }
        var out = spec.commandLine().getOut();
        out.print(run.text(shown));
        out.flush();
        if (folder != null) {
            write(run, shown, folder);
            out.println(Words.say("simulate.written", Map.of("folder", folder)));
        }
        return run.obstacles().isEmpty() ? Main.SOUND : Main.FINDINGS;
    }

    private static void write(SimulatedRun run, Locale shown, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("simulation.txt"), run.text(shown));
        Files.writeString(folder.resolve("simulation.json"), PrettyJson.USUAL.write(run.toValue()) + "\n");
        PhaseResults results = run.process().results();
        Files.writeString(
                folder.resolve("results.json"), Json.write(PhaseResults.codec().write(results)));
        for (SimulatedPhase phase : run.phases()) {
            Path own = folder.resolve(phase.round().phase().value());
            new ReportFiles(own)
                    .write(Mitform.report(phase.round(), phase.count(), results).build(shown));
            Files.writeString(own.resolve("coverage.json"), PrettyJson.USUAL.write(phase.coverage()) + "\n");
        }
    }

    /** The responses, one file for each phase, written as they come. */
    private static final class Kept implements AutoCloseable {
        private final Optional<Path> folder;
        private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();

        Kept(Optional<Path> folder) {
            this.folder = folder;
        }

        void add(Round round, Response response) {
            if (folder.isEmpty()) {
                return;
            }
            try {
                String phase = round.phase().value();
                var writer = writers.get(phase);
                if (writer == null) {
                    Path own = Files.createDirectories(folder.get().resolve(phase));
                    writer = Files.newBufferedWriter(own.resolve("responses.jsonl"));
                    writers.put(phase, writer);
                }
                writer.write(Json.write(ResponseCodec.write(response)));
                writer.write('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            for (BufferedWriter writer : writers.values()) {
                writer.close();
            }
        }
    }
}
