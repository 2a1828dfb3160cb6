package io.github.mitform.rehearsal.suite;

import io.github.mitform.check.Program;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tests of a definition, in a JSON file beside it: {@code park.test.json} beside {@code park.json}.
 *
 * <p>Immutable. A suite says what day and what seed it is, so it comes to the same whenever it runs. {@code Mitform.test(Path)} runs all
 * that stand beside a definition.
 */
public final class Suite {
    /** What the names of files with tests end with. */
    public static final String ENDING = ".test.json";

    private static final String WORD = "suite";
    private static final int VERSION = 1;
    private static final Codec<Content> CODEC = Codec.of(MethodHandles.lookup(), Content.class);
    private static final Pointer TESTS = Pointer.root().field("tests");
    private static final int MOST_TOLD = 5;

    private final Document document;
    private final Content content;

    /**
     * A suite as it is written.
     *
     * @param findings all that the check has to find; absent if nothing is said about that
     */
    private record Content(
            String mitform,
            int v,
            Optional<FormatId> format,
            Optional<List<ExpectedFinding>> findings,
            @Default("[]") List<TestCase> tests) {}

    private Suite(Document document, Content content) {
        this.document = document;
        this.content = content;
    }

    /** Reads a document, with everything that is wrong at once. */
    public static SuiteReading read(Document document) {
        var findings = new ArrayList<>(document.findings());
        var parsed = document.value().map(CODEC::parse);
        parsed.ifPresent(read -> findings.addAll(read.findings()));
        var content = parsed.flatMap(read -> read.object());
        content.ifPresent(read -> check(read, findings));
        boolean isSound = findings.stream().noneMatch(Finding::isError);
        return new SuiteReading(
                document,
                isSound ? content.map(read -> new Suite(document, read)) : Optional.empty(),
                document.locate(findings));
    }

    private static void check(Content content, List<Finding> findings) {
        if (!content.mitform.equals(WORD) || content.v != VERSION) {
            findings.add(SuiteProblem.WRONG_FORM.at(Pointer.root().field("mitform")));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < content.tests.size(); i++) {
            TestCase test = content.tests.get(i);
            Pointer at = TESTS.item(i);
            if (!names.add(test.name())) {
                findings.add(SuiteProblem.NAME_TWICE.at(at.field("name"), "name", test.name()));
            }
            for (int step = 1; step < test.steps().size(); step++) {
                if (test.steps().get(step) instanceof TestStep.Start) {
                    findings.add(SuiteProblem.LATE_START.at(at.field("steps").item(step)));
                }
            }
        }
    }

    /** Returns a suite that a program made. */
    public static Suite of(FormatId format, List<TestCase> tests) {
        var content = new Content(WORD, VERSION, Optional.of(format), Optional.empty(), List.copyOf(tests));
        return new Suite(Json.document(PrettyJson.USUAL.write(CODEC.write(content)) + "\n"), content);
    }

    /** Returns the suite as text for people. */
    public String json() {
        return document.text();
    }

    public List<TestCase> tests() {
        return content.tests;
    }

    /** Returns the same suite, made of the tests of this and of further ones. */
    public Suite and(Suite other) {
        var tests = new ArrayList<>(content.tests);
        tests.addAll(other.content.tests);
        var all = new Content(WORD, VERSION, content.format, content.findings, tests);
        return new Suite(Json.document(PrettyJson.USUAL.write(CODEC.write(all)) + "\n"), all);
    }

    /** Runs all tests against a sound definition. What the check has to find is not looked at. */
    public SuiteResult run(Program program) {
        var results = new ArrayList<TestResult>();
        for (int i = 0; i < content.tests.size(); i++) {
            TestCase test = content.tests.get(i);
            var failures = content.format
                    .filter(format -> !format.equals(program.format().id()))
                    .map(format -> List.of(SuiteProblem.OTHER_FORMAT.at(
                            Pointer.root().field("format"),
                            "format",
                            format,
                            "found",
                            program.format().id())))
                    .orElse(List.of());
            if (failures.isEmpty()) {
                failures = TestRun.of(program, test, TESTS.item(i));
            }
            results.add(new TestResult(test.name(), document.locate(failures)));
        }
        return new SuiteResult(results);
    }

    /**
     * Compares what the check found with what this suite expects, and runs all tests if the definition is sound.
     *
     * @param program empty if the check found errors
     * @param found by the check, warnings included
     */
    public SuiteResult run(Optional<Program> program, List<Finding> found) {
        var results = new ArrayList<TestResult>();
        var failures = new ArrayList<Finding>();
        var pointer = Pointer.root().field("findings");
        content.findings.ifPresent(expected -> compare(expected, found, pointer, failures));
        if (program.isEmpty() && (content.findings.isEmpty() || !content.tests.isEmpty())) {
            failures.add(SuiteProblem.UNSOUND.at(
                    Pointer.root(), "why", new Sentence(told(found, Locale.ENGLISH), told(found, Locale.GERMAN))));
        }
        if (content.findings.isPresent() || program.isEmpty()) {
            results.add(new TestResult("check", document.locate(failures)));
        }
        program.ifPresent(sound -> results.addAll(run(sound).tests()));
        return new SuiteResult(results);
    }

    /** Adds a failure for each finding that is expected and not there, or there and not expected. */
    private static void compare(
            List<ExpectedFinding> expected, List<Finding> found, Pointer at, List<Finding> failures) {
        var left = new ArrayList<>(found);
        for (int i = 0; i < expected.size(); i++) {
            ExpectedFinding wanted = expected.get(i);
            var match = left.stream().filter(wanted::matches).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
            } else {
                failures.add(SuiteProblem.FINDING_MISSING.at(
                        at.item(i), "expected", wanted, "actual", TestRun.named(found)));
            }
        }
        left.forEach(more ->
                failures.add(SuiteProblem.FINDING_UNEXPECTED.at(at, "actual", more.code() + " at " + more.at())));
    }

    private static String told(List<Finding> found, Locale language) {
        return found.stream()
                .filter(Finding::isError)
                .limit(MOST_TOLD)
                .map(finding ->
                        finding.position().map(position -> position + " ").orElse("") + finding.message(language))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return content.tests.size() + " tests"
                + content.format.map(format -> " of " + format).orElse("");
    }
}
