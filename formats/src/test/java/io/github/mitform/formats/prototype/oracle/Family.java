package io.github.mitform.formats.prototype.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.oracle.StatsFolder;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One family of reference cases: every expectation of every case, and how many there were. */
public final class Family {
    private final String name;
    private final Map<String, Function<ObjectValue, Map<String, @Nullable Object>>> operations;
    private int expectations;

    /**
     * @param operations what each operation computes from its input: at least everything that a case may expect
     */
    public Family(String name, Map<String, Function<ObjectValue, Map<String, @Nullable Object>>> operations) {
        this.name = name;
        this.operations = operations;
    }

    /** Computes every case; fails for an operation or an expectation that is not known. */
    public void holds() {
        holds(UnaryOperator.identity());
    }

    /**
     * Computes every case, as {@link #holds()} does.
     *
     * @param ordered brings what is expected into the order that is computed, where the order means nothing
     */
    public void holds(UnaryOperator<ObjectValue> ordered) {
        var cases = StatsFolder.cases(name);
        var wrong = new ArrayList<String>();
        for (ObjectValue oracle : cases) {
            try {
                holds(oracle, ordered);
            } catch (AssertionError | RuntimeException e) {
                wrong.add(oracle.text("id").orElse("a case without an id") + ": " + e);
            }
        }
        assertThat(wrong.isEmpty() && expectations < cases.size())
                .as("cases without expectations")
                .isFalse();
        System.out.println(
                name + ": " + expectations + " expectations of " + (cases.size() - wrong.size()) + " cases hold");
        assertThat(wrong).isEmpty();
    }

    private void holds(ObjectValue oracle, UnaryOperator<ObjectValue> ordered) {
        var id = oracle.text("id").orElseThrow();
        var operation = oracle.text("op").orElseThrow();
        assertThat(operations.keySet()).as("%s: operation", id).contains(operation);
        var computed = operations.get(operation).apply((ObjectValue)
                oracle.get("input").orElseThrow());
        double tolerance = oracle.number("tolerance").orElseThrow().doubleValue();
        compare(id, computed, ordered.apply((ObjectValue) oracle.get("expected").orElseThrow()), tolerance);
    }

    private void compare(String at, @Nullable Object actual, Value expected, double tolerance) {
        if (StatsFolder.isNothing(expected)) {
            expectations++;
            assertThat(StatsFolder.isNothing(actual))
                    .as("%s: %s is nothing", at, actual)
                    .isTrue();
        } else if (expected instanceof ObjectValue object) {
            assertThat(actual).as(at).isInstanceOf(Map.class);
            var map = (Map<?, ?>) actual;
            object.fields().forEach((key, value) -> {
                assertThat(map.containsKey(key)).as("%s: %s is known", at, key).isTrue();
                compare(at + "/" + key, map.get(key), value, tolerance);
            });
        } else if (expected instanceof ListValue list) {
            assertThat(actual).as(at).isInstanceOf(List.class);
            var all = (List<?>) actual;
            assertThat(all).as(at).hasSameSizeAs(list.items());
            for (int i = 0; i < all.size(); i++) {
                compare(at + "/" + i, all.get(i), list.items().get(i), tolerance);
            }
        } else {
            expectations++;
            one(at, actual instanceof OptionalDouble number ? orNull(number) : actual, expected, tolerance);
        }
    }

    private static void one(String at, @Nullable Object actual, Value expected, double tolerance) {
        if (expected instanceof NumberValue number) {
            double wanted = number.number().doubleValue();
            assertThat(actual).as(at).isInstanceOf(Number.class);
            assertThat(Math.abs(((Number) actual).doubleValue() - wanted))
                    .as("%s: %s instead of %s", at, actual, wanted)
                    .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(wanted)));
        } else {
            assertThat(actual == null ? null : Value.from(actual)).as(at).isEqualTo(expected);
        }
    }

    /** Returns null for what is not defined. */
    public static @Nullable Object orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** Returns the texts of a list. */
    public static List<String> texts(ObjectValue input, String field) {
        return input.items(field).stream().map(Family::text).toList();
    }

    public static String text(Value value) {
        return ((Value.TextValue) value).text();
    }

    public static double number(Value value) {
        return ((NumberValue) value).number().doubleValue();
    }

    public static List<Value> items(Value value) {
        return ((ListValue) value).items();
    }
}
