package io.github.mitform.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence for people, in both languages of the library.
 *
 * <p>A sentence never quotes what a participant answered.
 */
public record Sentence(String english, String german) {
    private static final int LONGEST_QUOTE = 60;
    /** Long enough for a circle of many names; whoever writes a name of a thousand letters gets its beginning back. */
    private static final int LONGEST_VALUE = 800;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    public Sentence {
        requireNonNull(english, "english");
        requireNonNull(german, "german");
    }

    /** Returns the German sentence for any German locale, otherwise the English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }

    /**
     * Fills {@code {name}} in both languages.
     *
     * @param namesAndValues names and their values in turn; a value that is itself a {@link Sentence} is put in by language, any
     *     other by {@link String#valueOf(Object)}, cut where it is longer than any sentence should be
     * @throws IllegalArgumentException if a value is missing, or a name does not occur in the sentence
     */
    public Sentence with(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs");
        }
        return new Sentence(fill(english, Locale.ENGLISH, namesAndValues), fill(german, Locale.GERMAN, namesAndValues));
    }

    private static String fill(String template, Locale locale, Object[] namesAndValues) {
        var filled = new StringBuilder();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, done, open)
                    .append(value(template.substring(open + 1, close), locale, namesAndValues));
            done = close + 1;
        }
        return filled.append(template, done, template.length()).toString();
    }

    private static String value(String name, Locale locale, Object[] namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                Object value = namesAndValues[i + 1];
                return value instanceof Sentence sentence ? sentence.in(locale) : shortened(String.valueOf(value));
            }
        }
        throw new IllegalArgumentException("no value for {" + name + "}");
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }

    /**
     * Returns words of a definition in the quotation marks of each language, to stand in a sentence: cut after 60 characters, and without
     * line breaks and signs nobody sees.
     */
    public static Sentence quote(String words) {
        String shown = words.length() <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
        shown = INVISIBLE.matcher(shown).replaceAll(" ");
        return new Sentence("\"" + shown + "\"", "„" + shown + "“");
    }

    /** Returns the English sentence. */
    @Override
    public String toString() {
        return english;
    }
}
