package io.github.mitform.session.internal;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of one question that are shown in one state. Immutable and safe to share; its rule is made when somebody needs it. */
public final class Offered {
    private final AnswerRule whole;
    private final BitSet places;
    private final Set<String> ids = new LinkedHashSet<>();
    private @Nullable AnswerRule rule;

    /**
     * @param whole what may be answered with all options that may ever be shown
     * @param places of the options that are shown, among all
     */
    Offered(AnswerRule whole, BitSet places) {
        this.whole = whole;
        this.places = places;
        var options = all();
        places.stream().forEach(place -> ids.add(options.get(place).id().value()));
    }

    private List<Option> all() {
        return whole.type().options().map(Options::listed).orElse(List.of());
    }

    /** Returns the ids of the options that are shown. */
    public Set<String> ids() {
        return ids;
    }

    /** Returns whether there are enough for an answer; otherwise the question is not asked. */
    boolean areEnough() {
        return ids.size() >= whole.fewestOptions();
    }

    boolean isAt(BitSet otherPlaces) {
        return places.equals(otherPlaces);
    }

    /** Returns what may be answered while these options are shown. */
    public AnswerRule rule() {
        var known = rule; // every thread that gets here comes to an equal one
        if (known == null) {
            known = AnswerRule.of(among(whole.type()));
            rule = known;
        }
        return known;
    }

    /** Returns a type with those of its options that are shown, in its own order. */
    public AnswerType among(AnswerType type) {
        return type.options()
                .map(options -> type.withOptions(Options.of(
                        options.listed().stream()
                                .filter(option -> ids.contains(option.id().value()))
                                .toList(),
                        options.order())))
                .orElse(type);
    }
}
