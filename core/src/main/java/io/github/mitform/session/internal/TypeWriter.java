package io.github.mitform.session.internal;

import io.github.mitform.check.Scope;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answer types for front ends: the fields of the definition, every text in one language. Immutable. */
public final class TypeWriter {
    private final Scope scope;
    private final Locale language;
    private final boolean earlierOptions;

    /** @param earlierOptions whether the options come from an earlier phase: what people wrote has no placeholders */
    public TypeWriter(Scope scope, Locale language, boolean earlierOptions) {
        this.scope = scope;
        this.language = language;
        this.earlierOptions = earlierOptions;
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
        return with("allocation", fields);
    }

    private ObjectValue grid(GridType type, Map<String, Value> fields) {
        fields.put("rows", options(type.rows()));
        // The options of the cells are always the author's.
        fields.put("cell", new TypeWriter(scope, language, false).write(type.cell()));
        fields.put("everyRow", Value.of(type.everyRow()));
        return with("grid", fields);
    }

    private static ObjectValue outcome(TaskOutcomeType type, Map<String, Value> fields) {
        fields.put("seconds", Value.of(type.seconds()));
        fields.put("errors", Value.of(type.errors()));
        return with("task_outcome", fields);
    }

    private Value options(Options options) {
        List<Value> written = options.listed().stream().<Value>map(this::option).toList();
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
        return Value.object(fields);
    }

    private Value words(Text text) {
        return Value.of(scope.fill(text, language));
    }

    private void put(String field, Optional<Text> text, Map<String, Value> fields) {
        text.ifPresent(words -> fields.put(field, words(words)));
    }

    private static void put(String field, OptionalInt number, Map<String, Value> fields) {
        number.ifPresent(given -> fields.put(field, Value.of(given)));
    }
}
