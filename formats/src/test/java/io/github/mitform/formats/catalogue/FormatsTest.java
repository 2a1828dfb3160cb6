package io.github.mitform.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Input;
import io.github.mitform.check.Plan;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.json.Json;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.rehearsal.paths.Paths;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.rehearsal.suite.TestResult;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.decision.Ruling;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every ready-made format promises; a new one gets these tests for free. */
class FormatsTest {
    private static final int PEOPLE = 40;
    private static final int ACCEPTED = 5;

    static Stream<Named<Format>> all() {
        return Formats.all().stream().map(format -> Named.of(format.id().value(), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void passesItsChecksWithoutAnyFinding(Format format) {
        var text = Formats.json(format.id(), format.version()).orElseThrow();
        assertThat(Mitform.read(text).findings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> passesItsOwnTests() {
        return Formats.all().stream()
                .flatMap(format -> results(format)
                        .map(test -> DynamicTest.dynamicTest(format.id() + ": " + test.name(), test::orThrow)));
    }

    private static Stream<TestResult> results(Format format) {
        var suite = Suite.read(Json.document(
                        Formats.tests(format.id(), format.version()).orElseThrow()))
                .orThrow();
        assertThat(suite.tests()).isNotEmpty();
        return Mitform.read(Formats.json(format.id(), format.version()).orElseThrow()).run(suite).tests().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isCoveredWhollyByAFewPathsThatPass(Format format) {
        var program = Mitform.check(format).orThrow();
        var paths = Paths.of(program);
        assertThat(paths.isComplete()).as(paths.text(Locale.ENGLISH)).isTrue();
        assertThat(paths.phases()).allMatch(phase -> phase.paths().size() < 10);
        paths.suite().run(program).orThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isThereInGermanAndInEnglish(Format format) {
        assertThat(format.languages()).contains(Locale.GERMAN, Locale.ENGLISH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void saysWhatBecomesOfTheAnswers(Format format) {
        assertThat(format.privacy()).hasValueSatisfying(privacy -> {
            assertThat(privacy.purpose().languages()).containsAll(format.languages());
            assertThat(privacy.retention().toTotalMonths()).isPositive();
        });
        assertThat(format.licence().flatMap(licence -> licence.text())).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void letsEverySeededParticipantReachTheEnd(Format format) {
        var program = Mitform.check(format).orThrow();
        var results = PhaseResults.none();
        for (Plan plan : program.plans()) {
            var round = Round.open(program, plan.phase(), results);
            var responses = responses(round);
            assertThat(responses)
                    .allSatisfy(response -> assertThat(round.check(response)).isEmpty());
            results = decide(plan, Counting.count(round, responses, results));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void namesEveryQuestionInItsReport(Format format) {
        var program = Mitform.check(format).orThrow();
        var results = PhaseResults.none();
        for (Plan plan : program.plans()) {
            var round = Round.open(program, plan.phase(), results);
            results = decide(plan, Counting.count(round, responses(round), results));
            for (Locale language : format.languages()) {
                var report = Json.write(report(program, plan, results, language).toValue());
                for (Input input : plan.inputs()) {
                    if (!isConsent(input)) {
                        assertThat(report)
                                .contains(filled(format, input.question().ask(), language));
                    }
                }
            }
        }
    }

    private static List<Response> responses(Round round) {
        var responses = new ArrayList<Response>();
        for (int seed = 0; seed < PEOPLE; seed++) {
            var start = new SessionCommand.Start(seed % 2 == 0 ? Locale.GERMAN : Locale.ENGLISH, Channel.ONLINE, true);
            var context = new Context(LocalDate.of(2026, 5, 1), seed);
            responses.add(Walkthrough.of(round, start, context, Person.anybody(new Random(seed)))
                    .response()
                    .orElseThrow());
        }
        return responses;
    }

    /** Accepts the first entries of whatever has to be decided on, and rejects the others. */
    private static PhaseResults decide(Plan plan, PhaseResults results) {
        var decided = results;
        for (PlannedResult planned : plan.results()) {
            if (planned.result().decide().isPresent()) {
                var name = plan.phase() + "." + planned.name();
                var entries = decided.result(name).orElseThrow().entries();
                decided = decided.with(name, decision(entries));
            }
        }
        return decided;
    }

    private static HumanDecision decision(List<Entry> entries) {
        var rulings = new ArrayList<Ruling>();
        for (Entry entry : entries) {
            int number = rulings.size();
            rulings.add(
                    number < ACCEPTED
                            ? new Ruling.Accept(
                                    entry.id(),
                                    Option.of("o" + number, Text.of("Wunsch " + number, "Wish " + number)),
                                    "Gut.")
                            : new Ruling.Reject(entry.id(), "Zu viel."));
        }
        return new HumanDecision("test", rulings);
    }

    private static Report report(Program program, Plan plan, PhaseResults results, Locale language) {
        var report =
                Report.on(program.format()).phase(plan.phase()).counted(PEOPLE).simulated();
        for (PlannedResult planned : plan.results()) {
            report.result(
                    planned, results.result(plan.phase() + "." + planned.name()).orElseThrow());
        }
        return report.build(language);
    }

    private static boolean isConsent(Input input) {
        return input.question().answer() instanceof YesNoType
                && input.path().equals(input.question().id().value());
    }

    private static String filled(Format format, Text text, Locale language) {
        return Placeholders.fill(
                text.in(language),
                name -> format.parameter(Id.of(name)).map(parameter -> ((TextParameter) parameter).value()));
    }
}
