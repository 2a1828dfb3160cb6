package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** People who answered, and what is counted of them. */
final class Analyses {
    static final CountContext DRAWN = new CountContext(OptionalLong.empty(), OptionalLong.empty(), true);
    static final AnswerType YES_NO = new YesNoType();
    static final AnswerType SCALE = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false);
    static final AnswerType PLACE = new ChoiceType(Options.of(option("north"), option("south")), false);

    private Analyses() {}

    static Option option(String id) {
        return Option.of(id, Text.of(Locale.ENGLISH, id));
    }

    static Subject subject(String name, AnswerType type) {
        return new Subject(name, Text.of("Frage " + name, "Question " + name), type);
    }

    /** One row for so many people; null for no answer. */
    record People(long times, List<Optional<Answer>> answers) implements Row {
        static People of(long times, @Nullable Answer... answers) {
            var all = new ArrayList<Optional<Answer>>();
            for (Answer answer : answers) all.add(Optional.ofNullable(answer));
            return new People(times, all);
        }

        @Override
        public @Nullable Answer answer(int subject) {
            return answers.get(subject).orElse(null);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answers.get(subject).isPresent() ? null : Missing.SKIPPED;
        }
    }

    static Result count(
            TallyMethod method, List<Subject> subjects, ObjectValue settings, CountContext context, Row... rows) {
        return finished(method.bind(subjects, settings), context, rows);
    }

    static <S> Result finished(Tally<S, ?> tally, CountContext context, Row... rows) {
        S state = tally.empty();
        for (Row row : rows) state = tally.add(state, row);
        return tally.finish(state, context);
    }

    static ObjectValue part(Value of, String name) {
        return (ObjectValue) ((ObjectValue) of).get(name).orElseThrow();
    }

    static double number(Value of, String name) {
        return ((ObjectValue) of).number(name).orElseThrow().doubleValue();
    }

    static List<String> english(Result result, Note.Kind kind) {
        return result.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.sentence().in(Locale.ENGLISH))
                .toList();
    }
}
