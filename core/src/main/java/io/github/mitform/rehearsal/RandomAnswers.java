package io.github.mitform.random;

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
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Valid answers to questions without patterns and exclusive options, the same for the same random numbers. */
public final class RandomAnswers {
    private static final String[] LETTERS = {"a", "B", "ä", "ß", "é", " ", "?", "中", "🚲", "\n", "9"};

    private RandomAnswers() {}

    /** Returns a valid answer to a question of this type, whose options are listed. */
    public static Answer next(AnswerType type, Random random) {
        if (type instanceof YesNoType) return new YesNoAnswer(random.nextBoolean());
        if (type instanceof NumberType number) return number(number, random);
        if (type instanceof TextType text) return new TextAnswer(words(text.min(), text.max(), random));
        if (type instanceof DateType date) return date(date, random);
        if (type instanceof ChoiceType choice) return choice(choice, random);
        if (type instanceof ChoicesType choices) return choices(choices, random);
        if (type instanceof ScaleType scale) return scale(scale, random);
        if (type instanceof RankingType ranking) return ranking(ranking, random);
        if (type instanceof AllocationType allocation) return allocation(allocation, random);
        if (type instanceof GridType grid) return grid(grid, random);
        if (type instanceof TaskOutcomeType outcome) return outcome(outcome, random);
        throw new AssertionError("no random answer for " + type.getClass().getSimpleName());
    }

    private static Answer number(NumberType type, Random random) {
        var base = type.min().orElse(BigDecimal.ZERO);
        var end = type.max().orElse(base.add(BigDecimal.TEN));
        int steps =
                end.subtract(base).divide(type.step(), 0, RoundingMode.FLOOR).intValueExact();
        if (steps < 0) { // without a least number, and the greatest one is negative
            return new NumberAnswer(
                    end.divide(type.step(), 0, RoundingMode.FLOOR).multiply(type.step()));
        }
        return new NumberAnswer(base.add(type.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1)))));
    }

    private static String words(int min, int max, Random random) {
        int length = Math.max(1, min + random.nextInt(Math.min(max - min + 1, 40)));
        var words = new StringBuilder("x");
        for (int i = 1; i < length; i++) {
            words.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return words.toString();
    }

    private static Answer date(DateType type, Random random) {
        var first = type.min()
                .orElseGet(() -> type.max().orElse(LocalDate.of(2026, 1, 1)).minusDays(50));
        var last = type.max().orElseGet(() -> first.plusDays(50));
        return new DateAnswer(first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1)));
    }

    private static List<String> ids(AnswerType type, Random random) {
        var ids = new ArrayList<>(type.options().orElseThrow().listed().stream()
                .map(Option::id)
                .map(Object::toString)
                .toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    private static Answer choice(ChoiceType type, Random random) {
        if (type.other() && random.nextInt(4) == 0) {
            return ChoiceAnswer.other(words(0, 40, random));
        }
        return ChoiceAnswer.of(ids(type, random).get(0));
    }

    private static Answer choices(ChoicesType type, Random random) {
        var ids = ids(type, random);
        int most = Math.min(type.max().orElse(ids.size()), ids.size());
        int count = type.min() + random.nextInt(most - type.min() + 1);
        boolean other = type.other() && count > 0 && random.nextInt(4) == 0;
        return new ChoicesAnswer(
                new LinkedHashSet<>(ids.subList(0, other ? count - 1 : count)),
                other ? Optional.of(words(0, 40, random)) : Optional.empty());
    }

    private static Answer scale(ScaleType type, Random random) {
        if (type.dontKnow() && random.nextInt(4) == 0) {
            return NoAnswer.DONT_KNOW;
        }
        return new ScaleAnswer(type.from() + random.nextInt(type.to() - type.from() + 1));
    }

    private static Answer ranking(RankingType type, Random random) {
        var ids = ids(type, random);
        int most = Math.min(type.max().orElse(ids.size()), ids.size());
        int count = type.min() + random.nextInt(most - type.min() + 1);
        var ranks = new ArrayList<List<String>>();
        for (String id : ids.subList(0, count)) {
            if (type.ties() && !ranks.isEmpty() && random.nextInt(3) == 0) {
                ranks.get(ranks.size() - 1).add(id);
            } else {
                ranks.add(new ArrayList<>(List.of(id)));
            }
        }
        return new RankingAnswer(ranks);
    }

    private static Answer allocation(AllocationType type, Random random) {
        int most = type.most().orElse(type.total());
        int left = type.spendAll() ? type.total() : random.nextInt(type.total() + 1);
        var points = new LinkedHashMap<String, Integer>();
        for (String id : ids(type, random)) {
            int given = type.spendAll() ? Math.min(left, most) : Math.min(random.nextInt(left + 1), most);
            points.put(id, given);
            left -= given;
        }
        return new AllocationAnswer(points);
    }

    private static Answer grid(GridType type, Random random) {
        var rows = new LinkedHashMap<String, Answer>();
        for (String row : ids(type, random)) {
            if (type.everyRow() || rows.isEmpty() || random.nextBoolean()) {
                rows.put(row, next(type.cell(), random));
            }
        }
        return new GridAnswer(rows);
    }

    private static Answer outcome(TaskOutcomeType type, Random random) {
        var levels = Level.values();
        return new TaskOutcomeAnswer(
                levels[random.nextInt(levels.length)],
                type.seconds() || random.nextBoolean()
                        ? Optional.of(BigDecimal.valueOf(random.nextInt(10_000), 1))
                        : Optional.empty(),
                type.errors() || random.nextBoolean() ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty(),
                random.nextBoolean() ? Optional.of(words(0, 40, random)) : Optional.empty());
    }
}
