package io.github.mitform.random;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Small changes to a value, most of which make it wrong; the same for the same random numbers. */
public final class Mutations {
    private static final List<String> WORDS = List.of(
            "skipped",
            "o0",
            "o1",
            "o9",
            "",
            " ",
            "\u00a0",
            "a\u0007b",
            "half \ud83d",
            "other",
            "dont_know",
            "skipped",
            "whenever",
            "success",
            "2026-02-30",
            "2026-13-01",
            "1000-01-01",
            "9000-12-31",
            "x".repeat(3_000),
            "LineString",
            "Polygon",
            "menu",
            "2026-02-30T10:00",
            "1000-01-01T10:00",
            "9000-12-31T23:59:59",
            "a/b",
            "k1",
            "g0",
            "h0",
            "🚲🚲");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "0.5", "2.25", "7", "100", "1000000", "1e20", "1.1234567890123456", "1e60");
    private static final List<String> NAMES = List.of(
            "o0", "o1", "o9", "other", "missing", "level", "seconds", "errors", "note", "id", "name", "mark", "region",
            "f0", "worst");

    private Mutations() {}

    /** Returns the value with a change somewhere in it. */
    public static Value of(Value value, Random random) {
        if (value instanceof ListValue list && !list.items().isEmpty() && random.nextInt(4) > 0) {
            return items(list, random);
        }
        if (value instanceof ObjectValue object && !object.fields().isEmpty() && random.nextInt(4) > 0) {
            return fields(object, random);
        }
        if (value instanceof NumberValue number && random.nextInt(3) > 0) {
            return Value.of(number.number().add(new BigDecimal(NUMBERS.get(random.nextInt(8)))));
        }
        if (value instanceof TextValue text) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    return Value.of(text.text() + WORDS.get(random.nextInt(WORDS.size())));
                }
                case 1 -> {
                    return Value.of(WORDS.get(random.nextInt(WORDS.size())));
                }
                case 2 -> {
                    return Value.of(text.text() + text.text());
                }
                default -> {
                    return any(random, 2);
                }
            }
        }
        return any(random, 2);
    }

    private static Value items(ListValue list, Random random) {
        var items = new ArrayList<>(list.items());
        int at = random.nextInt(items.size());
        switch (random.nextInt(7)) {
            case 5 -> Collections.swap(items, at, random.nextInt(items.size()));
            case 0 -> items.remove(at);
            case 1 -> items.add(items.get(at));
            case 2 -> items.add(Value.of("o" + random.nextInt(5)));
            case 3 -> items.set(at, Value.list(items.get(at), items.get(random.nextInt(items.size()))));
            case 4 -> items.add(Value.object().with("other", Value.of(WORDS.get(random.nextInt(WORDS.size())))));
            default -> items.set(at, of(items.get(at), random));
        }
        return Value.list(items);
    }

    private static Value fields(ObjectValue object, Random random) {
        var fields = new LinkedHashMap<>(object.fields());
        var names = List.copyOf(fields.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> fields.remove(name);
            case 1 -> fields.put(NAMES.get(random.nextInt(NAMES.size())), any(random, 1));
            default -> fields.put(name, of(fields.get(name), random));
        }
        return Value.object(fields);
    }

    private static Value any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1, 2 -> Value.of(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 3 -> Value.of(WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> Value.nothing();
            case 5 -> Value.list(any(random, depth - 1), any(random, depth - 1));
            case 6 -> Value.object();
            case 7 -> Value.object().with("missing", Value.of(WORDS.get(random.nextInt(WORDS.size()))));
            default -> Value.object().with(NAMES.get(random.nextInt(NAMES.size())), any(random, depth - 1));
        };
    }
}
