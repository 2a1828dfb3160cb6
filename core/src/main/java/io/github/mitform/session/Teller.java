package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.check.Scope;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in what one person answered where a text asks for it. What is hidden is not told. */
final class Teller {
    private final SessionState state;
    private final Locale language;

    Teller(SessionState state, Locale language) {
        this.state = state;
        this.language = language;
    }

    String fill(Text text, Scope scope) {
        return scope.fill(text, language, name -> answer(scope.candidates(name)));
    }

    /** @param names the first one that there is counts */
    private Optional<String> answer(List<String> names) {
        var layout = state.round.layout();
        for (String name : names) {
            int slot = layout.slot(name);
            if (slot >= 0) {
                return state.isShown(slot) ? told(layout.input(slot), state.answer(slot)) : Optional.empty();
            }
            Integer value = layout.computed().get(name);
            if (value != null) {
                return told(layout.input(value), state.round.gates().computed(state.gates, value));
            }
        }
        return Optional.empty();
    }

    private Optional<String> told(RoundInput input, @Nullable Answer answer) {
        // The words of earlier phases are no templates, and neither is what somebody wrote.
        return input.rule()
                .told(
                        answer,
                        language,
                        words -> input.earlierOptions()
                                ? words.in(language)
                                : input.input().scope().fill(words, language));
    }
}
