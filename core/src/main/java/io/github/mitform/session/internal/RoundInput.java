package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.problem.SessionProblem;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is answered in a round, its options known.
 *
 * @param rule what may be answered, whatever options are shown
 * @param keptRule what an answer keeps to that was given at some time, whatever options were shown then: no row has to be there
 * @param preset the answer as long as no other one is given; null if there is none
 * @param at where findings about its answer lie
 * @param page the index of the page it stands on; -1 for what nobody is asked
 * @param consentRequired whether it is the agreement without which nothing is delivered
 * @param earlierOptions whether its options come from an earlier phase, so that their labels are words and not templates
 */
public record RoundInput(
        Input input,
        AnswerRule rule,
        AnswerRule keptRule,
        @Nullable Answer preset,
        Pointer at,
        int page,
        boolean consentRequired,
        boolean earlierOptions) {

    public static final Pointer ANSWERS = Pointer.root().field("answers");

    public String name() {
        return input.name();
    }

    public AnswerType type() {
        return rule.type();
    }

    /** Returns whether it depends on answers which of its options are shown. */
    public boolean optionsVary() {
        return input.offer().isPresent();
    }

    /** Returns whether it follows from other answers, so that it is never kept and never delivered. */
    public boolean isComputed() {
        return input.isComputed();
    }

    /** Returns whether people are asked. */
    public boolean isAsked() {
        return input.isAsked();
    }

    /** Returns whether the session draws it, so that nobody is asked. */
    public boolean isDrawn() {
        return input.drawn();
    }

    public boolean required() {
        return input.question().required();
    }

    /**
     * Returns what stands against delivering this answer; null if nothing does. The question is shown.
     *
     * @param answer to the options that are shown
     * @param offered these options; null if all of them always are
     */
    @Nullable
    public Finding obstacle(@Nullable Answer answer, @Nullable Offered offered) {
        if (isComputed()) {
            return null;
        }
        if (answer == null && isDrawn()) {
            return SessionProblem.NOT_DRAWN.at(at, "what", settled()).withPath(input.path());
        }
        if (answer == null || answer == NoAnswer.SKIPPED) {
            return required() ? SessionProblem.MISSING.at(at).withPath(input.path()) : null;
        }
        if (offered != null) {
            var findings = offered.rule().check(answer, at);
            if (!findings.isEmpty()) {
                return findings.get(0).withPath(input.path());
            }
        }
        return consentRequired && answer instanceof YesNoAnswer agreed && !agreed.yes()
                ? SessionProblem.CONSENT_DECLINED.at(at).withPath(input.path())
                : null;
    }

    /** Says what a session settles: of a quota any of its groups are full, of all others one variant is drawn. */
    private Sentence settled() {
        if (!(input.question().answer() instanceof ChoicesType groups)) {
            return new Sentence("which variant this person got", "welche Variante diese Person bekommen hat");
        }
        return new Sentence(
                        "which groups were full, such as \"{name}\": [\"{group}\"], or [] if none was",
                        "welche Gruppen voll waren, etwa \"{name}\": [\"{group}\"], oder [], wenn es keine war")
                .with("name", name(), "group", groups.choices().listed().get(0).id());
    }

    /**
     * Returns what is said to somebody whose answer does not keep to a demand.
     *
     * @param place of the demand
     * @param language in which it is said; English and German if it is not known
     */
    public Finding violation(int place, Optional<Locale> language) {
        var message = input.question().valid().get(place).message();
        var scope = input.scope();
        return SessionProblem.NOT_VALID
                .at(
                        at,
                        "message",
                        new Sentence(
                                scope.fill(message, language.orElse(Locale.ENGLISH)),
                                scope.fill(message, language.orElse(Locale.GERMAN))))
                .withPath(input.path());
    }
}
