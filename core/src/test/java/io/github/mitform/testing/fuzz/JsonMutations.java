package io.github.mitform.testing.fuzz;

import io.github.mitform.json.Json;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** JSON that is a little wrong: mostly other JSON, of the same words, sometimes no JSON any more. */
public final class JsonMutations {
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.valueOf(-1),
            new BigDecimal("0.5"),
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(1_000_000),
            BigDecimal.valueOf(Integer.MAX_VALUE),
            BigDecimal.valueOf(Integer.MIN_VALUE),
            BigDecimal.valueOf(Integer.MAX_VALUE).add(BigDecimal.ONE),
            BigDecimal.valueOf(Long.MAX_VALUE),
            BigDecimal.valueOf(Long.MIN_VALUE),
            new BigDecimal("1E+30"),
            new BigDecimal("1E-300"),
            new BigDecimal("1E+300"),
            new BigDecimal("1E+999999999"),
            new BigDecimal("9007199254740993"));

    /** Readers have limits of their own, but a few copies of copies would leave no memory for writing them. */
    private static final int HEAVIEST = 6_000_000;

    private final List<String> words;

    /**
     * @param words names of fields and other words that mean something
     */
    public JsonMutations(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** Returns every name of a field and every short text in these documents. */
    public static List<String> words(List<String> documents) {
        var words = new LinkedHashSet<String>();
        documents.forEach(document -> parsed(document).ifPresent(value -> collect(value, words)));
        return List.copyOf(words);
    }

    private static void collect(Value value, LinkedHashSet<String> words) {
        if (value instanceof ObjectValue object) {
            object.fields().forEach((name, field) -> {
                words.add(name);
                collect(field, words);
            });
        } else if (value instanceof ListValue list) {
            list.items().forEach(item -> collect(item, words));
        } else if (value instanceof TextValue text && text.text().length() <= 60) {
            words.add(text.text());
        }
    }

    private static Optional<Value> parsed(String text) {
        try {
            return Optional.of(Json.parse(text));
        } catch (InvalidFormatException noJson) {
            return Optional.empty();
        }
    }

    /** Returns a text like this one; what is no JSON is mutated as a text. */
    public String of(String document, List<String> others, Random random) {
        var value = parsed(document);
        if (value.isEmpty() || random.nextInt(12) == 0) {
            return TextMutations.of(document, others, words, random);
        }
        var mutated = value.get();
        do {
            var larger = inside(mutated, others, random, 0);
            mutated = weight(larger, HEAVIEST) > 0 ? larger : mutated;
        } while (random.nextInt(3) > 0);
        var written = Json.write(mutated);
        return random.nextInt(20) == 0 ? TextMutations.of(written, others, words, random) : written;
    }

    /** Returns what is left of so many characters, roughly, if this is written; less than nothing if it is more. */
    private static int weight(Value value, int most) {
        int left = most - 8;
        if (value instanceof TextValue text) {
            left -= text.text().length();
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size() && left > 0; i++) {
                left = weight(list.items().get(i), left);
            }
        } else if (value instanceof ObjectValue object) {
            for (var field : object.fields().entrySet()) {
                left = left > 0 ? weight(field.getValue(), left - field.getKey().length()) : left;
            }
        }
        return left;
    }

    /** Walks to some place inside and mutates what is there. */
    private Value inside(Value value, List<String> others, Random random, int depth) {
        boolean goesOn = random.nextInt(depth < 3 ? 12 : 4) > 0;
        if (goesOn && value instanceof ObjectValue object && !object.fields().isEmpty()) {
            String name = TextMutations.oneOf(List.copyOf(object.fields().keySet()), random);
            return object.with(name, inside(object.fields().get(name), others, random, depth + 1));
        }
        if (goesOn && value instanceof ListValue list && !list.items().isEmpty()) {
            var items = new ArrayList<>(list.items());
            int index = random.nextInt(items.size());
            items.set(index, inside(items.get(index), others, random, depth + 1));
            return Value.list(items);
        }
        return random.nextInt(3) > 0 ? changed(value, others, random) : other(value, others, random);
    }

    private Value changed(Value value, List<String> others, Random random) {
        if (value instanceof ObjectValue object) return changed(object, others, random);
        if (value instanceof ListValue list) return changed(list, others, random);
        if (value instanceof TextValue text) {
            return Value.of(
                    random.nextInt(3) == 0
                            ? TextMutations.oneOf(words, random)
                            : TextMutations.of(text.text(), List.of(text.text()), words, random));
        }
        return scalar(random);
    }

    private Value changed(ObjectValue object, List<String> others, Random random) {
        var fields = new LinkedHashMap<>(object.fields());
        var names = new ArrayList<>(fields.keySet());
        String name = names.isEmpty() ? "id" : TextMutations.oneOf(names, random);
        switch (random.nextInt(4)) {
            case 0 -> fields.remove(name);
            case 1 -> fields.put(TextMutations.oneOf(words, random), part(others, random));
            case 2 ->
                fields.put(TextMutations.oneOf(words, random), fields.isEmpty() ? scalar(random) : fields.remove(name));
            default -> {
                Collections.shuffle(names, random);
                var shuffled = new LinkedHashMap<String, Value>();
                names.forEach(each -> shuffled.put(each, fields.get(each)));
                return Value.object(shuffled);
            }
        }
        return Value.object(fields);
    }

    private Value changed(ListValue list, List<String> others, Random random) {
        var items = new ArrayList<>(list.items());
        int index = items.isEmpty() ? 0 : random.nextInt(items.size());
        switch (random.nextInt(5)) {
            case 0 -> items.subList(0, index).clear();
            case 1 -> items.add(index, part(others, random));
            case 2 -> items.addAll(index, List.copyOf(items));
            case 3 -> Collections.shuffle(items, random);
            default -> {
                Value item = items.isEmpty() ? scalar(random) : items.get(index);
                items.addAll(Collections.nCopies(random.nextInt(10) == 0 ? 2_000 : random.nextInt(40), item));
            }
        }
        return Value.list(items);
    }

    private Value other(Value value, List<String> others, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.list(value);
            case 1 -> Value.object(Map.of(TextMutations.oneOf(words, random), value));
            case 2 -> nested(value, random);
            case 3 -> part(others, random);
            default -> scalar(random);
        };
    }

    private Value nested(Value value, Random random) {
        var nested = value;
        for (int i = random.nextInt(50); i > 0; i--) {
            nested = random.nextBoolean() ? Value.list(nested) : Value.object(Map.of("flow", nested));
        }
        return nested;
    }

    /** Returns something from the inside of another document. */
    private Value part(List<String> others, Random random) {
        var part = parsed(TextMutations.oneOf(others, random)).orElseGet(() -> scalar(random));
        for (int i = random.nextInt(8); i > 0; i--) {
            if (part instanceof ObjectValue object && !object.fields().isEmpty()) {
                part = TextMutations.oneOf(List.copyOf(object.fields().values()), random);
            } else if (part instanceof ListValue list && !list.items().isEmpty()) {
                part = TextMutations.oneOf(list.items(), random);
            }
        }
        return part;
    }

    private Value scalar(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.nothing();
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(TextMutations.oneOf(NUMBERS, random));
            case 3 -> Value.of(TextMutations.oneOf(words, random));
            case 4 -> random.nextBoolean() ? Value.object(Map.of()) : Value.list(List.of());
            default -> Value.of(TextMutations.nasty(random));
        };
    }
}
