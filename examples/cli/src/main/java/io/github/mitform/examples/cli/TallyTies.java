package io.github.mitform.examples.cli;

import io.github.mitform.participation.PhaseCount;
import io.github.mitform.tally.CountContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people decided about the ties of results, from a file that names each result: {@code {"bench": {"decisions": [{"tied": …, "chosen": …}]}}}. */
record TallyTies(Map<String, CountDecisions> results) {
    /** @throws Unusable with a sentence for each thing that is wrong with it */
    static TallyTies read(@Nullable Path file) {
        var results = new LinkedHashMap<String, CountDecisions>();
        if (file != null) {
            JsonFiles.object(file)
                    .fields()
                    .forEach((result, written) -> results.put(result, CountDecisions.of(file, written)));
        }
        return new TallyTies(results);
    }

    /** Returns what a result has to know. */
    CountContext context(String result, CountContext context) {
        var decided = results.get(result);
        return decided == null ? context : context.with(decided.facts());
    }

    /**
     * Checks that everything that was decided was asked for, and came up.
     *
     * @throws Unusable if something was not
     */
    void requireUsed(PhaseCount count) {
        results.forEach((name, decided) -> {
            var result = count.results().get(name);
            if (result == null) {
                throw new Unusable(Words.say(
                        "decision.unknown",
                        Map.of(
                                "result",
                                name,
                                "results",
                                String.join(", ", count.results().keySet()))));
            }
            decided.requireUsed(name, result);
        });
    }
}
