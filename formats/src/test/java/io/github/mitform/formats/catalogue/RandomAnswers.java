package io.github.mitform.formats.catalogue;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A person who answers anything that is allowed, and agrees to whatever has to be agreed to. */
record RandomAnswers(Random random) implements Simulation.Person {
    @Override
    public Optional<Value> answer(View.Element question) {
        if (!question.required() && random.nextInt(4) == 0) return Optional.empty();
        if (question.required() && question.type() instanceof YesNoType) return Optional.of(Value.of(true));
        return Optional.of(any(question.type()));
    }

    private Value any(AnswerType type) {
        if (type instanceof YesNoType) return Value.of(random.nextBoolean());
        if (type instanceof NumberType number) return Value.of(between(number));
        if (type instanceof TextType text) return Value.of(words(text));
        if (type instanceof DateType day) return Value.from(day.min().orElse(LocalDate.of(2026, 5, 1)));
        if (type instanceof ChoiceType choice) return choice(choice);
        if (type instanceof ChoicesType choices) return choices(choices);
        if (type instanceof ScaleType scale)
            return Value.of(scale.from() + random.nextInt(scale.to() - scale.from() + 1));
        if (type instanceof RankingType ranking)
            return chosen(some(
                    ids(ranking.choices().listed()),
                    ranking.min(),
                    ranking.max().orElse(Integer.MAX_VALUE)));
        if (type instanceof AllocationType points)
            return Value.from(Map.of(
                    pick(ids(points.choices().listed())),
                    Math.min(points.total(), points.most().orElse(points.total()))));
        if (type instanceof GridType grid) return grid(grid);
        if (type instanceof TaskOutcomeType task) return outcome(task);
        throw new AssertionError("no random answer for " + type.getClass().getSimpleName());
    }

    private String words(TextType type) {
        var words = "Wunsch " + random.nextInt(20);
        return words.length() < type.min() ? words + "!".repeat(type.min() - words.length()) : words;
    }

    private BigDecimal between(NumberType number) {
        var min = number.min().orElse(BigDecimal.ZERO);
        var max = number.max().orElse(min.add(BigDecimal.TEN));
        long steps = max.subtract(min).divideToIntegralValue(number.step()).longValue();
        return min.add(number.step().multiply(BigDecimal.valueOf(random.nextLong(steps + 1))));
    }

    private Value choice(ChoiceType type) {
        return type.other() && random.nextInt(5) == 0
                ? Value.object(Map.of("other", Value.of("x")))
                : Value.of(pick(ids(type.choices().listed())));
    }

    private Value choices(ChoicesType type) {
        var exclusive =
                type.choices().listed().stream().filter(Option::exclusive).toList();
        if (!exclusive.isEmpty() && random.nextInt(6) == 0) return chosen(ids(exclusive));
        var others = type.choices().listed().stream()
                .filter(option -> !option.exclusive())
                .toList();
        return chosen(some(ids(others), type.min(), type.max().orElse(Integer.MAX_VALUE)));
    }

    private Value grid(GridType type) {
        var rows = new LinkedHashMap<String, Value>();
        for (Option row : type.rows().listed()) {
            if (type.everyRow() || rows.isEmpty() || random.nextBoolean()) {
                rows.put(row.id().value(), any(type.cell()));
            }
        }
        return Value.object(rows);
    }

    private Value outcome(TaskOutcomeType type) {
        var levels = TaskOutcomeType.Level.values();
        var outcome = Value.object().with("level", Value.from(levels[random.nextInt(levels.length)]));
        if (type.seconds()) outcome = outcome.with("seconds", Value.of(1 + random.nextInt(300)));
        if (type.errors()) outcome = outcome.with("errors", Value.of(random.nextInt(5)));
        return outcome;
    }

    private List<String> some(List<String> all, int least, int most) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        int greatest = Math.min(all.size(), most);
        return shuffled.subList(0, least + random.nextInt(greatest - least + 1));
    }

    private String pick(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(option -> option.id().value()).toList();
    }

    private static Value chosen(List<String> ids) {
        return Value.from(ids);
    }
}
