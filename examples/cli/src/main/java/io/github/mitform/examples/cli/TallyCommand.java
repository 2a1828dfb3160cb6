package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.formats.survey.coding.CodedTexts;
import io.github.mitform.json.Json;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.ReportBuilder;
import io.github.mitform.session.Round;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform tally FILE --responses FILE.jsonl --out DIR}. */
@Command(name = "tally", mixinStandardHelpOptions = true)
final class TallyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--responses", required = true, paramLabel = "FILE", descriptionKey = "tally.responses")
    private Path responses = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "tally.out")
    private Path folder = Path.of("");

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "tally.decisions")
    private @Nullable Path decisions;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "count.seed")
    private @Nullable Long seed;

    @Option(names = "--tie-decisions", paramLabel = "FILE", descriptionKey = "tally.ties")
    private @Nullable Path tieDecisions;

    @Option(names = "--sessions", paramLabel = "FILE", descriptionKey = "tally.sessions")
    private @Nullable Path sessions;

    @Option(names = "--codes", paramLabel = "FILE", descriptionKey = "tally.codes")
    private @Nullable Path codes;

    @Option(names = "--codes-level", paramLabel = "LEVEL", descriptionKey = "tally.codes-level")
    private @Nullable Level level;

    @Option(names = "--invited", paramLabel = "N", descriptionKey = "tally.invited")
    private @Nullable Long invited;

    @Option(names = "--eligible", paramLabel = "N", descriptionKey = "tally.eligible")
    private @Nullable Long eligible;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (level != null && codes == null) throw new Unusable(Words.say("tally.codes-level-alone"));
        if (invited != null && sessions == null) throw new Unusable(Words.say("tally.invited-alone"));
        Program program = Definitions.program(file, err);
        PhaseResults earlier = Rounds.earlier(results);
        Round round = Rounds.open(program, Definitions.phase(program, phase), earlier);
        var ties = TallyTies.read(tieDecisions);
        var context = context(round);
        PhaseCount count = counted(round, responses, err).finish(name -> ties.context(name, context));
        ties.requireUsed(count);
        PhaseResults all = decided(count.after(earlier));
        var builder = Mitform.report(round, count, all).dated(LocalDate.now(ZoneId.systemDefault()));
        addCoding(builder);
        addProcess(builder, round, err);
        var report = builder.build(Optional.ofNullable(language).orElse(Locale.getDefault()));
        var written = new ReportFiles(folder).write(report);
        Files.writeString(
                folder.resolve("results.json"), Json.write(PhaseResults.codec().write(all)));
        tellOpen(count, out);
        out.println(Words.say(
                "tally.counted", Map.of("counted", count.responses(), "rejected", count.refused(), "file", written)));
        return count.rejected().isEmpty() ? Main.SOUND : Main.FINDINGS;
    }

    /** Says what is still open, to whoever has to see to it; the report may have to keep back who it is about. */
    private static void tellOpen(PhaseCount count, PrintWriter out) {
        count.results().forEach((name, result) -> {
            boolean open = result.data() instanceof ObjectValue data
                    && (data.get("open").isPresent() || data.get("waits").isPresent());
            if (open) {
                var said = result.notes().get(0).sentence().in(Locale.getDefault());
                out.println(Words.say("tally.open", Map.of("result", name, "said", said)));
            }
        });
    }

    private CountContext context(Round round) {
        var context = CountContext.of(round.format().recruitment(), positive("--eligible", eligible));
        return seed == null ? context : context.withLots(seed);
    }

    private void addCoding(ReportBuilder report) throws IOException {
        Path table = codes;
        if (table == null) return;
        var read = CodedTexts.read(text(table), level == null ? Level.NOMINAL : level);
        var texts = read.texts().orElseThrow(() -> new Unusable(Rounds.sentences(table, read.findings())));
        report.result(
                "coding",
                Text.of("Ob gleich codiert wurde", "Whether texts were coded alike"),
                new Sentence("Agreement of coders", "Übereinstimmung beim Codieren"),
                texts.counted(),
                texts.agreement());
    }

    private void addProcess(ReportBuilder report, Round round, PrintWriter err) throws IOException {
        Path kept = sessions;
        if (kept == null) return;
        try {
            SessionFile.sessions(round, kept, err).addTo(report, positive("--invited", invited));
        } catch (IllegalArgumentException e) {
            throw new Unusable(Words.say("tally.too-few-invited"));
        }
    }

    /** Counts a file line by line; lines that are refused are told with their place and counted as refused. */
    static PhaseCount count(Round round, Path responses, PrintWriter err) throws IOException {
        return counted(round, responses, err).finish();
    }

    private static String text(Path file) throws IOException {
        if (!Files.exists(file)) throw new Unusable(Words.say("file.missing", Map.of("file", file)));
        return Utf8.of(file, () -> Files.readString(file));
    }

    private static OptionalLong positive(String option, @Nullable Long number) {
        if (number == null) return OptionalLong.empty();
        if (number < 1) throw new Unusable(Words.say("number.not-positive", Map.of("option", option)));
        return OptionalLong.of(number);
    }

    private static RoundCount counted(Round round, Path responses, PrintWriter err) throws IOException {
        var count = RoundCount.of(round);
        ResponseFile.read(
                responses,
                Words.say("tally.progress"),
                err,
                line -> line.value().map(value -> add(count, round, value)).orElseGet(() -> {
                    count.reject(line.findings());
                    return line.findings();
                }));
        return count;
    }

    private static List<Finding> add(RoundCount count, Round round, Value value) {
        var reading = round.read(value);
        if (reading.response().isEmpty()) {
            count.reject(reading.findings());
            return reading.findings();
        }
        return count.add(reading.response().get());
    }

    /** Adds what people decided, from a file with one decision for each result: {@code {"wishes.proposals": …}}. */
    private PhaseResults decided(PhaseResults results) {
        Path given = decisions;
        return given == null ? results : decided(results, given);
    }

    static PhaseResults decided(PhaseResults results, Path decisions) {
        var all = results;
        for (var decision : JsonFiles.object(decisions).fields().entrySet()) {
            var parsed = HumanDecision.codec().parse(decision.getValue());
            var read = parsed.object().orElseThrow(() -> new Unusable(Rounds.sentences(decisions, parsed.findings())));
            var result = all.result(decision.getKey())
                    .orElseThrow(() -> new Unusable(Words.say(
                            "decision.unknown",
                            Map.of("result", decision.getKey(), "results", String.join(", ", results.names())))));
            var findings = read.check(result.entries());
            if (!findings.isEmpty()) {
                throw new Unusable(Rounds.sentences(decisions, findings));
            }
            all = all.with(decision.getKey(), read);
        }
        return all;
    }
}
