package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to hold behind a step; what is left out is not looked at.
 *
 * @param page the path of the page that is shown
 * @param asked the names of all questions on that page, in order
 * @param shown questions that have to be shown, on whatever page
 * @param hidden questions that must not be shown on any page
 * @param texts words that have to stand on the page, anywhere in its texts
 * @param options by the question on the page: the ids of all options it offers, in order
 * @param answers by the question: the answer it has; {@code null} for none
 * @param values by the name of a computed value: what it came to; {@code null} for nothing
 * @param missing the names of all questions that stand against submitting; empty if it may be submitted
 * @param maySubmit whether it may be submitted
 * @param delivered all answers that were delivered, by question
 */
public record Expectation(
        Optional<String> page,
        Optional<List<String>> asked,
        @Default("[]") List<String> shown,
        @Default("[]") List<String> hidden,
        @Default("[]") List<String> texts,
        @Default("{}") Map<String, List<String>> options,
        @Default("{}") Map<String, Value> answers,
        @Default("{}") Map<String, Value> values,
        Optional<List<String>> missing,
        Optional<Boolean> maySubmit,
        Optional<Map<String, Value>> delivered) {
    private static final Expectation NONE = new Expectation(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Expectation {
        requireNonNull(page, "page");
        asked = asked.map(List::copyOf);
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
        texts = List.copyOf(texts);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        missing = missing.map(List::copyOf);
        requireNonNull(maySubmit, "maySubmit");
        delivered = delivered.map(all -> Collections.unmodifiableMap(new LinkedHashMap<>(all)));
    }

    /** Returns the expectation of this page with these questions on it. */
    public static Expectation page(String path, List<String> asked) {
        return new Expectation(
                Optional.of(path),
                Optional.of(asked),
                NONE.shown,
                NONE.hidden,
                NONE.texts,
                NONE.options,
                NONE.answers,
                NONE.values,
                NONE.missing,
                NONE.maySubmit,
                NONE.delivered);
    }

    /** Returns the expectation that exactly this is delivered. */
    public static Expectation delivered(Map<String, Value> answers) {
        return new Expectation(
                NONE.page,
                NONE.asked,
                NONE.shown,
                NONE.hidden,
                NONE.texts,
                NONE.options,
                NONE.answers,
                NONE.values,
                NONE.missing,
                NONE.maySubmit,
                Optional.of(answers));
    }
}
