package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answers a type of answer allows, where those are few and known.
 *
 * @param items in order
 * @param single whether every answer is exactly one of them
 * @param rising whether they rise from low to high, such as the steps of a scale
 */
record Categories(List<Category> items, boolean single, boolean rising, Placing placing) {
    Categories {
        items = List.copyOf(items);
    }

    private Categories(List<Category> items, boolean single, Placing placing) {
        this(items, single, false, placing);
    }

    /** One of them. */
    record Category(String id, Cell.Words words) {}

    /** Counts an answer, its counters starting at {@code offset}. */
    interface Placing {
        void count(Answer answer, long times, Counts counts, int offset);
    }

    int size() {
        return items.size();
    }

    /** Returns how often each was counted, by its id, the counters starting at {@code offset}. */
    Value data(Counts counts, int offset) {
        var byId = new LinkedHashMap<String, Value>();
        for (int i = 0; i < size(); i++) {
            byId.put(items.get(i).id(), Value.of(counts.get(offset + i)));
        }
        return Value.object(byId);
    }

    static Optional<Categories> of(AnswerType type) {
        if (type instanceof YesNoType) return Optional.of(yesNo());
        if (type instanceof ChoiceType choice) return Optional.of(choice(choice));
        if (type instanceof ChoicesType choices) return Optional.of(choices(choices));
        if (type instanceof ScaleType scale) return Optional.of(scale(scale));
        if (type instanceof TaskOutcomeType) return Optional.of(taskOutcome());
        if (type instanceof PlaceType place) return Optional.of(place(place));
        if (type instanceof ClickType click) return Optional.of(click(click));
        return Optional.empty();
    }

    private static Categories yesNo() {
        return new Categories(
                List.of(category("yes", Text.of("Ja", "Yes")), category("no", Text.of("Nein", "No"))),
                true,
                (answer, times, counts, offset) -> counts.add(offset + (((YesNoAnswer) answer).yes() ? 0 : 1), times));
    }

    private static Categories choice(ChoiceType type) {
        var options = type.choices().listed();
        var index = OptionIndex.of(options);
        return new Categories(withOther(options, type.other()), true, (answer, times, counts, offset) -> {
            var choice = (ChoiceAnswer) answer;
            counts.add(offset + (choice.other().isPresent() ? options.size() : index.of(choice.option())), times);
        });
    }

    private static Categories choices(ChoicesType type) {
        var options = type.choices().listed();
        var index = OptionIndex.of(options);
        return new Categories(withOther(options, type.other()), false, (answer, times, counts, offset) -> {
            var choices = (ChoicesAnswer) answer;
            for (String option : choices.options()) {
                counts.add(offset + index.of(option), times);
            }
            if (choices.other().isPresent()) {
                counts.add(offset + options.size(), times);
            }
        });
    }

    private static List<Category> withOther(List<Option> options, boolean other) {
        var categories = new ArrayList<Category>();
        for (Option option : options) {
            categories.add(new Category(option.id().value(), Cell.Words.of(option)));
        }
        if (other) {
            categories.add(category("(other)", Text.of("Etwas anderes", "Something else")));
        }
        return categories;
    }

    private static Categories scale(ScaleType type) {
        var steps = new ArrayList<Category>();
        for (int step = type.from(); step <= type.to(); step++) {
            steps.add(category(Integer.toString(step), stepLabel(type, step)));
        }
        return new Categories(
                steps,
                true,
                true,
                (answer, times, counts, offset) ->
                        counts.add(offset + ((ScaleAnswer) answer).step() - type.from(), times));
    }

    private static Text stepLabel(ScaleType type, int step) {
        var words = type.labels().get(step);
        if (words == null && step == type.from()) words = type.low().orElse(null);
        if (words == null && step == type.to()) words = type.high().orElse(null);
        if (words == null) return Text.of(Locale.ROOT, Integer.toString(step));
        var labelled = Text.empty();
        for (var entry : words.byLanguage().entrySet()) {
            labelled = labelled.and(entry.getKey(), step + " – " + entry.getValue());
        }
        return labelled;
    }

    private static Categories taskOutcome() {
        return new Categories(
                List.of(
                        category("success", Text.of("Geschafft", "Success")),
                        category("partial", Text.of("Teilweise oder mit Hilfe", "In part, or with help")),
                        category("failure", Text.of("Nicht geschafft", "Failure")),
                        category("gave_up", Text.of("Aufgegeben", "Gave up"))),
                true,
                (answer, times, counts, offset) ->
                        counts.add(offset + ((TaskOutcomeAnswer) answer).level().ordinal(), times));
    }

    private static Categories place(PlaceType type) {
        var kinds = List.copyOf(type.kinds());
        return new Categories(
                kinds.stream().map(Categories::kind).toList(),
                true,
                (answer, times, counts, offset) ->
                        counts.add(offset + kinds.indexOf(((PlaceAnswer) answer).kind()), times));
    }

    private static Category kind(PlaceType.Kind kind) {
        return switch (kind) {
            case POINT -> category("point", Text.of("Punkt", "Point"));
            case LINE -> category("line", Text.of("Linie", "Line"));
            case AREA -> category("area", Text.of("Fläche", "Area"));
        };
    }

    private static Categories click(ClickType type) {
        var ids = type.regions().stream().map(region -> region.id().value()).toList();
        var regions = new ArrayList<Category>();
        for (ClickType.Region region : type.regions()) {
            regions.add(category(
                    region.id().value(),
                    region.label()
                            .orElseGet(() -> Text.of(Locale.ROOT, region.id().value()))));
        }
        regions.add(category("(elsewhere)", Text.of("Anderswo", "Elsewhere")));
        return new Categories(regions, true, (answer, times, counts, offset) -> {
            var region = ((ClickAnswer) answer).region();
            counts.add(offset + region.map(ids::indexOf).orElse(ids.size()), times);
        });
    }

    private static Category category(String id, Text words) {
        return new Category(id, Cell.Words.of(words));
    }
}
