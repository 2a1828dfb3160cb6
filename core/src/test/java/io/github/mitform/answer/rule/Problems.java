package io.github.mitform.answer.rule;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is found wrong with answers, in one line each. */
final class Problems {
    static final Pointer AT = Pointer.root();
    static final Pointer QUESTION = Pointer.of("/answers/q");

    private Problems() {}

    /** Returns codes and places: {@code answer.outside /coordinates}. */
    static List<String> of(AnswerType type, Object answer) {
        return lines(AnswerRules.read(type, Value.from(answer), AT).findings());
    }

    static List<String> check(AnswerType type, Answer answer) {
        return lines(AnswerRules.check(type, answer, AT));
    }

    /** Returns each finding of an answer as it is printed. */
    static List<String> sentences(AnswerType type, Object answer) {
        return AnswerRules.read(type, Value.from(answer), QUESTION).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    static List<String> germanSentences(AnswerType type, Object answer) {
        return AnswerRules.read(type, Value.from(answer), QUESTION).findings().stream()
                .map(finding -> finding.message(Locale.GERMAN))
                .toList();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.code().replace("answer.", "") + " " + finding.at()).strip())
                .toList();
    }

    static Answer read(AnswerType type, Object answer) {
        return AnswerRules.read(type, Value.from(answer), AT).answer().orElseThrow();
    }

    static Options options(String... ids) {
        return new Options.Listed(Arrays.stream(ids).map(Problems::option).toList());
    }

    static Option option(String id) {
        return Option.of(id, Text.of(id, id));
    }

    /** Returns a map of names and values by turns; unlike {@link Map#of} it takes any number. */
    static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
