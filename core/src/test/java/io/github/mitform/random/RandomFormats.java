package io.github.mitform.random;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Drafts of formats with everything that can be written in a definition, the same for the same random numbers. They rarely make sense, but
 * can be written and read; a new field or kind takes part by itself, because the drafts are drawn from the shape of formats.
 */
public final class RandomFormats {
    private static final List<String> LANGUAGES = List.of("de", "en", "tr", "de-x-leicht", "sr-Latn", "uk");
    private static final List<String> WORDS = List.of(
            "Park", "Bänke & Bäume", "", "„Ja“", "a\nb", "\\", "\"", "中文", "🚲", "\u0001", "\u2028", "</script>");
    private static final int DEEP = 14;

    private final Random random;

    private RandomFormats(Random random) {
        this.random = random;
    }

    public static Format draw(Random random) {
        return FormatCodec.read(drawValue(random)).orThrow();
    }

    /** Returns a draft as its author might have written it: defaults are sometimes spelt out. */
    public static Value drawValue(Random random) {
        var value = (Value.ObjectValue) new RandomFormats(random).value(FormatCodec.shape(), 0);
        return value.with("mitform", Value.of(Format.LANGUAGE));
    }

    private Value value(Shape shape, int depth) {
        if (shape instanceof Shape.Reference reference)
            return value(reference.target().get(), depth);
        if (shape instanceof Shape.TextShape text) return Value.of(text(text.form()));
        if (shape instanceof Shape.NumberShape number) return number(number);
        if (shape instanceof Shape.BooleanShape) return Value.of(random.nextBoolean());
        if (shape instanceof Shape.AnyShape) return any(depth);
        if (shape instanceof Shape.ConstantsShape constants) return Value.of(oneOf(constants.constants()));
        if (shape instanceof Shape.ListShape list) return list(list, depth);
        if (shape instanceof Shape.MapShape map) return map(map, depth);
        if (shape instanceof Shape.ObjectShape object) return Value.object(fields(object, depth));
        if (shape instanceof Shape.KindsShape kinds) return kind(kinds, depth);
        if (shape instanceof Shape.EitherShape either) return value(oneOf(either.shapes()), depth);
        throw new AssertionError("no random value for " + shape.getClass().getSimpleName());
    }

    private Value any(int depth) {
        return switch (random.nextInt(depth > DEEP ? 4 : 6)) {
            case 0 -> Value.of(words());
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(decimal());
            case 3 -> Value.nothing();
            case 4 -> Value.list(any(depth + 1), any(depth + 1));
            default -> Value.object().with(words(), any(depth + 1));
        };
    }

    private Value number(Shape.NumberShape shape) {
        return shape.whole() ? Value.of(random.nextInt()) : Value.of(decimal());
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L), random.nextInt(20))
                .stripTrailingZeros();
    }

    private Value list(Shape.ListShape shape, int depth) {
        var items = new ArrayList<Value>();
        for (int i = depth > DEEP ? 0 : random.nextInt(4); i > 0; i--) {
            items.add(value(shape.items(), depth + 1));
        }
        return Value.list(items);
    }

    private Value map(Shape.MapShape shape, int depth) {
        var fields = new LinkedHashMap<String, Value>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.put(((Value.TextValue) value(shape.names(), depth)).text(), value(shape.values(), depth + 1));
        }
        return Value.object(fields);
    }

    private LinkedHashMap<String, Value> fields(Shape.ObjectShape shape, int depth) {
        var fields = new LinkedHashMap<String, Value>();
        for (Shape.Field field : shape.fields()) {
            if (field.required() || random.nextInt(3) == 0) {
                boolean isSpeltOut = field.absent().isPresent() && random.nextInt(4) == 0;
                fields.put(field.name(), isSpeltOut ? field.absent().get() : value(field.shape(), depth + 1));
            }
        }
        if (shape.open() && random.nextBoolean()) {
            fields.putIfAbsent("setting_" + random.nextInt(10), any(depth));
        }
        return fields;
    }

    private Value kind(Shape.KindsShape shape, int depth) {
        var name = oneOf(List.copyOf(shape.kinds().keySet()));
        var fields = new LinkedHashMap<String, Value>();
        fields.put(shape.discriminator(), Value.of(name));
        fields.putAll(((Value.ObjectValue) value(shape.kinds().get(name), depth)).fields());
        return Value.object(fields);
    }

    private String text(String form) {
        return switch (form) {
            case "Id" -> id();
            case "FormatId" -> "org." + id() + ".a-" + random.nextInt(100);
            case "Version" -> random.nextInt(10) + ".0." + random.nextInt(100) + oneOf(List.of("", "-draft.1"));
            case "language" -> oneOf(LANGUAGES);
            case "date" ->
                String.format(
                        Locale.ROOT, "20%02d-0%d-1%d", random.nextInt(100), 1 + random.nextInt(9), random.nextInt(10));
            case "date_time" ->
                String.format(Locale.ROOT, "2026-01-1%dT0%d:30", random.nextInt(10), random.nextInt(10));
            case "period" -> oneOf(List.of("P14D", "P2W", "P6M", "P1Y2M3D", "P0D"));
            case "whole" -> Integer.toString(random.nextInt(10) - 5);
            case "text" -> words();
            default -> throw new AssertionError("no random text for the form " + form);
        };
    }

    private String id() {
        return (char) ('a' + random.nextInt(26)) + "_" + random.nextInt(1000);
    }

    private String words() {
        return random.nextInt(8) == 0 ? "ab ".repeat(random.nextInt(60)) : oneOf(WORDS) + random.nextInt(10);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
