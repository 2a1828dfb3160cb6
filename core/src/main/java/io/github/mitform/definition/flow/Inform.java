package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/** Something to read or look at. */
public record Inform(
        Id id,
        Optional<Text> title,
        Text text,
        @Default("[]") List<@Valid Media> media,
        @Default("[]") List<Channel> channels)
        implements Step {
    public Inform {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        media = List.copyOf(media);
        channels = List.copyOf(channels);
    }

    /** Makes a step for all channels. */
    public Inform(Id id, Optional<Text> title, Text text, List<Media> media) {
        this(id, title, text, media, List.of());
    }

    public static Inform of(String id, Text text) {
        return new Inform(Id.of(id), Optional.empty(), text, List.of());
    }

    @Override
    public List<Question> inputs() {
        return List.of();
    }
}
