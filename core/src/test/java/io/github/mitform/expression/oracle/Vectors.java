package io.github.mitform.expression.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file that a second implementation of expressions is held to, as {@code site/vectors/README.md} describes it. Reading it fails on
 * everything that the page does not describe.
 */
record Vectors(LocalDate today, Map<String, Type> types, List<Vector> cases) {
    static final Path FILE = Path.of("../site/vectors/expressions-1.json");
    static final Path SCHEMA = Path.of("../site/vectors/expressions-1.schema.json");

    /**
     * One expression and what it comes to.
     *
     * @param canonical how it is printed; empty if it cannot be read or does not go together
     * @param value empty if it is unknown or there are errors
     * @param errors the codes of everything that is found in it, in the order of the source
     */
    record Vector(
            String group,
            String expression,
            Map<String, Object> answers,
            Optional<String> canonical,
            Optional<Object> value,
            List<String> errors) {
        @Override
        public String toString() {
            String shown = expression.length() > 80 ? expression.substring(0, 80) + "…" : expression;
            return group + ": " + shown + (answers.isEmpty() ? "" : " with " + answers);
        }
    }

    static Vectors read() {
        try {
            return read((ObjectValue) Json.parse(Files.readString(FILE, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vectors read(ObjectValue file) {
        only(file, "vectors", "version", "today", "types", "groups");
        if (!text(file, "vectors").equals("mitform-expressions")
                || !field(file, "version").equals(Value.of(1))) {
            throw new AssertionError("these are other vectors");
        }
        var types = new LinkedHashMap<String, Type>();
        ((ObjectValue) field(file, "types")).fields().forEach((name, type) -> types.put(name, type(type)));
        var cases = new ArrayList<Vector>();
        for (Value group : list(field(file, "groups"))) {
            only(group, "id", "about", "cases");
            text(group, "about");
            for (Value vector : list(field(group, "cases"))) {
                cases.add(vector(text(group, "id"), (ObjectValue) vector));
            }
        }
        return new Vectors(LocalDate.parse(text(file, "today")), types, cases);
    }

    private static Vector vector(String group, ObjectValue vector) {
        only(vector, "expression", "answers", "print", "value", "unknown", "errors");
        var answers = new LinkedHashMap<String, Object>();
        vector.get("answers")
                .ifPresent(given ->
                        ((ObjectValue) given).fields().forEach((name, answer) -> answers.put(name, value(answer))));
        boolean isUnknown = vector.get("unknown").isPresent();
        var value = vector.get("value").map(Vectors::value);
        var errors = vector.get("errors").map(Vectors::list).orElse(List.of());
        var canonical = vector.get("print").map(print -> ((TextValue) print).text());
        int outcomes = (isUnknown ? 1 : 0) + (value.isPresent() ? 1 : 0) + (errors.isEmpty() ? 0 : 1);
        if (outcomes != 1 || canonical.isPresent() != errors.isEmpty()) {
            throw new AssertionError("a vector has one outcome, and a printed form without errors: " + vector);
        }
        return new Vector(
                group,
                text(vector, "expression"),
                answers,
                canonical,
                value,
                errors.stream().map(code -> ((TextValue) code).text()).toList());
    }

    private static Type type(Value type) {
        if (type instanceof TextValue name) {
            return switch (name.text()) {
                case "int" -> Type.INT;
                case "decimal" -> Type.DECIMAL;
                case "text" -> Type.TEXT;
                case "bool" -> Type.BOOL;
                case "date" -> Type.DATE;
                case "period" -> Type.PERIOD;
                case "duration" -> Type.DURATION;
                default -> throw new AssertionError("no type " + name);
            };
        }
        var kind = onlyField(type);
        return switch (kind.getKey()) {
            case "one_of" ->
                Type.oneOf(new LinkedHashSet<>(list(kind.getValue()).stream()
                        .map(option -> ((TextValue) option).text())
                        .toList()));
            case "list" -> new Type.ListOf(type(kind.getValue()));
            case "set" -> new Type.SetOf(type(kind.getValue()));
            default -> throw new AssertionError("no type " + type);
        };
    }

    private static Object value(Value value) {
        var tagged = onlyField(value);
        var written = tagged.getValue();
        return switch (tagged.getKey()) {
            case "bool" -> ((Value.BooleanValue) written).truth();
            case "list" -> list(written).stream().map(Vectors::value).toList();
            case "set" -> Set.copyOf(list(written).stream().map(Vectors::value).toList());
            default -> scalar(tagged.getKey(), ((TextValue) written).text());
        };
    }

    private static Object scalar(String tag, String written) {
        return switch (tag) {
            case "int" -> Long.valueOf(written);
            case "decimal" -> new BigDecimal(written);
            case "text" -> written;
            case "date" -> written.length() > 10 ? LocalDate.parse("+" + written) : LocalDate.parse(written);
            case "period" -> Period.parse(written);
            case "duration" -> Duration.parse(written);
            default -> throw new AssertionError("no value " + tag);
        };
    }

    private static Map.Entry<String, Value> onlyField(Value value) {
        var fields = ((ObjectValue) value).fields();
        if (fields.size() != 1) {
            throw new AssertionError("exactly one field is needed: " + value);
        }
        return fields.entrySet().iterator().next();
    }

    private static void only(Value value, String... known) {
        var unknown = new ArrayList<>(((ObjectValue) value).fields().keySet());
        unknown.removeAll(List.of(known));
        if (!unknown.isEmpty()) {
            throw new AssertionError("nothing is called " + unknown);
        }
    }

    private static Value field(Value value, String name) {
        return ((ObjectValue) value).get(name).orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    private static String text(Value value, String name) {
        return ((TextValue) field(value, name)).text();
    }

    private static List<Value> list(Value value) {
        return ((ListValue) value).items();
    }

    Names names() {
        return Names.of(types);
    }

    /** Returns whether two values are the same: decimals by what they are, lists item by item. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal decimal && other instanceof BigDecimal number) {
            return decimal.compareTo(number) == 0;
        }
        if (one instanceof List<?> some && other instanceof List<?> others && some.size() == others.size()) {
            for (int i = 0; i < some.size(); i++) {
                if (!same(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one != null && one.equals(other);
    }
}
