package io.github.mitform.text;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Unwrapped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The same words in several languages and registers, such as {@code de}, {@code en} and {@code de-x-leicht} (plain language).
 *
 * <p>Immutable. The order of the languages is kept, but two texts are equal in any order. A draft may hold an empty text or miss a
 * language; that is a finding, not an exception.
 *
 * @param byLanguage the words by BCP 47 language tag
 */
@Unwrapped
public record Text(Map<Locale, String> byLanguage) {
    /** Register for people who read with difficulty: {@code de-x-leicht}. */
    public static final Locale PLAIN_GERMAN = Locale.forLanguageTag("de-x-leicht");

    private static final Text EMPTY = new Text(Map.of());

    public Text {
        var copy = new LinkedHashMap<Locale, String>(byLanguage);
        copy.forEach((language, words) -> {
            requireNonNull(language, "language");
            requireNonNull(words, "words");
        });
        byLanguage = Collections.unmodifiableMap(copy);
    }

    public static Text empty() {
        return EMPTY;
    }

    public static Text of(Locale language, String words) {
        return new Text(Map.of(language, words));
    }

    /** Returns German and English words. */
    public static Text of(String german, String english) {
        var both = new LinkedHashMap<Locale, String>();
        both.put(Locale.GERMAN, german);
        both.put(Locale.ENGLISH, english);
        return new Text(both);
    }

    /** Returns a copy with the words of one more language, or with its words replaced. */
    public Text and(Locale language, String words) {
        var more = new LinkedHashMap<>(byLanguage);
        more.put(language, words);
        return new Text(more);
    }

    public Set<Locale> languages() {
        return byLanguage.keySet();
    }

    /** Returns whether there are no words in any language. */
    public boolean isBlank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }

    /**
     * Returns the words for a reader, falling back from the register to the country's language to the language, then to any register
     * of that language, then to the first words there are; empty text if there are none at all.
     */
    public String in(Locale wanted) {
        String exact = byLanguage.get(wanted);
        if (exact != null) {
            return exact;
        }
        for (Locale language : fallbacks(wanted)) {
            String words = byLanguage.get(language);
            if (words != null) {
                return words;
            }
        }
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey().getLanguage().equals(wanted.getLanguage()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> byLanguage.values().stream().findFirst().orElse(""));
    }

    private static List<Locale> fallbacks(Locale wanted) {
        return List.of(wanted, wanted.stripExtensions(), Locale.forLanguageTag(wanted.getLanguage()));
    }

    /** Returns the words of the first language. */
    @Override
    public String toString() {
        return byLanguage.values().stream().findFirst().orElse("");
    }
}
