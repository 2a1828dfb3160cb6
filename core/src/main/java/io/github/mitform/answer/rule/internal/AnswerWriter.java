package io.github.mitform.answer.rule.internal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.FileAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.GroupAnswer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.ListAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.PlaceAnswer.Position;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From answers to values; the type of the question is not needed. */
public final class AnswerWriter {
    /** The names that GeoJSON has for what may be drawn. */
    public static final Map<PlaceType.Kind, String> GEOMETRIES =
            Map.of(PlaceType.Kind.POINT, "Point", PlaceType.Kind.LINE, "LineString", PlaceType.Kind.AREA, "Polygon");

    private AnswerWriter() {}

    public static Value write(Answer answer) {
        if (answer instanceof YesNoAnswer yesNo) return Value.of(yesNo.yes());
        if (answer instanceof NumberAnswer number) return Value.of(number.number());
        if (answer instanceof TextAnswer text) return Value.of(text.words());
        if (answer instanceof DateAnswer date) return Value.of(date.day().toString());
        if (answer instanceof DateTimeAnswer moment)
            return Value.of(moment.time().toString());
        if (answer instanceof ChoiceAnswer choice)
            return choice.other().isPresent() ? other(choice.other().get()) : Value.of(choice.option());
        if (answer instanceof ChoicesAnswer choices) return choices(choices);
        if (answer instanceof ScaleAnswer scale) return Value.of(scale.step());
        if (answer instanceof RankingAnswer ranking) return ranking(ranking);
        if (answer instanceof AllocationAnswer allocation) return allocation(allocation);
        if (answer instanceof GridAnswer grid) return byId(grid.rows());
        if (answer instanceof TaskOutcomeAnswer outcome) return outcome(outcome);
        if (answer instanceof PlaceAnswer place) return place(place);
        if (answer instanceof FileAnswer file) return file(file);
        if (answer instanceof GroupAnswer group) return byId(group.fields());
        if (answer instanceof ListAnswer list) return list(list);
        if (answer instanceof ComparisonAnswer comparison) return comparison(comparison);
        if (answer instanceof GroupingAnswer grouping) return grouping(grouping);
        if (answer instanceof TreePathAnswer walked) return treePath(walked);
        if (answer instanceof ClickAnswer click) return click(click);
        if (answer instanceof TextNoteAnswer notes) return notes(notes);
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
        if (answer instanceof DateTimeAnswer) return new Sentence("a date with a time", "ein Datum mit Uhrzeit");
        if (answer instanceof ChoiceAnswer) return new Sentence("a choice of one", "eine Auswahl");
        if (answer instanceof ChoicesAnswer) return new Sentence("a choice of several", "eine Mehrfachauswahl");
        if (answer instanceof ScaleAnswer) return new Sentence("a step of a scale", "eine Stufe einer Skala");
        if (answer instanceof RankingAnswer) return new Sentence("a ranking", "eine Rangfolge");
        if (answer instanceof AllocationAnswer)
            return new Sentence("points for options", "eine Verteilung von Punkten");
        if (answer instanceof GridAnswer) return new Sentence("rows of answers", "eine Tabelle von Antworten");
        if (answer instanceof TaskOutcomeAnswer)
            return new Sentence("the outcome of a task", "der Ausgang einer Aufgabe");
        if (answer instanceof PlaceAnswer) return new Sentence("a place on the map", "ein Ort auf der Karte");
        if (answer instanceof FileAnswer) return new Sentence("a file", "eine Datei");
        if (answer instanceof ComparisonAnswer) return new Sentence("choices from sets", "eine Wahl aus Gruppen");
        if (answer instanceof GroupAnswer) return new Sentence("a group of fields", "eine Gruppe von Feldern");
        if (answer instanceof ListAnswer) return new Sentence("a list of items", "eine Liste von Einträgen");
        if (answer instanceof GroupingAnswer) return new Sentence("groups of cards", "Gruppen von Karten");
        if (answer instanceof TreePathAnswer) return new Sentence("a way through a tree", "ein Weg durch einen Baum");
        if (answer instanceof ClickAnswer) return new Sentence("a spot on a picture", "eine Stelle auf einem Bild");
        if (answer instanceof TextNoteAnswer) return new Sentence("notes on a text", "Anmerkungen zu einem Text");
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

    private static Value byId(Map<String, Answer> answers) {
        var fields = new LinkedHashMap<String, Value>();
        answers.forEach((id, answer) -> fields.put(id, write(answer)));
        return Value.object(fields);
    }

    private static Value outcome(TaskOutcomeAnswer outcome) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("level", Value.of(word(outcome.level())));
        outcome.seconds().ifPresent(seconds -> fields.put("seconds", Value.of(seconds)));
        outcome.errors().ifPresent(errors -> fields.put("errors", Value.of(errors)));
        outcome.note().ifPresent(note -> fields.put("note", Value.of(note)));
        if (!outcome.path().isEmpty()) fields.put("path", texts(outcome.path()));
        outcome.version().ifPresent(version -> fields.put("version", Value.of(version)));
        return Value.object(fields);
    }

    private static Value place(PlaceAnswer place) {
        var positions = place.positions().stream().map(AnswerWriter::position).toList();
        Value coordinates = switch (place.kind()) {
            case POINT -> positions.isEmpty() ? Value.list() : positions.get(0);
            case LINE -> Value.list(positions);
            case AREA -> Value.list(Value.list(positions));
        };
        var fields = new LinkedHashMap<String, Value>();
        fields.put("type", Value.of(geometry(place.kind())));
        fields.put("coordinates", coordinates);
        return Value.object(fields);
    }

    /** Returns the name that GeoJSON has for something drawn. */
    public static String geometry(PlaceType.Kind kind) {
        return requireNonNull(GEOMETRIES.get(kind));
    }

    private static Value position(Position position) {
        return Value.list(Value.of(position.longitude()), Value.of(position.latitude()));
    }

    private static Value file(FileAnswer file) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(file.name()));
        fields.put("mediaType", Value.of(file.mediaType()));
        fields.put("size", Value.of(file.size()));
        fields.put("sha256", Value.of(file.sha256()));
        fields.put("ref", Value.of(file.ref()));
        return Value.object(fields);
    }

    private static Value list(ListAnswer list) {
        return Value.list(list.items().stream()
                .map(item -> Value.object().with("key", Value.of(item.key())).with("value", write(item.value())))
                .toList());
    }

    private static Value comparison(ComparisonAnswer comparison) {
        var sets = new ArrayList<Value>();
        for (ComparisonAnswer.Choice choice : comparison.sets()) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("shown", texts(choice.shown()));
            fields.put("best", Value.of(choice.best()));
            choice.worst().ifPresent(worst -> fields.put("worst", Value.of(worst)));
            sets.add(Value.object(fields));
        }
        return Value.list(sets);
    }

    private static Value texts(List<String> texts) {
        return Value.list(texts.stream().map(Value::of).toList());
    }

    private static Value grouping(GroupingAnswer grouping) {
        return Value.list(grouping.groups().stream()
                .map(group -> (group.isOwn()
                                ? Value.object().with("name", Value.of(group.name()))
                                : Value.object().with("id", Value.of(group.id())))
                        .with("cards", texts(group.cards())))
                .toList());
    }

    private static Value treePath(TreePathAnswer walked) {
        return Value.object().with("path", texts(walked.path())).with("chosen", Value.of(walked.chosen()));
    }

    private static Value click(ClickAnswer click) {
        var fields = new LinkedHashMap<String, Value>();
        click.spot().ifPresent(spot -> {
            fields.put("x", Value.of(spot.x()));
            fields.put("y", Value.of(spot.y()));
        });
        click.region().ifPresent(region -> fields.put("region", Value.of(region)));
        return Value.object(fields);
    }

    private static Value notes(TextNoteAnswer answer) {
        var notes = new ArrayList<Value>();
        for (TextNoteAnswer.Note note : answer.notes()) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("from", Value.of(note.from()));
            fields.put("to", Value.of(note.to()));
            note.words().ifPresent(words -> fields.put("note", Value.of(words)));
            note.mark().ifPresent(mark -> fields.put("mark", Value.of(mark)));
            notes.add(Value.object(fields));
        }
        return Value.list(notes);
    }
}
