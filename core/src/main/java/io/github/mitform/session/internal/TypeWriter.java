package io.github.mitform.session.internal;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answer types for front ends: the fields of the definition, every text in one language. Immutable. */
public final class TypeWriter {
    private final Function<Text, String> filling;
    private final Locale language;
    private final boolean earlierOptions;
    private final Supplier<List<List<String>>> sets;

    /**
     * @param filling puts into a text what one person reads
     * @param earlierOptions whether the options come from an earlier phase: what people wrote has no placeholders
     * @param sets gives the sets of a comparison that this person is shown
     */
    public TypeWriter(
            Function<Text, String> filling,
            Locale language,
            boolean earlierOptions,
            Supplier<List<List<String>>> sets) {
        this.filling = filling;
        this.language = language;
        this.earlierOptions = earlierOptions;
        this.sets = sets;
    }

    public ObjectValue write(AnswerType type) {
        var fields = new LinkedHashMap<String, Value>();
        if (type instanceof YesNoType) return with("yes_no", fields);
        if (type instanceof NumberType number) return number(number, fields);
        if (type instanceof TextType text) return text(text, fields);
        if (type instanceof DateType date) return date(date, fields);
        if (type instanceof ChoiceType choice) return choice(choice, fields);
        if (type instanceof ChoicesType choices) return choices(choices, fields);
        if (type instanceof ScaleType scale) return scale(scale, fields);
        if (type instanceof RankingType ranking) return ranking(ranking, fields);
        if (type instanceof AllocationType allocation) return allocation(allocation, fields);
        if (type instanceof GridType grid) return grid(grid, fields);
        if (type instanceof TaskOutcomeType outcome) return outcome(outcome, fields);
        if (type instanceof DateTimeType time) return dateTime(time, fields);
        if (type instanceof PlaceType place) return place(place, fields);
        if (type instanceof FileType file) return file(file, fields);
        if (type instanceof ComparisonType comparison) return comparison(comparison, fields);
        if (type instanceof GroupType group) return group(group, fields);
        if (type instanceof ListType list) return list(list, fields);
        if (type instanceof GroupingType sort) return grouping(sort, fields);
        if (type instanceof TreePathType search) return treePath(search, fields);
        if (type instanceof ClickType click) return click(click, fields);
        if (type instanceof TextNoteType notes) return notes(notes, fields);
        throw new AssertionError("no form for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }

    private static ObjectValue with(String type, Map<String, Value> fields) {
        var all = new LinkedHashMap<String, Value>();
        all.put("type", Value.of(type));
        all.putAll(fields);
        return Value.object(all);
    }

    private ObjectValue number(NumberType type, Map<String, Value> fields) {
        type.min().ifPresent(min -> fields.put("min", Value.of(min)));
        type.max().ifPresent(max -> fields.put("max", Value.of(max)));
        fields.put("step", Value.of(type.step()));
        put("unit", type.unit(), fields);
        return with("number", fields);
    }

    private static ObjectValue text(TextType type, Map<String, Value> fields) {
        fields.put("min", Value.of(type.min()));
        fields.put("max", Value.of(type.max()));
        fields.put("lines", Value.of(type.lines()));
        type.pattern().ifPresent(pattern -> fields.put("pattern", Value.of(pattern)));
        return with("text", fields);
    }

    private static ObjectValue date(DateType type, Map<String, Value> fields) {
        type.min().ifPresent(min -> fields.put("min", Value.of(min.toString())));
        type.max().ifPresent(max -> fields.put("max", Value.of(max.toString())));
        return with("date", fields);
    }

    private ObjectValue choice(ChoiceType type, Map<String, Value> fields) {
        fields.put("options", options(type.choices()));
        fields.put("other", Value.of(type.other()));
        return with("choice", fields);
    }

    private ObjectValue choices(ChoicesType type, Map<String, Value> fields) {
        fields.put("options", options(type.choices()));
        fields.put("min", Value.of(type.min()));
        put("max", type.max(), fields);
        fields.put("other", Value.of(type.other()));
        return with("choices", fields);
    }

    private ObjectValue scale(ScaleType type, Map<String, Value> fields) {
        fields.put("from", Value.of(type.from()));
        fields.put("to", Value.of(type.to()));
        put("low", type.low(), fields);
        put("high", type.high(), fields);
        var labels = new LinkedHashMap<String, Value>();
        type.labels().forEach((step, label) -> labels.put(step.toString(), words(label)));
        fields.put("labels", Value.object(labels));
        fields.put("dontKnow", Value.of(type.dontKnow()));
        return with("scale", fields);
    }

    private ObjectValue ranking(RankingType type, Map<String, Value> fields) {
        fields.put("options", options(type.choices()));
        fields.put("min", Value.of(type.min()));
        put("max", type.max(), fields);
        fields.put("ties", Value.of(type.ties()));
        return with("ranking", fields);
    }

    private ObjectValue allocation(AllocationType type, Map<String, Value> fields) {
        fields.put("options", options(type.choices()));
        fields.put("total", Value.of(type.total()));
        put("most", type.most(), fields);
        fields.put("spendAll", Value.of(type.spendAll()));
        put("unit", type.unit(), fields);
        fields.put("cost", Value.from(type.cost()));
        return with("allocation", fields);
    }

    private ObjectValue grid(GridType type, Map<String, Value> fields) {
        fields.put("rows", options(type.rows()));
        // The options of the cells are always the author's.
        fields.put("cell", new TypeWriter(filling, language, false, sets).write(type.cell()));
        fields.put("everyRow", Value.of(type.everyRow()));
        return with("grid", fields);
    }

    private static ObjectValue outcome(TaskOutcomeType type, Map<String, Value> fields) {
        fields.put("seconds", Value.of(type.seconds()));
        fields.put("errors", Value.of(type.errors()));
        fields.put("path", Value.of(type.path()));
        return with("task_outcome", fields);
    }

    private static ObjectValue dateTime(DateTimeType type, Map<String, Value> fields) {
        type.min().ifPresent(min -> fields.put("min", Value.from(min)));
        type.max().ifPresent(max -> fields.put("max", Value.from(max)));
        fields.put("precision", Value.from(type.precision()));
        return with("date_time", fields);
    }

    private static ObjectValue place(PlaceType type, Map<String, Value> fields) {
        fields.put("kinds", Value.from(type.kinds()));
        type.bounds().ifPresent(bounds -> fields.put("bounds", Value.from(bounds)));
        type.within().ifPresent(ring -> fields.put("within", Value.from(ring)));
        fields.put("decimals", Value.of(type.decimals()));
        fields.put("mostPoints", Value.of(type.mostPoints()));
        return with("place", fields);
    }

    private static ObjectValue file(FileType type, Map<String, Value> fields) {
        fields.put("mediaTypes", Value.from(type.mediaTypes()));
        fields.put("mostBytes", Value.of(type.mostBytes()));
        return with("file", fields);
    }

    private ObjectValue comparison(ComparisonType type, Map<String, Value> fields) {
        int options = type.choices().listed().size();
        fields.put("options", options(type.choices()));
        fields.put("kind", Value.from(type.kind()));
        fields.put("show", Value.of(type.shown(options)));
        fields.put("sets", Value.from(sets.get()));
        fields.put("everySet", Value.of(type.everySet()));
        return with("comparison", fields);
    }

    private ObjectValue group(GroupType type, Map<String, Value> fields) {
        var inner = new TypeWriter(filling, language, false, sets);
        var written = new ArrayList<Value>();
        for (GroupType.Field field : type.fields()) {
            var one = new LinkedHashMap<String, Value>();
            one.put("id", Value.of(field.id().value()));
            one.put("label", words(field.label()));
            put("help", field.help(), one);
            one.put("answer", inner.write(field.answer()));
            one.put("required", Value.of(field.required()));
            written.add(Value.object(one));
        }
        fields.put("fields", Value.list(written));
        return with("group", fields);
    }

    private ObjectValue list(ListType type, Map<String, Value> fields) {
        fields.put("of", new TypeWriter(filling, language, false, sets).write(type.of()));
        put("label", type.label(), fields);
        fields.put("min", Value.of(type.min()));
        fields.put("max", Value.of(type.max()));
        return with("list", fields);
    }

    private ObjectValue grouping(GroupingType type, Map<String, Value> fields) {
        fields.put("cards", options(type.choices()));
        fields.put("kind", Value.from(type.kind()));
        // The groups are always the author's, wherever the cards come from.
        fields.put("groups", new TypeWriter(filling, language, false, sets).options(type.groups()));
        fields.put("mostGroups", Value.of(type.mostGroups()));
        fields.put("complete", Value.of(type.complete()));
        return with("grouping", fields);
    }

    /** The goals stay here: whoever sees them need not search. */
    private ObjectValue treePath(TreePathType type, Map<String, Value> fields) {
        fields.put("tree", headings(type.tree()));
        fields.put("mostSteps", Value.of(type.mostSteps()));
        return with("tree_path", fields);
    }

    private Value headings(List<Heading> headings) {
        var written = new ArrayList<Value>();
        for (Heading heading : headings) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("id", Value.of(heading.id().value()));
            fields.put("label", words(heading.label()));
            fields.put("children", headings(heading.children()));
            written.add(Value.object(fields));
        }
        return Value.list(written);
    }

    private ObjectValue click(ClickType type, Map<String, Value> fields) {
        fields.put(
                "image",
                Value.object()
                        .with("source", Value.of(type.image().source()))
                        .with("alternative", words(type.image().alternative())));
        var regions = new ArrayList<Value>();
        for (ClickType.Region region : type.regions()) {
            var one = new LinkedHashMap<String, Value>();
            one.put("id", Value.of(region.id().value()));
            put("label", region.label(), one);
            region.box().ifPresent(box -> one.put("box", Value.from(box)));
            region.outline().ifPresent(outline -> one.put("outline", Value.from(outline)));
            regions.add(Value.object(one));
        }
        fields.put("regions", Value.list(regions));
        return with("click", fields);
    }

    private ObjectValue notes(TextNoteType type, Map<String, Value> fields) {
        fields.put("text", words(type.text()));
        fields.put("marks", options(type.marks()));
        fields.put("most", Value.of(type.most()));
        fields.put("longest", Value.of(type.longest()));
        fields.put("overlap", Value.of(type.overlap()));
        return with("text_note", fields);
    }

    private Value options(Options options) {
        return options(options.listed());
    }

    private Value options(List<Option> options) {
        List<Value> written = options.stream().<Value>map(this::option).toList();
        return Value.list(written);
    }

    private ObjectValue option(Option option) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(option.id().value()));
        fields.put("label", earlierOptions ? Value.of(option.label().in(language)) : words(option.label()));
        put("help", option.help(), fields);
        if (option.exclusive()) {
            fields.put("exclusive", Value.of(true));
        }
        put("price", option.price(), fields);
        return Value.object(fields);
    }

    private Value words(Text text) {
        return Value.of(filling.apply(text));
    }

    private void put(String field, Optional<Text> text, Map<String, Value> fields) {
        text.ifPresent(words -> fields.put(field, words(words)));
    }

    private static void put(String field, OptionalInt number, Map<String, Value> fields) {
        number.ifPresent(given -> fields.put(field, Value.of(given)));
    }
}
