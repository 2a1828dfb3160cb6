package io.github.mitform.rehearsal.paths;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What somebody is to answer in a session; to all other questions whatever comes to mind.
 *
 * @param answers by question; {@link NoAnswer#SKIPPED} for one that is left out
 */
record Attempt(Map<String, Answer> answers, Channel channel, long seed) {
    Attempt {
        answers = new LinkedHashMap<>(answers);
        requireNonNull(channel, "channel");
    }

    /** Returns somebody who answers so; who is asked again, because an answer was refused, answers something else. */
    Person person(Candidates candidates) {
        Set<String> asked = new HashSet<>();
        var random = new Random(seed);
        return (page, question) -> {
            boolean isFirst = asked.add(question.name());
            Answer given = answers.get(question.name());
            if (isFirst && given != null) {
                return given == NoAnswer.SKIPPED
                        ? Optional.empty()
                        : Optional.of(AnswerRules.write(RandomAnswers.fitted(given, question)));
            }
            if (page.kind() == View.Kind.CONSENT) {
                return Optional.of(Value.of(true));
            }
            var usual = candidates.of(question.name());
            return Optional.of(AnswerRules.write(
                    isFirst && !usual.isEmpty()
                            ? RandomAnswers.fitted(usual.get(usual.size() - 1), question)
                            : RandomAnswers.next(question, random)));
        };
    }
}
