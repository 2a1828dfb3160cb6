package io.github.mitform.formats.laws;

import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.Subject;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions as instruments and some other methods need them, which would hardly be drawn by chance. */
final class FittingSubjects {
    private record Shape(int items, int low, int high) {}

    private static final Map<String, Shape> SHAPES = Map.of(
            "sus", new Shape(10, 1, 5),
            "umux", new Shape(4, 1, 7),
            "umux_lite", new Shape(2, 1, 7),
            "ueq", new Shape(26, 1, 7),
            "ueq_s", new Shape(8, 1, 7),
            "nasa_tlx", new Shape(6, 0, 20),
            "nasa_tlx_weighted", new Shape(6, 0, 20));
    private static final Map<String, Shape> SINGLE =
            Map.of("seq", new Shape(1, 1, 7), "csat", new Shape(1, 1, 5), "recommend", new Shape(1, 0, 10));

    private FittingSubjects() {}

    /** What a method counts, and what it has to be told. */
    record Fitting(List<Subject> subjects, ObjectValue settings) {}

    /** Returns what this method can count, where that would hardly be drawn by chance; nothing for any other. */
    static Optional<Fitting> of(String method, Random random) {
        int kind = random.nextInt(1_000); // the first boolean of neighbouring seeds is the same
        return switch (method) {
            case "problems" -> Optional.of(problems(kind % 3));
            case "kano" -> Optional.of(kano());
            case "scale_set" -> Optional.of(new Fitting(scales(new Shape(2 + kind % 4, 1, 5)), Value.object()));
            case "screening" -> Optional.of(screening());
            case "weighted_estimates" -> Optional.of(weighted(kind % 4));
            case "weighted_cross_table" -> Optional.of(weightedCross(kind % 3));
            default -> {
                var subjects = scales(method, kind % 2 == 0);
                yield subjects.isEmpty() ? Optional.empty() : Optional.of(new Fitting(subjects, Value.object()));
            }
        };
    }

    private static Fitting problems(int kind) {
        if (kind == 0) return new Fitting(grid(new Shape(5, 0, 4)), Value.object());
        var list = new Subject("list", Text.of("Liste", "List"), ChoicesType.of(options(5)));
        if (kind == 1) return new Fitting(List.of(list), Value.object());
        var task = new Subject("task", Text.of("Aufgabe", "Task"), new TaskOutcomeType(true, true));
        var tasks = Value.object().with("o1", Value.of("task"));
        return new Fitting(List.of(list, task), Value.object().with("tasks", tasks));
    }

    private static Fitting kano() {
        var cell = new ChoiceType(options(5), false);
        return new Fitting(
                Stream.of("with", "without")
                        .map(name ->
                                new Subject(name, Text.of("Raster", "Grid"), new GridType(options(3), cell, false)))
                        .toList(),
                Value.object());
    }

    private static Fitting screening() {
        var outcomes = Options.of(
                Option.of("passed", Text.of("Dabei", "Takes part")),
                Option.of("out", Text.of("Nicht dabei", "Does not")));
        var most = Value.object().with("group", Value.object().with("o0", Value.of(3)));
        return new Fitting(
                List.of(
                        new Subject("screen", Text.of("Auswahl", "Screening"), new ChoiceType(outcomes, false)),
                        group()),
                Value.object().with("most", most));
    }

    private static Fitting weighted(int kind) {
        var type = List.of(
                        new YesNoType(),
                        new ChoiceType(options(3), true),
                        ChoicesType.of(options(4)),
                        scale(new Shape(1, 1, 5)))
                .get(kind);
        var shares =
                Value.object().with("o0", Value.of(1)).with("o1", Value.of(2)).with("o2", Value.of(1));
        return new Fitting(
                List.of(new Subject("q", Text.of("Frage", "Question"), type), group()),
                Value.object().with("margins", Value.object().with("group", shares)));
    }

    private static Fitting weightedCross(int kind) {
        var types = List.of(new YesNoType(), new ChoiceType(options(3), true), scale(new Shape(1, 1, 5)));
        var shares =
                Value.object().with("o0", Value.of(1)).with("o1", Value.of(2)).with("o2", Value.of(1));
        return new Fitting(
                List.of(
                        new Subject("rows", Text.of("Zeilen", "Rows"), types.get(kind)),
                        new Subject("columns", Text.of("Spalten", "Columns"), types.get((kind + 1) % 3)),
                        group()),
                Value.object().with("margins", Value.object().with("group", shares)));
    }

    private static Subject group() {
        return new Subject("group", Text.of("Gruppe", "Group"), new ChoiceType(options(3), false));
    }

    private static List<Subject> scales(String method, boolean asGrid) {
        if (SINGLE.containsKey(method)) return scales(SINGLE.get(method));
        var shape = SHAPES.get(method);
        if (shape == null) return List.of();
        var subjects = new ArrayList<>(asGrid ? grid(shape) : scales(shape));
        if (method.endsWith("_weighted")) {
            subjects.add(new Subject("pairs", Text.of("Paare", "Pairs"), pairs(shape.items)));
        }
        return subjects;
    }

    private static ScaleType scale(Shape shape) {
        return ScaleType.between(shape.low, Text.of("nein", "no"), shape.high, Text.of("ja", "yes"));
    }

    private static List<Subject> scales(Shape shape) {
        return IntStream.range(0, shape.items)
                .mapToObj(i -> new Subject("q" + i, Text.of("Frage", "Question"), scale(shape)))
                .toList();
    }

    private static List<Subject> grid(Shape shape) {
        return List.of(new Subject(
                "grid", Text.of("Raster", "Grid"), new GridType(options(shape.items), scale(shape), false)));
    }

    private static ComparisonType pairs(int items) {
        return new ComparisonType(
                options(items),
                OptionalInt.empty(),
                OptionalInt.of(items * (items - 1) / 2),
                ComparisonType.Kind.PAIR,
                true);
    }

    private static Options options(int count) {
        return Options.of(IntStream.range(0, count)
                .mapToObj(i -> Option.of("o" + i, Text.of("Option", "Option")))
                .toArray(Option[]::new));
    }
}
