package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.design.ComparisonDesign;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.problem.SessionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What an answer has to fit besides its type, and only its session knows: the sets that were drawn for this person, and the text as this
 * person read it.
 */
public final class OwnAnswers {
    private OwnAnswers() {}

    /**
     * Returns the sets of a comparison that one person is shown, as ids.
     *
     * @param type with its options known
     * @param question the name of the question
     */
    public static List<List<String>> sets(ComparisonType type, String question, long seed) {
        var ids = type.choices().listed().stream()
                .map(Option::id)
                .map(Object::toString)
                .toList();
        int show = type.shown(ids.size());
        int count = type.count(ids.size());
        var draw = Draw.of(seed, question + " sets");
        return ComparisonDesign.of(ids.size(), show, count)
                .arranged(
                        draw.shuffled(ids, id -> false),
                        draw.shuffled(numbers(count), set -> false),
                        draw.shuffled(numbers(show), position -> false));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Returns what is wrong with a valid answer in this session. */
    public static List<Finding> check(RoundInput input, Answer answer, Locale language, long seed) {
        if (input.type() instanceof ComparisonType type && answer instanceof ComparisonAnswer given) {
            return sets(type, input, given, seed);
        }
        return check(input, answer, language);
    }

    /** Returns what is wrong with a valid answer in a session of which only the language is known. */
    public static List<Finding> check(RoundInput input, Answer answer, Locale language) {
        return input.type() instanceof TextNoteType type && answer instanceof TextNoteAnswer given
                ? passages(type, input, given, language)
                : List.of();
    }

    /** All sets in their order, or some of them in their order where not every one has to be answered. */
    private static List<Finding> sets(ComparisonType type, RoundInput input, ComparisonAnswer given, long seed) {
        var drawn = sets(type, input.name(), seed);
        int next = 0;
        for (int i = 0; i < given.sets().size(); i++) {
            var shown = given.sets().get(i).shown();
            while (next < drawn.size() && !drawn.get(next).equals(shown)) {
                next++;
            }
            if (next == drawn.size()) {
                return List.of(SessionProblem.OTHER_SETS
                        .at(input.at().item(i).field("shown"))
                        .withPath(input.input().path()));
            }
            next++;
        }
        return List.of();
    }

    private static List<Finding> passages(TextNoteType type, RoundInput input, TextNoteAnswer given, Locale language) {
        String text = input.input().scope().fill(type.text(), language);
        int length = text.codePointCount(0, text.length());
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < given.notes().size(); i++) {
            if (given.notes().get(i).to() > length) {
                findings.add(SessionProblem.BEYOND_THE_TEXT
                        .at(input.at().item(i).field("to"), "length", length)
                        .withPath(input.input().path()));
            }
        }
        return findings;
    }
}
