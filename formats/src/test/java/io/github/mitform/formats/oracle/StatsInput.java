package io.github.mitform.formats.oracle;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What a case gives, and which of it was looked at. */
public final class StatsInput {
    private final ObjectValue values;
    /** What was looked at; a note is for people. */
    private final Set<String> read = new HashSet<>(Set.of("note"));

    public StatsInput(ObjectValue values) {
        this.values = values;
    }

    /** Returns what stands under a key, whatever it is. */
    public Optional<Value> get(String key) {
        read.add(key);
        return values.get(key).filter(value -> !(value instanceof Value.NullValue));
    }

    public boolean has(String key) {
        return values.get(key).isPresent();
    }

    public double number(String key) {
        return ((NumberValue) get(key).orElseThrow()).number().doubleValue();
    }

    /** Returns a number, or {@code otherwise} where there is none. */
    public double number(String key, double otherwise) {
        return get(key).map(value -> ((NumberValue) value).number().doubleValue())
                .orElse(otherwise);
    }

    public int whole(String key) {
        return ((NumberValue) get(key).orElseThrow()).number().intValueExact();
    }

    public String text(String key) {
        return text(get(key).orElseThrow());
    }

    /** Returns a list of anything; empty where there is none. */
    public List<Value> list(String key) {
        return get(key).map(StatsInput::items).orElse(List.of());
    }

    /** Returns the numbers of a list, without the missing ones. */
    public double[] numbers(String key) {
        return list(key).stream()
                .map(StatsInput::number)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** Returns rows of numbers, as they stand. */
    public List<List<OptionalDouble>> rows(String key) {
        return list(key).stream()
                .map(row -> items(row).stream().map(StatsInput::number).toList())
                .toList();
    }

    /** Returns rows of whole numbers, of which none is missing. */
    public long[][] table(String key) {
        return list(key).stream()
                .map(row -> items(row).stream()
                        .mapToLong(value -> ((NumberValue) value).number().longValueExact())
                        .toArray())
                .toArray(long[][]::new);
    }

    public Set<String> unread() {
        var unread = new TreeSet<>(values.fields().keySet());
        unread.removeAll(read);
        return unread;
    }

    public static List<Value> items(Value value) {
        return ((ListValue) value).items();
    }

    /** Returns a number, true as 1 and false as 0; empty for null. */
    public static OptionalDouble number(Value value) {
        if (value instanceof NumberValue number)
            return OptionalDouble.of(number.number().doubleValue());
        if (value instanceof BooleanValue flag) return OptionalDouble.of(flag == BooleanValue.TRUE ? 1 : 0);
        return OptionalDouble.empty();
    }

    public static String text(Value value) {
        return value instanceof TextValue text
                ? text.text()
                : ((NumberValue) value).number().toPlainString();
    }
}
