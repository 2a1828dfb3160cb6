package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The few answers that a question allows.
 *
 * @param ids as data names them
 * @param single whether everybody gives exactly one of them
 */
record Kinds(List<String> ids, List<Cell.Words> labels, boolean single, Finder finder) {

    /** Finds which ones an answer is. */
    interface Finder {
        void find(Answer answer, IntConsumer each);
    }

    int size() {
        return ids.size();
    }

    /** Returns the only one that an answer is. */
    int one(Answer answer) {
        var found = new int[1];
        finder.find(answer, kind -> found[0] = kind);
        return found[0];
    }

    static Kinds of(AnswerType type) {
        if (type instanceof YesNoType) {
            return new Kinds(
                    List.of("yes", "no"),
                    List.of(Cell.Words.of(Text.of("Ja", "Yes")), Cell.Words.of(Text.of("Nein", "No"))),
                    true,
                    (answer, each) -> each.accept(((YesNoAnswer) answer).yes() ? 0 : 1));
        }
        if (type instanceof ChoiceType choice) {
            var options = choice.choices().listed();
            var index = OptionIndex.of(options);
            return ofOptions(options, choice.other(), true, (answer, each) -> {
                var chosen = (ChoiceAnswer) answer;
                each.accept(chosen.other().isPresent() ? options.size() : index.of(chosen.option()));
            });
        }
        if (type instanceof ChoicesType choices) {
            var options = choices.choices().listed();
            var index = OptionIndex.of(options);
            return ofOptions(options, choices.other(), false, (answer, each) -> {
                var chosen = (ChoicesAnswer) answer;
                chosen.options().forEach(option -> each.accept(index.of(option)));
                if (chosen.other().isPresent()) each.accept(options.size());
            });
        }
        if (type instanceof ScaleType scale) return steps(scale);
        throw new IllegalArgumentException(
                "no few answers to " + type.getClass().getSimpleName());
    }

    private static Kinds ofOptions(List<Option> options, boolean other, boolean single, Finder finder) {
        var ids = new ArrayList<String>();
        var labels = new ArrayList<Cell.Words>();
        for (Option option : options) {
            ids.add(option.id().value());
            labels.add(Cell.Words.of(option));
        }
        if (other) {
            ids.add("(other)");
            labels.add(Cell.Words.of(Text.of("Etwas anderes", "Something else")));
        }
        return new Kinds(ids, labels, single, finder);
    }

    private static Kinds steps(ScaleType scale) {
        var ids = new ArrayList<String>();
        var labels = new ArrayList<Cell.Words>();
        for (int step = scale.from(); step <= scale.to(); step++) {
            ids.add(Integer.toString(step));
            labels.add(Cell.Words.of(label(scale, step)));
        }
        return new Kinds(
                ids, labels, true, (answer, each) -> each.accept(((ScaleAnswer) answer).step() - scale.from()));
    }

    private static Text label(ScaleType scale, int step) {
        var words = scale.labels().get(step);
        if (words == null && step == scale.from()) words = scale.low().orElse(null);
        if (words == null && step == scale.to()) words = scale.high().orElse(null);
        if (words == null) return Text.of(Locale.ROOT, Integer.toString(step));
        var labelled = Text.empty();
        for (var entry : words.byLanguage().entrySet()) {
            labelled = labelled.and(entry.getKey(), step + " – " + entry.getValue());
        }
        return labelled;
    }
}
