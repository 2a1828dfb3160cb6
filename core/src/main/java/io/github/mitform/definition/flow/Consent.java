package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Something to agree to before personal questions are asked. The answer is yes or no under this id.
 *
 * @param text what people agree to
 * @param required whether only those who agree may submit
 */
public record Consent(
        Id id,
        Optional<Text> title,
        Text text,
        @Default("true") boolean required,
        @Default("[]") List<Channel> channels)
        implements Step {
    public Consent {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        channels = List.copyOf(channels);
    }

    /** Makes a step for all channels. */
    public Consent(Id id, Optional<Text> title, Text text, boolean required) {
        this(id, title, text, required, List.of());
    }

    public static Consent of(String id, Text text) {
        return new Consent(Id.of(id), Optional.empty(), text, true);
    }

    @Override
    public List<Question> inputs() {
        return List.of(Question.of(id.value(), text, new YesNoType()));
    }
}
