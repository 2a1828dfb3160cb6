package io.github.mitform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The places in words where a value is put in when they are shown: {@code {city}}, or {@code {age|your age}} with what stands there as long
 * as there is no value. A brace that is meant as such is written twice; two of a kind in a row show one. What is put in is text and nothing
 * in it is looked at again.
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
     * @param values what to put in for a name; for an empty value its fallback stands there, and without one it stays as it was written
     */
    public static String fill(String words, Function<String, Optional<String>> values) {
        return replace(
                words,
                placeholder -> values.apply(placeholder.name())
                        .or(placeholder::fallback)
                        .orElseGet(() -> "{" + placeholder.written() + "}"));
    }

    /** Puts something in for each placeholder and makes one brace of two. */
    public static String replace(String words, Function<Placeholder, String> values) {
        if (words.indexOf('{') < 0 && words.indexOf('}') < 0) {
            return words;
        }
        var filled = new StringBuilder();
        int done = 0;
        for (Placeholder placeholder : in(words).found()) {
            single(words.substring(done, placeholder.start()), filled);
            filled.append(values.apply(placeholder));
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
     * @param written what stands between the braces
     */
    public record Placeholder(int start, String written) {
        /** Returns what is put in, without blanks around it. */
        public String name() {
            int bar = written.indexOf('|');
            return (bar < 0 ? written : written.substring(0, bar)).strip();
        }

        /** Returns what stands there as long as there is no value: what follows the first {@code |}. */
        public Optional<String> fallback() {
            int bar = written.indexOf('|');
            return bar < 0 ? Optional.empty() : Optional.of(written.substring(bar + 1));
        }

        /** Returns what stands between the braces with another name, and the same fallback. */
        public String renamed(String other) {
            int bar = written.indexOf('|');
            return bar < 0 ? other : other + written.substring(bar);
        }

        /** Returns the UTF-16 units up to and including its closing brace. */
        public int end() {
            return start + written.length() + 2;
        }

        /** Returns the words in which this was found, with something else between its braces. */
        public String replacedIn(String words, String other) {
            return words.substring(0, start + 1) + other + words.substring(end() - 1);
        }
    }
}
