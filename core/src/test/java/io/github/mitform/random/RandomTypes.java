package io.github.mitform.random;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Sound answer types, all kinds alike often, the same for the same random numbers. */
public final class RandomTypes {
    private RandomTypes() {}

    /** Returns a type of any kind. */
    public static AnswerType next(Random random) {
        int kinds = AnswerType.class.getPermittedSubclasses().length;
        return ofKind(AnswerType.class.getPermittedSubclasses()[random.nextInt(kinds)], random);
    }

    /** Returns a type of this kind. */
    public static AnswerType ofKind(Class<?> kind, Random random) {
        if (kind == YesNoType.class) return new YesNoType();
        if (kind == NumberType.class) return number(random);
        if (kind == TextType.class) return TextType.upTo(1 + random.nextInt(200));
        if (kind == DateType.class) return date(random);
        if (kind == ChoiceType.class) return new ChoiceType(options(random, 2), random.nextBoolean());
        if (kind == ChoicesType.class) return choices(random);
        if (kind == ScaleType.class) return scale(random);
        if (kind == RankingType.class) return ranking(random);
        if (kind == AllocationType.class) return allocation(random);
        if (kind == GridType.class) return grid(random);
        if (kind == TaskOutcomeType.class) return new TaskOutcomeType(random.nextBoolean(), random.nextBoolean());
        throw new AssertionError("no random type for " + kind.getSimpleName());
    }

    private static AnswerType number(Random random) {
        var min = BigDecimal.valueOf(random.nextInt(20) - 10L, random.nextInt(3));
        var step = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.25");
        return new NumberType(
                random.nextBoolean() ? Optional.of(min) : Optional.empty(),
                random.nextBoolean() ? Optional.of(min.add(BigDecimal.valueOf(50))) : Optional.empty(),
                step,
                Optional.empty());
    }

    private static AnswerType date(Random random) {
        var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
        return new DateType(
                random.nextBoolean() ? Optional.of(day) : Optional.empty(),
                random.nextBoolean() ? Optional.of(day.plusDays(random.nextInt(100))) : Optional.empty());
    }

    private static AnswerType choices(Random random) {
        var options = options(random, 3);
        int min = random.nextInt(2);
        return new ChoicesType(
                options,
                min,
                random.nextBoolean() ? OptionalInt.of(min + 1) : OptionalInt.empty(),
                random.nextBoolean());
    }

    private static AnswerType scale(Random random) {
        int from = random.nextInt(3) - 1;
        return new ScaleType(
                from, from + 1 + random.nextInt(9), Optional.empty(), Optional.empty(), Map.of(), random.nextBoolean());
    }

    private static AnswerType ranking(Random random) {
        int min = 1 + random.nextInt(2);
        return new RankingType(
                options(random, 3),
                min,
                random.nextBoolean() ? OptionalInt.of(min + 1) : OptionalInt.empty(),
                random.nextBoolean());
    }

    private static AnswerType allocation(Random random) {
        int total = 1 + random.nextInt(20);
        // Two options can always take everything.
        var most = random.nextBoolean() ? OptionalInt.of((total + 1) / 2) : OptionalInt.empty();
        return new AllocationType(options(random, 2), total, most, random.nextBoolean(), Optional.empty());
    }

    private static AnswerType grid(Random random) {
        AnswerType cell;
        do {
            cell = next(random);
        } while (cell instanceof GridType || cell instanceof TaskOutcomeType);
        return new GridType(options(random, 1), cell, random.nextBoolean());
    }

    private static Options options(Random random, int least) {
        int count = least + random.nextInt(5);
        var listed = IntStream.range(0, count)
                .mapToObj(i -> Option.of("o" + i, Text.of("Möglichkeit " + i, "Option " + i)))
                .toList();
        boolean isDrawn = count > 1 && random.nextInt(4) == 0;
        return Options.of(listed, isDrawn ? Options.Order.RANDOM : Options.Order.AS_LISTED);
    }
}
