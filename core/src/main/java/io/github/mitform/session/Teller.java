package io.github.mitform.session;

import io.github.mitform.answer.Answer;
import io.github.mitform.check.Scope;
import io.github.mitform.session.internal.RoundInput;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    private Optional<String> answer(List<String> names) {
        int slot = names.stream()
                .mapToInt(state.round.layout()::slot)
                .filter(known -> known >= 0)
                .findFirst()
                .orElse(-1);
        if (slot < 0 || !state.isShown(slot)) {
            return Optional.empty();
        }
        RoundInput input = state.round.layout().input(slot);
        Answer answer = state.answer(slot);
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
