package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Questions on one page. */
public record Ask(
        Id id,
        Optional<Text> title,
        Optional<Text> text,
        @NotEmpty(message = "ask.no-question") List<@Valid Question> questions,
        @Default("[]") List<Channel> channels)
        implements Step {
    public Ask {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        questions = List.copyOf(questions);
        channels = List.copyOf(channels);
    }

    /** Makes a step for all channels. */
    public Ask(Id id, Optional<Text> title, Optional<Text> text, List<Question> questions) {
        this(id, title, text, questions, List.of());
    }

    public static Ask of(String id, Question... questions) {
        return new Ask(Id.of(id), Optional.empty(), Optional.empty(), Arrays.asList(questions));
    }

    @Override
    public List<Question> inputs() {
        return questions;
    }
}
