package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Unwrapped;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;

/** The options of a question: listed where they are used, or taken from elsewhere when a round opens. */
public sealed interface Options {

    /** Returns options listed in the definition. */
    static Options of(Option... options) {
        return new Listed(Arrays.asList(options));
    }

    /** Returns the options that are known, in order; empty as long as they have to come from elsewhere. */
    default List<Option> listed() {
        return List.of();
    }

    /** Options written down in the definition; in the file a plain list. */
    @Unwrapped
    record Listed(List<@Valid Option> items) implements Options {
        public Listed {
            items = List.copyOf(items);
        }

        @Override
        public List<Option> listed() {
            return items;
        }
    }

    /**
     * Options from a parameter or from the result of an earlier phase; in the file {@code {"from": …, "select": …}}.
     *
     * @param from the id of a parameter, or {@code phase.result}
     * @param select which options of a result are taken; all of them for a parameter
     */
    record From(
            String from, @Default("{\"method\": \"all\"}") Selection select) implements Options {
        public From {
            requireNonNull(from, "from");
            requireNonNull(select, "select");
        }
    }
}
