package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From answers to values; the type of the question is not needed. */
public final class AnswerWriter {
    private AnswerWriter() {}

    public static Value write(Answer answer) {
        if (answer instanceof YesNoAnswer yesNo) return Value.of(yesNo.yes());
        if (answer instanceof NumberAnswer number) return Value.of(number.number());
        if (answer instanceof TextAnswer text) return Value.of(text.words());
        if (answer instanceof DateAnswer date) return Value.of(date.day().toString());
        if (answer instanceof ChoiceAnswer choice)
            return choice.other().isPresent() ? other(choice.other().get()) : Value.of(choice.option());
        if (answer instanceof ChoicesAnswer choices) return choices(choices);
        if (answer instanceof ScaleAnswer scale) return Value.of(scale.step());
        if (answer instanceof RankingAnswer ranking) return ranking(ranking);
        if (answer instanceof AllocationAnswer allocation) return allocation(allocation);
        if (answer instanceof GridAnswer grid) return grid(grid);
        if (answer instanceof TaskOutcomeAnswer outcome) return outcome(outcome);
        if (answer instanceof NoAnswer reason) return field("missing", Value.of(word(reason)));
        throw new AssertionError("no value for " + answer.getClass().getSimpleName()); // Answer is sealed
    }

    /** Returns the word for a constant: {@code dont_know}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what kind of answer this is, with its article. */
    public static Sentence kind(Answer answer) {
        if (answer instanceof YesNoAnswer) return new Sentence("yes or no", "Ja oder Nein");
        if (answer instanceof NumberAnswer) return new Sentence("a number", "eine Zahl");
        if (answer instanceof TextAnswer) return new Sentence("a text", "ein Text");
        if (answer instanceof DateAnswer) return new Sentence("a date", "ein Datum");
        if (answer instanceof ChoiceAnswer) return new Sentence("a choice of one", "eine Auswahl");
        if (answer instanceof ChoicesAnswer) return new Sentence("a choice of several", "eine Mehrfachauswahl");
        if (answer instanceof ScaleAnswer) return new Sentence("a step of a scale", "eine Stufe einer Skala");
        if (answer instanceof RankingAnswer) return new Sentence("a ranking", "eine Rangfolge");
        if (answer instanceof AllocationAnswer)
            return new Sentence("points for options", "eine Verteilung von Punkten");
        if (answer instanceof GridAnswer) return new Sentence("rows of answers", "eine Tabelle von Antworten");
        if (answer instanceof TaskOutcomeAnswer)
            return new Sentence("the outcome of a task", "der Ausgang einer Aufgabe");
        if (answer instanceof NoAnswer) return new Sentence("no answer", "keine Antwort");
        throw new AssertionError("no name for " + answer.getClass().getSimpleName()); // Answer is sealed
    }

    private static Value other(String words) {
        return field("other", Value.of(words));
    }

    private static Value field(String name, Value value) {
        return Value.object(Map.of(name, value));
    }

    private static Value choices(ChoicesAnswer choices) {
        var items = new ArrayList<Value>();
        choices.options().forEach(option -> items.add(Value.of(option)));
        choices.other().ifPresent(words -> items.add(other(words)));
        return Value.list(items);
    }

    private static Value ranking(RankingAnswer ranking) {
        var ranks = new ArrayList<Value>();
        for (List<String> rank : ranking.ranks()) {
            ranks.add(
                    rank.size() == 1
                            ? Value.of(rank.get(0))
                            : Value.list(rank.stream().map(Value::of).toList()));
        }
        return Value.list(ranks);
    }

    private static Value allocation(AllocationAnswer allocation) {
        var points = new LinkedHashMap<String, Value>();
        allocation.points().forEach((option, given) -> points.put(option, Value.of(given)));
        return Value.object(points);
    }

    private static Value grid(GridAnswer grid) {
        var rows = new LinkedHashMap<String, Value>();
        grid.rows().forEach((row, cell) -> rows.put(row, write(cell)));
        return Value.object(rows);
    }

    private static Value outcome(TaskOutcomeAnswer outcome) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("level", Value.of(word(outcome.level())));
        outcome.seconds().ifPresent(seconds -> fields.put("seconds", Value.of(seconds)));
        outcome.errors().ifPresent(errors -> fields.put("errors", Value.of(errors)));
        outcome.note().ifPresent(note -> fields.put("note", Value.of(note)));
        return Value.object(fields);
    }
}
