package io.github.mitform.report;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells results apart that have the same title, because the same questionnaire is asked after each of several tasks, or the same question counted in several ways. */
final class Headings {
    private Headings() {}

    /**
     * Returns the title of the task that stands right before an include; empty where none does.
     *
     * @param prefix of the names of what is included, such as {@code "effort."}; empty for what a format asks itself
     */
    static Optional<Text> taskBefore(Format format, String prefix) {
        int end = prefix.indexOf('.');
        if (end < 0) return Optional.empty();
        String include = prefix.substring(0, end);
        return format.phases().stream()
                .flatMap(phase -> taskBefore(phase.flow(), include).stream())
                .findFirst();
    }

    private static Optional<Text> taskBefore(List<Flow> flows, String include) {
        for (int i = 0; i < flows.size(); i++) {
            var flow = flows.get(i);
            if (i > 0
                    && flow instanceof Include
                    && flow.id().value().equals(include)
                    && flows.get(i - 1) instanceof Task task) {
                return task.title();
            }
            var inside = taskBefore(flow.children(), include);
            if (inside.isPresent()) return inside;
        }
        return Optional.empty();
    }

    /** Returns a title with how it was counted behind it. */
    static Text countedBy(Text title, Sentence method) {
        var both = Text.empty();
        for (var words : title.byLanguage().entrySet()) {
            Locale language = words.getKey();
            both = both.and(language, words.getValue() + " (" + method.in(language) + ")");
        }
        return both;
    }

    /** Returns a title with what it is about behind it, in the languages of both. */
    static Text of(Text title, Text about) {
        var both = Text.empty();
        for (var words : title.byLanguage().entrySet()) {
            Locale language = words.getKey();
            both = both.and(language, words.getValue() + ": " + about.in(language));
        }
        return both;
    }
}
