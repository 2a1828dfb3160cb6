package io.github.mitform.hostile;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionEvent;
import io.github.mitform.session.SessionState;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Somebody who answers whatever is missing and then submits. */
final class Walk {
    static final Context CONTEXT = new Context(LocalDate.of(2016, 2, 29), 42);
    private static final int PATIENCE = 40;

    private final Round round;
    private final Random random;
    final List<SessionState> states = new ArrayList<>();
    final List<SessionEvent> events = new ArrayList<>();

    private Walk(Round round, Random random) {
        this.round = round;
        this.random = random;
        states.add(round.fresh());
    }

    /** Returns somebody who draws valid answers. */
    static Walk random(Round round, Random random) {
        return new Walk(round, random);
    }

    SessionState state() {
        return states.get(states.size() - 1);
    }

    boolean take(SessionCommand command) {
        if (round.decide(state(), command, CONTEXT) instanceof Decision.Accepted accepted) {
            for (SessionEvent event : accepted.events()) {
                events.add(event);
                states.add(round.evolve(state(), event));
            }
            return true;
        }
        return false;
    }

    private Value answer(AnswerRule rule) {
        return AnswerRules.write(RandomAnswers.next(rule.type(), random));
    }

    /** Answers what is missing and turns pages, for some time, and looks at every page; true if that led to the end. */
    boolean hurry() {
        take(new SessionCommand.Start(Locale.GERMAN, Channel.ONLINE, true));
        for (int i = 0; i < PATIENCE; i++) {
            var view = round.view(state());
            view.toValue();
            if (take(new SessionCommand.Submit())) {
                return true;
            }
            var given = new LinkedHashMap<String, Value>();
            view.missing().stream().limit(20).forEach(missing -> {
                String name =
                        missing.at().tokens().isEmpty() ? "" : missing.at().last();
                Optional.ofNullable(round.rules().get(name)).ifPresent(rule -> given.put(name, answer(rule)));
            });
            given.forEach((name, answer) -> take(new SessionCommand.Answer(Map.of(name, answer))));
            take(new SessionCommand.Next());
            SessionState.read(round, Json.parse(Json.write(state().toValue())));
        }
        return false;
    }
}
