package io.github.mitform;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.check.Check;
import io.github.mitform.check.CheckResult;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.id.Id;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.json.Reading;
import io.github.mitform.json.schema.DefinitionSchema;
import io.github.mitform.json.schema.ResponseSchema;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.rehearsal.suite.SuiteResult;
import io.github.mitform.rehearsal.suite.TestResult;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.Report;
import io.github.mitform.report.ReportBuilder;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.ReadingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The front door: what most programs need of the library, each in one call. Everything behind it can be called on its own.
 *
 * <p>Formats to include and counting methods are those that are {@linkplain Registry#installed() installed} unless a registry is given.
 */
public final class Mitform {
    private static final String UNKNOWN_FIELD = ReadingCode.FIELD_UNKNOWN.code();
    private static final int MOST_MENDED = 50;

    private Mitform() {}

    /**
     * Reads and checks a definition.
     *
     * @param file JSON in UTF-8, within the usual {@link io.github.mitform.json.Limits}
     * @return the program, or everything that is wrong with the file; a file that is no JSON at all is a finding too
     * @throws IOException if the file cannot be read
     */
    public static Checked read(Path file) throws IOException {
        return read(Json.document(file), Registry.installed());
    }

    /** Reads and checks a definition as JSON text. */
    public static Checked read(String json) {
        return read(Json.document(json), Registry.installed());
    }

    /** Reads and checks a document, looking names up in a registry of one's own. */
    public static Checked read(Document document, Registry registry) {
        Reading reading = Json.read(document);
        var findings = new ArrayList<>(reading.findings());
        Optional<Document> readable = readable(document, findings);
        Optional<CheckResult> result =
                readable.flatMap(mended -> reread(mended, reading).format()).map(format -> Check.of(format, registry));
        result.ifPresent(checked -> findings.addAll(located(document, readable.get(), checked.findings())));
        findings.replaceAll(finding -> canBeMended(finding, document) ? finding : finding.withoutFix());
        boolean isSound = findings.stream().noneMatch(Finding::isError);
        return new Checked(
                document, document.locate(findings), isSound ? result.flatMap(CheckResult::program) : Optional.empty());
    }

    /** Returns what a mended document says; where nothing had to be mended, that is known. */
    private static Reading reread(Document mended, Reading reading) {
        return mended.text().equals(reading.document().text()) ? reading : Json.read(mended);
    }

    /**
     * Mends a document as far as it is certain what was meant: applies the fixes of all findings that do not get in each other's way, looks
     * again, and goes on until no finding has a fix, or 500 times. Everything else in the text stays as it was written.
     */
    public static Mended mend(Document document, Registry registry) {
        return Mending.of(document, registry);
    }

    /**
     * Returns a document that can be read to its end: this one, or one in which misspelt fields have the names that were surely meant and
     * unknown ones are left out, so that one such mistake does not hide all others. Empty where something else stands in the way.
     */
    private static Optional<Document> readable(Document document, List<Finding> findings) {
        var errors = findings.stream().filter(Finding::isError).toList();
        if (errors.size() > MOST_MENDED
                || !errors.stream().allMatch(error -> error.code().equals(UNKNOWN_FIELD))) {
            return Optional.empty();
        }
        Document mended = document;
        for (Finding error : errors) {
            mended = error.fix().isPresent() ? mended.apply(error.fix().get()) : mended.remove(error.at());
        }
        return Optional.of(mended);
    }

    /** Returns the findings with their places; one inside a field that was renamed has its place in the mended text, on the same line. */
    private static List<Finding> located(Document document, Document mended, List<Finding> findings) {
        var inMended = findings.stream()
                .filter(finding -> document.position(finding.at()).isEmpty())
                .filter(finding -> mended.position(finding.at()).isPresent())
                .toList();
        var others = new ArrayList<>(findings);
        others.removeAll(inMended);
        others.addAll(mended.locate(inMended));
        return others;
    }

    /**
     * Returns whether a fix is about places that are there. What is inside of a misspelt field can be mended once that has its name, and a text
     * that is not JSON has no places before it is.
     */
    private static boolean canBeMended(Finding finding, Document document) {
        return finding.fix().stream()
                .flatMap(fix -> fix.edits().stream())
                .allMatch(edit -> edit.kind() == Fix.Kind.SPLICE
                        || document.position(edit.at().parent().orElse(Pointer.root()))
                                .isPresent());
    }

    /**
     * Reads a test suite.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidFormatException if it is no suite, with everything that is wrong
     */
    public static Suite suite(Path file) throws IOException {
        return Suite.read(Json.document(file)).orThrow();
    }

    /**
     * Runs all tests beside a definition: those of {@code park.test.json} and {@code park.….test.json} beside {@code park.json}. In a test
     * with JUnit {@code Mitform.test(Path.of("park.json")).orThrow()}.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there are no suites: who asks for tests wants some to run
     * @throws InvalidFormatException if a suite cannot be read, with everything that is wrong
     */
    public static SuiteResult test(Path definition) throws IOException {
        var checked = read(definition);
        var tests = new ArrayList<TestResult>();
        var files = Json.beside(definition, Suite.ENDING);
        for (Path file : files) {
            tests.addAll(checked.run(suite(file)).tests());
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "no file beside " + definition.getFileName() + " ends with " + Suite.ENDING);
        }
        return new SuiteResult(tests);
    }

    /** Checks a format that a program built. */
    public static CheckResult check(Format format) {
        return Check.of(format);
    }

    /**
     * Returns the JSON Schema (2020-12) of definitions, with which an editor completes and checks while somebody types.
     *
     * @param language of the descriptions: German where it is German, otherwise English
     */
    public static ObjectValue schema(Locale language) {
        return DefinitionSchema.in(language);
    }

    /** Returns the JSON Schema (2020-12) of the responses of a round, its questions told in a language. */
    public static ObjectValue schema(Round round, Locale language) {
        return ResponseSchema.of(round, language);
    }

    /**
     * Returns the JSON Schema (2020-12) of the responses of a phase, whose options from earlier phases may still be any.
     *
     * @throws IllegalArgumentException if the format has no such phase
     */
    public static ObjectValue schema(Program program, Id phase, Locale language) {
        return ResponseSchema.of(program, phase, language);
    }

    /** Returns what the responses of a round come to; those that are not valid are counted nowhere but among the rejected. */
    public static Counted tally(Round round, Stream<Response> responses) {
        var count = RoundCount.of(round);
        responses.forEach(count::add);
        return new Counted(round, count.finish());
    }

    /** Starts a report on what a round came to, as {@link #report(Round, PhaseCount, PhaseResults)}, where nobody had to decide. */
    public static ReportBuilder report(Round round, PhaseCount count) {
        return report(round, count, PhaseResults.none());
    }

    /**
     * Starts a report on what a round came to, with everything in it that may be published; attributions and the day can be added.
     * Results that are never released are left out.
     *
     * @param count of this round
     * @param results with what people decided about it: what they accepted is shown, what they rejected is not
     */
    public static ReportBuilder report(Round round, PhaseCount count, PhaseResults results) {
        var report = Report.on(round.format())
                .digest(round.program().digest())
                .phase(round.phase())
                .counted(count.responses());
        if (count.isSimulated() || round.isOnSimulated()) {
            report.simulated();
        }
        report.refused(
                count.refused(),
                count.rejected().stream()
                        .map(rejection ->
                                new Refusal(new Sentence(rejection.code(), rejection.code()), rejection.responses()))
                        .toList());
        for (PlannedResult planned : round.plan().results()) {
            Optional<KeptResult> result = Optional.ofNullable(count.results().get(planned.name()))
                    .filter(counted -> planned.result().release() != Release.NEVER);
            Optional<HumanDecision> decision = results.decision(round.phase() + "." + planned.name());
            decision.ifPresent(
                    made -> report.without(made.rejected().stream().map(Id::of).toList()));
            result.ifPresent(counted -> report.result(
                    planned, decision.map(made -> made.addedTo(counted)).orElse(counted)));
        }
        return report;
    }

    /** What a round came to. */
    public record Counted(Round round, PhaseCount count) {
        public Counted {
            requireNonNull(round, "round");
            requireNonNull(count, "count");
        }

        /** Returns what may be published of it, in German for a German locale, otherwise in English. */
        public Report report(Locale language) {
            return Mitform.report(round, count).build(language);
        }
    }

    /**
     * A document in which everything is mended that a program can mend.
     *
     * @param applied the findings whose fixes were applied, in the order in which that happened, with their places in the document as it was then
     * @param checked the mended document, with what a person has to look at
     */
    public record Mended(List<Finding> applied, Checked checked) {
        public Mended {
            applied = List.copyOf(applied);
            requireNonNull(checked, "checked");
        }
    }

    /**
     * A document with everything that was found in it.
     *
     * @param findings in the order of the document, with line and column
     * @param program present exactly if no finding is an error
     */
    public record Checked(Document document, List<Finding> findings, Optional<Program> program) {
        public Checked {
            requireNonNull(document, "document");
            findings = List.copyOf(findings);
            requireNonNull(program, "program");
        }

        /** Runs a test suite: what it expects of the findings, and all its tests if the format can run. */
        public SuiteResult run(Suite suite) {
            return suite.run(program, findings);
        }

        /** Returns whether the format can run; there may be warnings. */
        public boolean isSound() {
            return program.isPresent();
        }

        /**
         * Returns the program.
         *
         * @throws InvalidFormatException if there are errors; it lists them all
         */
        public Program orThrow() {
            return program.orElseThrow(() -> new InvalidFormatException(
                    "The definition", findings.stream().filter(Finding::isError).toList()));
        }
    }
}
