package io.github.mitform.rehearsal.suite;

import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs one test. A step that is refused against what was expected ends it, because nothing behind it means anything then. */
final class TestRun {
    private final Round round;
    private final Context context;
    private final TestCase test;
    private final Pointer at;
    private final List<Finding> failures = new ArrayList<>();
    private SessionState state;

    private TestRun(Round round, TestCase test, Pointer at) {
        this.round = round;
        this.context = new Context(test.today(), test.seed());
        this.test = test;
        this.at = at;
        this.state = round.fresh();
    }

    /** Returns everything that was not as expected; empty if the test passed. */
    static List<Finding> of(Program program, TestCase test, Pointer at) {
        var phases = program.plans().stream().map(plan -> plan.phase()).toList();
        Optional<Id> phase = test.phase().or(() -> phases.size() == 1 ? Optional.of(phases.get(0)) : Optional.empty());
        if (phase.filter(phases::contains).isEmpty()) {
            var known = phases.stream().map(Id::value).collect(Collectors.joining(", "));
            return List.of(SuiteProblem.NO_PHASE.at(at.field("phase"), "phases", known));
        }
        var earlier = SampleResults.of(test.earlier());
        var obstacles = Round.obstacles(program, phase.get(), earlier);
        if (!obstacles.isEmpty()) {
            return obstacles.stream()
                    .map(obstacle -> SuiteProblem.NOT_OPEN.at(at.field("earlier"), "why", obstacle.sentence()))
                    .toList();
        }
        var run = new TestRun(Round.open(program, phase.get(), earlier), test, at);
        run.run();
        return run.failures;
    }

    private void run() {
        var steps = test.steps();
        if (steps.isEmpty() || !(steps.get(0) instanceof TestStep.Start)) {
            take(new SessionCommand.Start(language(), Channel.ONLINE, true));
        }
        for (int i = 0; i < steps.size(); i++) {
            Pointer place = at.field("steps").item(i);
            TestStep step = steps.get(i);
            if (!isAsExpected(step, take(command(step)), place)) {
                return;
            }
            step.then()
                    .ifPresent(expected ->
                            failures.addAll(new Comparison(round, state, context, place.field("then")).of(expected)));
        }
    }

    private Locale language() {
        return round.format().languages().stream().findFirst().orElse(Locale.ENGLISH);
    }

    private SessionCommand command(TestStep step) {
        if (step instanceof TestStep.Start start) {
            return new SessionCommand.Start(start.language().orElseGet(this::language), start.channel(), true);
        }
        if (step instanceof TestStep.Answer answer) return new SessionCommand.Answer(answer.answers());
        if (step instanceof TestStep.Skip skip) return new SessionCommand.Skip(skip.question());
        if (step instanceof TestStep.Next) return new SessionCommand.Next();
        if (step instanceof TestStep.Back) return new SessionCommand.Back();
        if (step instanceof TestStep.GoTo goTo) return new SessionCommand.GoTo(goTo.page());
        if (step instanceof TestStep.Submit) return new SessionCommand.Submit();
        if (step instanceof TestStep.Withdraw) return new SessionCommand.Withdraw();
        throw new AssertionError("no way to " + step.getClass().getSimpleName()); // TestStep is sealed
    }

    private List<Finding> take(SessionCommand command) {
        Decision decision = round.decide(state, command, context);
        if (decision instanceof Decision.Refused refused) {
            return refused.findings();
        }
        for (SessionEvent event : ((Decision.Accepted) decision).events()) {
            state = round.evolve(state, event);
        }
        return List.of();
    }

    /** Returns whether the test can go on behind a step. */
    private boolean isAsExpected(TestStep step, List<Finding> refused, Pointer place) {
        var expected = step.refused();
        if (expected.isEmpty()) {
            refused.forEach(finding -> failures.add(SuiteProblem.REFUSED.at(
                    place(step, finding, place), "why", finding.sentence(), "code", finding.code())));
            return refused.isEmpty();
        }
        var wanted = expected.stream().map(ExpectedFinding::toString).collect(Collectors.joining(", "));
        if (refused.isEmpty()) {
            failures.add(SuiteProblem.NOT_REFUSED.at(place.field("refused"), "expected", wanted));
        } else if (!isSame(expected, refused)) {
            failures.add(SuiteProblem.OTHER_REFUSAL.at(
                    place.field("refused"), "expected", wanted, "actual", named(refused)));
        }
        return true;
    }

    /** A finding about an answer lies at that answer in the suite. */
    private static Pointer place(TestStep step, Finding finding, Pointer place) {
        var tokens = finding.at().tokens();
        return step instanceof TestStep.Answer answer
                        && tokens.size() > 1
                        && answer.answers().containsKey(tokens.get(1))
                ? place.resolve(finding.at())
                : place;
    }

    private static boolean isSame(List<ExpectedFinding> expected, List<Finding> refused) {
        return expected.stream().allMatch(wanted -> refused.stream().anyMatch(wanted::matches))
                && refused.stream().allMatch(finding -> expected.stream().anyMatch(wanted -> wanted.matches(finding)));
    }

    /** Returns the findings by code and place. */
    static Sentence named(List<Finding> findings) {
        if (findings.isEmpty()) {
            return new Sentence("nothing", "nichts");
        }
        var all = findings.stream()
                .map(finding ->
                        finding.code() + " at " + (finding.at().toString().isEmpty() ? "/" : finding.at()))
                .collect(Collectors.joining(", "));
        return new Sentence(all, all);
    }
}
