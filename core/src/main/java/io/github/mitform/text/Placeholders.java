package io.github.mitform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The places in words where a value is put in when they are shown: {@code {city}}. A brace that is meant as such is written twice; two
 * of a kind in a row show one.
 *
 * <p>Immutable.
 *
 * @param found in the order of the words
 * @param unclosed the number of UTF-16 units before an opening brace to which no closing one belongs; what follows it is plain text
 */
public record Placeholders(List<Placeholder> found, OptionalInt unclosed) {
    private static final Placeholders NONE = new Placeholders(List.of(), OptionalInt.empty());

    public Placeholders {
        found = List.copyOf(found);
    }

    /** Finds the placeholders in words of one language. Takes time in proportion to their length. */
    public static Placeholders in(String words) {
        if (words.indexOf('{') < 0) {
            return NONE;
        }
        var found = new ArrayList<Placeholder>();
        int at = words.indexOf('{');
        while (at >= 0) {
            if (words.startsWith("{{", at)) {
                at = words.indexOf('{', at + 2);
                continue;
            }
            int close = words.indexOf('}', at);
            int next = words.indexOf('{', at + 1);
            if (close < 0 || next >= 0 && next < close) {
                return new Placeholders(found, OptionalInt.of(at));
            }
            found.add(new Placeholder(at, words.substring(at + 1, close)));
            at = next;
        }
        return found.isEmpty() ? NONE : new Placeholders(found, OptionalInt.empty());
    }

    /**
     * Puts values in and makes one brace of two.
     *
     * @param values what to put in for a name; a name with an empty value stays as it was written
     */
    public static String fill(String words, Function<String, Optional<String>> values) {
        if (words.indexOf('{') < 0 && words.indexOf('}') < 0) {
            return words;
        }
        var filled = new StringBuilder();
        int done = 0;
        for (Placeholder placeholder : in(words).found()) {
            single(words.substring(done, placeholder.start()), filled);
            filled.append(values.apply(placeholder.name()).orElse("{" + placeholder.name() + "}"));
            done = placeholder.end();
        }
        single(words.substring(done), filled);
        return filled.toString();
    }

    private static void single(String plain, StringBuilder to) {
        to.append(plain.replace("{{", "{").replace("}}", "}"));
    }

    /**
     * One place where a value is put in.
     *
     * @param start UTF-16 units before its opening brace
     * @param name what stands between the braces, as it was written
     */
    public record Placeholder(int start, String name) {
        /** Returns the UTF-16 units up to and including its closing brace. */
        public int end() {
            return start + name.length() + 2;
        }

        /** Returns the words in which this was found, with another name in its place. */
        public String replacedIn(String words, String other) {
            return words.substring(0, start + 1) + other + words.substring(end() - 1);
        }
    }
}
