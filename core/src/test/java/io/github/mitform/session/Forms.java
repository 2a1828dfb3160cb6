package io.github.mitform.session;

import io.github.mitform.check.Check;
import io.github.mitform.check.CheckResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Small forms in JSON with single quotation marks; {@code @word} stands for a text in English and German, and a backtick for a quotation
 * mark inside a condition.
 */
final class Forms {
    static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private Forms() {}

    static CheckResult check(String... flow) {
        return Check.of(ParkTalks.format(json("", flow)));
    }

    /** @param more further fields of the format */
    static String json(String more, String... flow) {
        var source =
                "{'mitform': '1', 'id': 'org.example.form', 'version': '1.0.0', 'title': @Form, 'languages': ['en', 'de'], "
                        + more + "'phases': [{'id': 'only', 'flow': [" + String.join(", ", flow) + "]}]}";
        return source.replaceAll("@(\\w+)", "{'en': '$1', 'de': '$1 (de)'}")
                .replace('\'', '"')
                .replace("`", "\\\"");
    }

    /** Returns a page of questions. */
    static String page(String id, String... questions) {
        return "{'type': 'ask', 'id': '" + id + "', 'questions': [" + String.join(", ", questions) + "]}";
    }

    /** @param more further fields of the question */
    static String question(String id, String answer, String... more) {
        return "{'id': '" + id + "', 'ask': @" + id + ", 'answer': " + answer
                + Arrays.stream(more).map(field -> ", " + field).collect(Collectors.joining()) + "}";
    }

    /** @param more further fields of the option */
    static String option(String id, String... more) {
        return "{'id': '" + id + "', 'label': @" + id
                + Arrays.stream(more).map(field -> ", " + field).collect(Collectors.joining()) + "}";
    }

    static Round round(String... flow) {
        return Round.open(check(flow).orThrow(), "only");
    }

    static Session start(Round round) {
        return start(round, 42);
    }

    static Session start(Round round, long seed) {
        return Session.start(round, Locale.ENGLISH, new Context(DAY, seed));
    }
}
