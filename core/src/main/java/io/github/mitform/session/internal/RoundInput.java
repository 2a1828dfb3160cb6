package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.problem.SessionProblem;
import org.jspecify.annotations.Nullable;

/**
 * Something that is answered in a round, its options known.
 *
 * @param at where findings about its answer lie
 * @param page the index of the page it stands on
 * @param consentRequired whether it is the agreement without which nothing is delivered
 * @param earlierOptions whether its options come from an earlier phase, so that their labels are words and not templates
 */
public record RoundInput(
        Input input, AnswerRule rule, Pointer at, int page, boolean consentRequired, boolean earlierOptions) {

    public static final Pointer ANSWERS = Pointer.root().field("answers");

    public String name() {
        return input.name();
    }

    public AnswerType type() {
        return rule.type();
    }

    public boolean required() {
        return input.question().required();
    }

    /** Returns what stands against delivering this answer; null if nothing does. The question is shown. */
    @Nullable
    public Finding obstacle(@Nullable Answer answer) {
        if (answer == null || answer == NoAnswer.SKIPPED) {
            return required() ? SessionProblem.MISSING.at(at).withPath(input.path()) : null;
        }
        return consentRequired && answer instanceof YesNoAnswer agreed && !agreed.yes()
                ? SessionProblem.CONSENT_DECLINED.at(at).withPath(input.path())
                : null;
    }
}
