package io.github.mitform.rehearsal;

import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Somebody who goes through a round in a rehearsal. */
@FunctionalInterface
public interface Person {

    /**
     * Returns what this person answers, in the form that answers are given in; empty to pass over the question, or to stop where it has to
     * be answered. Asked again if the answer was refused.
     *
     * @param page where the question stands, with all that is asked on it so far
     */
    Optional<Value> answer(View.Page page, View.Element question);

    /** Returns whether this person goes on to work on a page; the session is left as it stands otherwise. */
    default boolean stays(View.Page page) {
        return true;
    }

    /**
     * Returns somebody who agrees to whatever needs agreement, passes over a quarter of what may be left out, and answers everything else
     * with {@link RandomAnswers#next(View.Element, RandomGenerator)}: a way through a round, for tests.
     */
    static Person anybody(RandomGenerator random) {
        return (page, question) -> {
            if (page.kind() == View.Kind.CONSENT) return Optional.of(Value.of(true));
            if (!question.required() && random.nextInt(4) == 0) return Optional.empty();
            return Optional.of(AnswerRules.write(RandomAnswers.next(question, random)));
        };
    }
}
