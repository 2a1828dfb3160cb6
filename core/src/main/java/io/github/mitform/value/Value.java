package io.github.mitform.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of the neutral tree: what JSON can say, with exact numbers.
 *
 * <p>Immutable and safe to share. Objects keep the order of their fields; two objects are equal when their fields are, in any order,
 * and numbers are equal when they are the same quantity: 1 equals 1.0.
 */
public sealed interface Value {

    /** The empty object. */
    static ObjectValue object() {
        return ObjectValue.EMPTY;
    }

    static ObjectValue object(Map<String, ? extends Value> fields) {
        return new ObjectValue(ImmutableMap.copyOf(fields));
    }

    static ListValue list(Collection<? extends Value> items) {
        return new ListValue(List.copyOf(items));
    }

    static ListValue list(Value... items) {
        return new ListValue(List.of(items));
    }

    static TextValue of(String text) {
        return new TextValue(text);
    }

    static NumberValue of(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    static NumberValue of(BigDecimal number) {
        return new NumberValue(number);
    }

    static BooleanValue of(boolean truth) {
        return truth ? BooleanValue.TRUE : BooleanValue.FALSE;
    }

    static NullValue nothing() {
        return NullValue.NULL;
    }

    /**
     * Turns what Java programs have at hand into a value: text, enums (by {@code name()} in lower case), numbers, booleans, dates and
     * other values of {@code java.time} (by their ISO text), maps with text keys, collections, {@code null} and values themselves.
     *
     * @throws IllegalArgumentException for any other class, and for a double that is not finite
     */
    static Value from(@Nullable Object object) {
        return Conversion.from(object);
    }

    /** Named fields, in the order they were given. */
    record ObjectValue(Map<String, Value> fields) implements Value {
        private static final ObjectValue EMPTY = new ObjectValue(ImmutableMap.of());

        public ObjectValue {
            fields = fields instanceof FieldMap ? fields : ImmutableMap.copyOf(fields);
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** Returns the text of a field; empty if it is absent or not a text. */
        public Optional<String> text(String name) {
            return fields.get(name) instanceof TextValue text ? Optional.of(text.text()) : Optional.empty();
        }

        /** Returns the number of a field; empty if it is absent or not a number. */
        public Optional<BigDecimal> number(String name) {
            return fields.get(name) instanceof NumberValue number ? Optional.of(number.number()) : Optional.empty();
        }

        /** Returns the items of a field; empty if it is absent or not a list. */
        public List<Value> items(String name) {
            return fields.get(name) instanceof ListValue list ? list.items() : List.of();
        }

        /** Returns a copy with one more field, or with its value replaced. */
        public ObjectValue with(String name, Value value) {
            var copy = new LinkedHashMap<>(fields); // a replaced value stays in its place
            copy.put(name, value);
            return new ObjectValue(copy);
        }
    }

    record ListValue(List<Value> items) implements Value {
        public ListValue {
            items = List.copyOf(items);
        }
    }

    record TextValue(String text) implements Value {
        public TextValue {
            requireNonNull(text, "text");
        }
    }

    /** An exact number. */
    record NumberValue(BigDecimal number) implements Value {
        public NumberValue {
            requireNonNull(number, "number");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NumberValue that && number.compareTo(that.number) == 0;
        }

        @Override
        public int hashCode() {
            // Not stripTrailingZeros: equal quantities share the double, and that is cheap for hostile exponents too.
            return Double.hashCode(number.doubleValue());
        }
    }

    enum BooleanValue implements Value {
        TRUE,
        FALSE;

        public boolean truth() {
            return this == TRUE;
        }
    }

    /** The JSON word {@code null}. */
    enum NullValue implements Value {
        NULL
    }
}
