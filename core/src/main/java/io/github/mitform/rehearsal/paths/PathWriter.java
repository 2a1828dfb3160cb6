package io.github.mitform.rehearsal.paths;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.Walkthrough.Ending;
import io.github.mitform.rehearsal.suite.Expectation;
import io.github.mitform.rehearsal.suite.ExpectedFinding;
import io.github.mitform.rehearsal.suite.TestCase;
import io.github.mitform.rehearsal.suite.TestStep;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionState;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a session that was tried as a test: page by page, with what was asked on each and what was delivered. For one use. */
final class PathWriter {
    private final Round round;
    private final Context context;
    private final Executed done;
    private final List<TestStep> steps = new ArrayList<>();
    private SessionState state;

    PathWriter(Round round, Executed done, Context context) {
        this.round = round;
        this.done = done;
        this.context = new Context(context.today(), done.attempt().seed());
        this.state = round.fresh();
    }

    TestCase write(String name, Map<String, List<Option>> earlier) {
        start();
        var pages = done.way().pages();
        for (int i = 0; i < pages.size(); i++) {
            answer(pages.get(i));
            if (i < pages.size() - 1) {
                move(new SessionCommand.Next(), then -> new TestStep.Next(then, List.of()));
            }
        }
        end();
        return new TestCase(name, Optional.of(round.phase()), context.today(), context.seed(), earlier, steps);
    }

    private void start() {
        var channel = done.attempt().channel();
        var language = done.way().session().state().language().orElseThrow();
        take(new SessionCommand.Start(language, channel, true));
        if (channel != Channel.ONLINE) {
            steps.add(new TestStep.Start(Optional.empty(), channel, page(), List.of()));
        }
    }

    /** Gives all answers of a page at once: those that were given to what is shown in the end. */
    private void answer(String path) {
        var given = done.way().session().state().shownAnswers();
        var answers = new LinkedHashMap<String, Value>();
        for (Node.Page page : round.plan().pages()) {
            if (page.path().equals(path)) {
                for (Input input : page.inputs()) {
                    Answer answer = given.get(input.name());
                    if (answer != null) {
                        answers.put(input.name(), AnswerRules.write(answer));
                    }
                }
            }
        }
        if (!answers.isEmpty()) {
            move(new SessionCommand.Answer(answers), then -> new TestStep.Answer(answers, then, List.of()));
        }
    }

    private interface Step {
        TestStep leadingTo(Optional<Expectation> then);
    }

    private void move(SessionCommand command, Step step) {
        take(command);
        steps.add(step.leadingTo(page()));
    }

    private Optional<Expectation> page() {
        return round.view(state)
                .page()
                .map(page -> Expectation.page(
                        page.path(),
                        page.elements().stream().map(View.Element::name).toList()));
    }

    private void end() {
        if (done.way().ending() == Ending.SUBMITTED) {
            var delivered = new LinkedHashMap<String, Value>();
            done.way()
                    .session()
                    .state()
                    .shownAnswers()
                    .forEach((name, answer) -> delivered.put(name, AnswerRules.write(answer)));
            steps.add(new TestStep.Submit(Optional.of(Expectation.delivered(delivered)), List.of()));
            return;
        }
        List<Finding> refused = take(new SessionCommand.Submit());
        steps.add(new TestStep.Submit(
                Optional.empty(),
                refused.stream()
                        .map(finding -> new ExpectedFinding(
                                finding.code(), Optional.of(finding.at().toString())))
                        .distinct()
                        .toList()));
    }

    private List<Finding> take(SessionCommand command) {
        var decision = round.decide(state, command, context);
        if (decision instanceof Decision.Refused refused) {
            return refused.findings();
        }
        for (var event : ((Decision.Accepted) decision).events()) {
            state = round.evolve(state, event);
        }
        return List.of();
    }
}
