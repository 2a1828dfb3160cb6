package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A text on its way: first said in the language of a builder, then perhaps in others. Belongs to one thread. */
public final class Words {
    private final String first;
    private final Map<Locale, String> others = new LinkedHashMap<>();

    /** Says the first words. */
    public Words(String first) {
        this.first = requireNonNull(first, "words");
    }

    /**
     * Says the words in another language.
     *
     * @throws IllegalArgumentException if they were already said in this language
     */
    public void say(Locale language, String words) {
        if (others.putIfAbsent(requireNonNull(language, "language"), requireNonNull(words, "words")) != null) {
            throw saidTwice(language);
        }
    }

    /**
     * Returns the text, its first words being in this language.
     *
     * @throws IllegalArgumentException if they were said in this language once more
     */
    public Text in(Locale language) {
        if (others.containsKey(language)) {
            throw saidTwice(language);
        }
        var text = Text.of(language, first);
        for (var other : others.entrySet()) {
            text = text.and(other.getKey(), other.getValue());
        }
        return text;
    }

    private IllegalArgumentException saidTwice(Locale language) {
        return new IllegalArgumentException(
                "\"" + first + "\" is said twice in the language " + language.toLanguageTag());
    }
}
