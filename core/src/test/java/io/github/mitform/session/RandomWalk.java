package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.internal.OwnAnswers;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Somebody who answers, changes answers, turns pages back and forth and makes mistakes, at random. */
final class RandomWalk {
    static final Context CONTEXT = new Context(LocalDate.of(2016, 2, 29), 42);
    private static final int PATIENCE = 1_000;

    private final Random random;
    final Round round;
    final List<SessionEvent> events = new ArrayList<>();
    SessionState state;

    RandomWalk(Round round, Random random) {
        this(round, random, Channel.values()[random.nextInt(Channel.values().length)]);
    }

    private RandomWalk(Round round, Random random, Channel channel) {
        this.round = round;
        this.random = random;
        this.state = round.fresh();
        take(new SessionCommand.Start(Locale.GERMAN, channel, true));
    }

    /** Somebody else who takes part in the same way, and has done nothing yet. */
    RandomWalk again() {
        return new RandomWalk(round, random, state.channel().orElseThrow());
    }

    /** Tries a command and returns whether it was accepted. */
    boolean take(SessionCommand command) {
        if (round.decide(state, command, CONTEXT) instanceof Decision.Accepted accepted) {
            for (SessionEvent event : accepted.events()) {
                state = round.evolve(state, event);
                events.add(event);
            }
            return true;
        }
        return false;
    }

    /** Does anything that people do, allowed or not, but does not submit. */
    void step() {
        int kind = random.nextInt(10);
        if (kind == 0) take(new SessionCommand.Next());
        else if (kind == 1) take(new SessionCommand.Back());
        else if (kind == 2) take(new SessionCommand.GoTo(anyPage()));
        else if (kind == 3) take(new SessionCommand.Skip(anyQuestion()));
        else if (kind == 4) take(new SessionCommand.Answer(Map.of(anyQuestion(), Value.nothing())));
        else if (kind == 5) take(SessionCommand.Answer.of(anyQuestion(), "rubbish"));
        else if (kind == 6) answerPage();
        else answer(anyQuestion());
    }

    /** Answers whatever is missing until nothing is, and submits. */
    void finish() {
        for (int i = 0; !take(new SessionCommand.Submit()); i++) {
            var missing = round.view(state).missing().get(0);
            if (i == PATIENCE || missing.at().tokens().size() < 2) {
                throw new AssertionError("no way to an end: " + missing);
            }
            answer(missing.at().tokens().get(1)); // below it may stand the row of a grid
        }
    }

    void answer(String question) {
        take(new SessionCommand.Answer(Map.of(question, valid(question))));
    }

    private void answerPage() {
        var answers = new LinkedHashMap<String, Value>();
        round.view(state).page().ifPresent(page -> {
            for (View.Element element : page.elements()) {
                answers.put(element.name(), valid(element.name()));
            }
        });
        take(new SessionCommand.Answer(answers));
    }

    private Value valid(String question) {
        var offered = round.gates().offered(state.gates, round.layout().slot(question));
        AnswerRule rule = offered != null && state.isShown(question)
                ? offered.rule()
                : round.rules().get(question);
        Answer answer = rule.type() instanceof ComparisonType comparison
                ? chosen(comparison, OwnAnswers.sets(comparison, question, CONTEXT.seed()))
                : RandomAnswers.next(rule.type(), random);
        boolean consent = question.startsWith("consent");
        return AnswerRules.write(consent && random.nextInt(4) > 0 ? new YesNoAnswer(true) : answer);
    }

    /** Returns the first option of each set as the best, and the last as the worst. */
    private static Answer chosen(ComparisonType type, List<List<String>> sets) {
        return new ComparisonAnswer(sets.stream()
                .map(shown -> new ComparisonAnswer.Choice(
                        shown,
                        shown.get(0),
                        type.kind() == ComparisonType.Kind.PAIR
                                ? Optional.empty()
                                : Optional.of(shown.get(shown.size() - 1))))
                .toList());
    }

    private String anyQuestion() {
        var names = List.copyOf(round.rules().keySet());
        return names.get(random.nextInt(names.size()));
    }

    private String anyPage() {
        var pages = round.layout().pages();
        return pages.get(random.nextInt(pages.size())).path();
    }
}
