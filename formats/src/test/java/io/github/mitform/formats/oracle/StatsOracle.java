package io.github.mitform.formats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** One family of statistics as another program computed it: every expectation of every case, and nothing that nobody knows. */
public final class StatsOracle {
    private final String family;
    private final Program program;
    private int cases;
    private int checked;

    private StatsOracle(String family, Program program) {
        this.family = family;
        this.program = program;
    }

    /** What is compared with the oracle. */
    @FunctionalInterface
    public interface Program {
        /**
         * Returns everything that can be said of an input, by its key: numbers, strings, lists, maps, and null for what is undefined.
         *
         * @throws IllegalArgumentException for an operation that is not known; {@link #unknown} makes it
         */
        Map<String, @Nullable Object> computed(String op, StatsInput input);
    }

    /** Returns a test for each case, and last one that says how many values held. */
    public static Stream<DynamicTest> tests(String family, Program program) {
        var oracle = new StatsOracle(family, program);
        return Stream.concat(
                StatsFolder.cases(family).stream()
                        .map(each -> DynamicTest.dynamicTest(
                                each.text("id").orElseThrow(), () -> oracle.everyExpectationHolds(each))),
                Stream.of(DynamicTest.dynamicTest("says how many", oracle::sayHowMany)));
    }

    private void everyExpectationHolds(ObjectValue oracle) {
        var input = new StatsInput((ObjectValue) oracle.get("input").orElseThrow());
        var computed = program.computed(oracle.text("op").orElseThrow(), input);
        assertThat(input.unread()).as("parts of the input that were not read").isEmpty();
        double tolerance = oracle.number("tolerance").orElseThrow().doubleValue();
        var expected = (ObjectValue) oracle.get("expected").orElseThrow();
        assertThat(computed.keySet())
                .as("what is known")
                .containsAll(expected.fields().keySet());
        expected.fields().forEach((key, value) -> {
            try {
                StatsFolder.assertAlike(computed.get(key), value, tolerance);
            } catch (AssertionError e) {
                throw new AssertionError(key + ": " + e.getMessage(), e);
            }
            checked += size(value);
        });
        cases++;
    }

    public static IllegalArgumentException unknown(String op) {
        return new IllegalArgumentException("no operation of this family: " + op);
    }

    private static int size(Value value) {
        if (value instanceof ListValue list) return sum(list.items());
        if (value instanceof ObjectValue object)
            return sum(List.copyOf(object.fields().values()));
        return 1;
    }

    private static int sum(List<Value> values) {
        return values.stream().mapToInt(StatsOracle::size).sum();
    }

    private void sayHowMany() {
        assertThat(checked).isPositive();
        System.out.println(family + ": " + checked + " expected values of " + cases + " cases hold");
    }
}
