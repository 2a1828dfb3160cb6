package io.github.mitform.formats.builder;

import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scale between two ends, said in the language of the builder that takes it; {@link #in} adds other languages.
 *
 * <p>Belongs to one thread.
 */
public final class ScaleBuilder implements Cell {
    private final int from;
    private final int to;
    private final Words low;
    private final Words high;
    private final Map<Integer, Words> labels = new TreeMap<>();
    private List<Words> said;
    private boolean dontKnow;

    ScaleBuilder(int from, String low, int to, String high) {
        this.from = from;
        this.to = to;
        this.low = new Words(low);
        this.high = new Words(high);
        this.said = List.of(this.low, this.high);
    }

    /**
     * Says the words that came last in another language: what the two ends stand for, or the label of one step.
     *
     * @param words as many as came last, in the same order
     * @throws IllegalArgumentException if there are more or fewer, or they were already said in this language
     */
    public ScaleBuilder in(Locale language, String... words) {
        Translation.say(said, language, words);
        return this;
    }

    /** Says what a single step stands for, such as the middle. */
    public ScaleBuilder step(int step, String words) {
        var label = new Words(words);
        labels.put(step, label);
        said = List.of(label);
        return this;
    }

    /** Offers "don't know", which is recorded as such and counts as unanswered. */
    public ScaleBuilder orDontKnow() {
        dontKnow = true;
        return this;
    }

    @Override
    public ScaleType build(Locale language) {
        var texts = new TreeMap<Integer, Text>();
        labels.forEach((step, words) -> texts.put(step, words.in(language)));
        return new ScaleType(from, to, Optional.of(low.in(language)), Optional.of(high.in(language)), texts, dontKnow);
    }
}
