package io.github.mitform.formats.laws;

import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.tally.Subject;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Questions as instruments need them, which would hardly be drawn by chance. */
final class InstrumentSubjects {
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

    private InstrumentSubjects() {}

    /** Returns a grid or single scales that this method can count; nothing for one that is no instrument. */
    static List<Subject> of(String method, Random random) {
        if (method.equals("problems")) {
            return random.nextInt(1_000) % 2 == 0
                    ? grid(new Shape(5, 0, 4))
                    : List.of(new Subject("list", Text.of("Liste", "List"), ChoicesType.of(options(5))));
        }
        if (SINGLE.containsKey(method)) return scales(SINGLE.get(method));
        var shape = SHAPES.get(method);
        if (shape == null) return List.of();
        // The first boolean of neighbouring seeds is the same.
        var subjects = new ArrayList<>(random.nextInt(1_000) % 2 == 0 ? grid(shape) : scales(shape));
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
