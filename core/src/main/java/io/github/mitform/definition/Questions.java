package io.github.mitform.definition;

import io.github.mitform.value.Unwrapped;
import java.util.Arrays;
import java.util.List;

/**
 * The names of one or more questions of the same phase, such as {@code wish} or {@code usability.items}; in the file a text for one
 * name, a list of texts for several.
 */
@Unwrapped(single = true)
public record Questions(List<String> names) {
    public Questions {
        names = List.copyOf(names);
    }

    public static Questions of(String... names) {
        return new Questions(Arrays.asList(names));
    }
}
