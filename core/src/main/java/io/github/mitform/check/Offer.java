package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Selection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which options of a question are shown, where that depends on answers. The question is asked only where enough of them are.
 *
 * @param when by the id of an option: it is shown only while this holds; options without a condition are always shown
 * @param carried the earlier question whose options they are
 */
public record Offer(Map<String, Rule> when, Optional<Carried> carried) {
    public Offer {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        requireNonNull(carried, "carried");
    }

    /**
     * Options that come from an earlier question.
     *
     * @param source the slot of that question, which stands before
     * @param select which of its options: all that it shows, those that were chosen, or those that were not
     */
    public record Carried(int source, Selection select) {
        public Carried {
            requireNonNull(select, "select");
        }
    }
}
