package io.github.mitform.tally.method;

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
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.TextNoteAnswer;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.id.Id;
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
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Subjects of every type, and seeded answers to them. */
final class SomeAnswers {
    static final Option PARK = Option.of("park", Text.of("Park", "Park"));
    static final Option POOL = Option.of("pool", Text.of("Freibad", "Pool"));
    static final Option TRAM = Option.of("tram", Text.of("Straßenbahn", "Tram"));
    static final Options OPTIONS = Options.of(PARK, POOL, TRAM);
    private static final List<String> IDS = List.of("park", "pool", "tram");

    private static final AnswerType GROUP = GroupType.of(
            GroupType.Field.of("age", Text.of("Alter", "Age"), NumberType.between(0, 9)),
            GroupType.Field.of("well", Text.of("Gesund", "Well"), new YesNoType()));
    private static final AnswerType TREE = new TreePathType(
            List.of(
                    TreePathType.Heading.of("a", Text.of("A", "A"), TreePathType.Heading.of("b", Text.of("B", "B"))),
                    TreePathType.Heading.of("c", Text.of("C", "C"))),
            List.of(Id.of("b")),
            10);

    private SomeAnswers() {}

    static Subject subject(AnswerType type) {
        return new Subject("wish", Text.of("Was fehlt?", "What is missing?"), type);
    }

    static List<AnswerType> types() {
        return List.of(
                new YesNoType(),
                NumberType.between(0, 1000),
                TextType.upTo(100),
                new DateType(Optional.empty(), Optional.empty()),
                new ChoiceType(OPTIONS, true),
                new ChoicesType(OPTIONS, 0, OptionalInt.empty(), true),
                ScaleType.between(1, Text.of("schlecht", "bad"), 5, Text.of("gut", "good")),
                new RankingType(OPTIONS, 1, OptionalInt.empty(), true),
                AllocationType.of(10, OPTIONS),
                new GridType(OPTIONS, new ChoiceType(OPTIONS, false), false),
                new GridType(OPTIONS, TextType.upTo(10), false),
                new TaskOutcomeType(false, false),
                new DateTimeType(Optional.empty(), Optional.empty(), DateTimeType.Precision.HOUR),
                new PlaceType(Set.of(PlaceType.Kind.values()), Optional.empty(), Optional.empty(), 3, 10),
                new FileType(List.of("image/*"), 1_000),
                ComparisonType.pairs(OPTIONS),
                ComparisonType.bestAndWorst(3, OPTIONS),
                GROUP,
                ListType.upTo(3, GROUP),
                ListType.upTo(3, new YesNoType()),
                GroupingType.closed(OPTIONS, PARK, POOL),
                new GroupingType(OPTIONS, GroupingType.Kind.HYBRID, List.of(POOL), 5, false),
                TREE,
                new ClickType(
                        new ClickType.Image("a.png", Text.of("Bild", "Picture")),
                        List.of(ClickType.Region.box("top", Text.of("Oben", "Top"), "0", "0", "1", "0.5"))),
                TextNoteType.on(Text.of("Ein Text.", "A text."), PARK));
    }

    static List<Row> rows(AnswerType type, int count, Random random) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    random.nextInt(5) == 0
                            ? Row.without(Missing.values()[random.nextInt(Missing.values().length)])
                            : Row.of(answer(type, random), 1 + random.nextInt(3)));
        }
        return rows;
    }

    static Answer answer(AnswerType type, Random random) {
        if (type instanceof YesNoType) return new YesNoAnswer(random.nextBoolean());
        if (type instanceof NumberType) return new NumberAnswer(BigDecimal.valueOf(random.nextInt(1000)));
        if (type instanceof TextType) return new TextAnswer("wish " + random.nextInt(5));
        if (type instanceof DateType)
            return new DateAnswer(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)));
        if (type instanceof ChoiceType choice) {
            return choice.other() && random.nextInt(4) == 0
                    ? ChoiceAnswer.other("a lake")
                    : ChoiceAnswer.of(IDS.get(random.nextInt(3)));
        }
        if (type instanceof ChoicesType) {
            return ChoicesAnswer.of(
                    shuffled(random).subList(0, random.nextInt(4)).toArray(new String[0]));
        }
        if (type instanceof ScaleType) return new ScaleAnswer(1 + random.nextInt(5));
        if (type instanceof RankingType) return ranking(random);
        if (type instanceof AllocationType) {
            return new AllocationAnswer(Map.of(IDS.get(random.nextInt(3)), 1 + random.nextInt(10)));
        }
        if (type instanceof GridType grid) {
            var cells = new LinkedHashMap<String, Answer>();
            for (String id : shuffled(random).subList(0, random.nextInt(4))) {
                cells.put(id, answer(grid.cell(), random));
            }
            return new GridAnswer(cells);
        }
        if (type instanceof TaskOutcomeType) {
            return TaskOutcomeAnswer.of(TaskOutcomeType.Level.values()[random.nextInt(4)]);
        }
        if (type instanceof DateTimeType) {
            return new DateTimeAnswer(
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)).atTime(9, 0));
        }
        if (type instanceof PlaceType) return place(random);
        if (type instanceof FileType) return new FileAnswer("a.png", "image/png", 3, "0".repeat(64), "a");
        if (type instanceof ComparisonType comparison) {
            var ids = shuffled(random).subList(0, comparison.shown(3));
            boolean pair = comparison.kind() == ComparisonType.Kind.PAIR;
            return new ComparisonAnswer(List.of(
                    new ComparisonAnswer.Choice(ids, ids.get(0), pair ? Optional.empty() : Optional.of(ids.get(1)))));
        }
        if (type instanceof GroupType) {
            return new GroupAnswer(Map.of("well", new YesNoAnswer(random.nextBoolean())));
        }
        if (type instanceof ListType list) {
            var items = new ArrayList<ListAnswer.Item>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(new ListAnswer.Item("k" + i, answer(list.of(), random)));
            }
            return new ListAnswer(items);
        }
        if (type instanceof GroupingType sort) {
            var cards = shuffled(random);
            return new GroupingAnswer(List.of(
                    sort.hasOwnGroups()
                            ? GroupingAnswer.Group.named("Mine", cards.get(0))
                            : GroupingAnswer.Group.given("park", cards.get(0)),
                    GroupingAnswer.Group.given("pool", cards.get(1), cards.get(2))));
        }
        if (type instanceof TreePathType) {
            return random.nextBoolean()
                    ? new TreePathAnswer(List.of("a", "b"), "b")
                    : new TreePathAnswer(List.of("a", "c"), "c");
        }
        if (type instanceof ClickType) {
            return new ClickAnswer(
                    Optional.of(new ClickAnswer.Spot(BigDecimal.ONE, BigDecimal.ZERO)),
                    random.nextBoolean() ? Optional.of("top") : Optional.empty());
        }
        if (type instanceof TextNoteType) {
            return new TextNoteAnswer(List.of(new TextNoteAnswer.Note(
                    0, 2, Optional.of("x"), random.nextBoolean() ? Optional.of("park") : Optional.empty())));
        }
        throw new AssertionError("no answer for " + type);
    }

    private static PlaceAnswer place(Random random) {
        var kind = PlaceType.Kind.values()[random.nextInt(3)];
        var corner = new PlaceAnswer.Position(BigDecimal.valueOf(6), BigDecimal.valueOf(51));
        return new PlaceAnswer(kind, List.of(corner));
    }

    private static RankingAnswer ranking(Random random) {
        var ids = shuffled(random);
        return switch (random.nextInt(3)) {
            case 0 -> RankingAnswer.of(ids.get(0));
            case 1 -> RankingAnswer.of(ids.toArray(new String[0]));
            default -> new RankingAnswer(List.of(List.of(ids.get(0), ids.get(1)), List.of(ids.get(2))));
        };
    }

    private static List<String> shuffled(Random random) {
        var ids = Arrays.asList(IDS.toArray(new String[0]));
        Collections.shuffle(ids, random);
        return ids;
    }
}
