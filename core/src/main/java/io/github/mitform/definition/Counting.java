package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Rest;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;

/**
 * A counting method by name, with its settings; in the file {@code {"method": "borda", "truncated": "average"}}.
 *
 * @param method the id of an installed counting method
 * @param settings every field beside {@code method}; what they mean is for the method to say
 */
public record Counting(String method, @Rest ObjectValue settings) {
    public Counting {
        requireNonNull(method, "method");
        requireNonNull(settings, "settings");
    }

    /** Returns a method with its default settings. */
    public static Counting by(String method) {
        return new Counting(method, Value.object());
    }

    public Counting with(String setting, Object value) {
        return new Counting(method, settings.with(setting, Value.from(value)));
    }
}
