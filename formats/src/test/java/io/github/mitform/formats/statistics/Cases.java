package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;

/** Reference cases from a file, each by its name. */
public final class Cases {
    private Cases() {}

    /** Returns the cases of a family. */
    public static Stream<Named<ObjectValue>> of(String family) {
        return ((ObjectValue) Json.parse(text(family + ".json")))
                .items("cases").stream()
                        .map(ObjectValue.class::cast)
                        .map(one -> Named.of(one.text("id").orElseThrow(), one));
    }

    private static String text(String name) {
        try (var stream = Cases.class.getResourceAsStream("/oracles/stats/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectValue part(ObjectValue of, String name) {
        return (ObjectValue) of.get(name).orElseThrow();
    }

    public static double number(ObjectValue of, String name) {
        return of.number(name).orElseThrow().doubleValue();
    }

    public static double[] numbers(ObjectValue of, String name) {
        return numbers(of.items(name));
    }

    public static double[] numbers(List<Value> values) {
        return values.stream()
                .mapToDouble(value -> ((Value.NumberValue) value).number().doubleValue())
                .toArray();
    }

    /** Asserts that a number is near enough to the expected one. */
    public static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(1e-9 * Math.max(1, Math.abs(expected))));
    }

    public static void assertNear(Interval actual, double[] expected) {
        assertNear(actual.low(), expected[0]);
        assertNear(actual.high(), expected[1]);
    }
}
