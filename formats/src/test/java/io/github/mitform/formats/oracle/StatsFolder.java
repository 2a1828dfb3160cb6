package io.github.mitform.formats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.oracle.OracleFolder;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NullValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reference cases of statistics. They stand in the folder given by {@code -Dmitform.oracles.stats=DIR}, absolute or relative to the root of the
 * repository; without it in {@code ../shared/oracles/stats} where that is, and otherwise in the resources of these tests.
 */
public final class StatsFolder {
    private static final Path ROOT = Path.of("..");
    private static final Path USUAL = Path.of("../shared/oracles/stats");
    private static final Path BUNDLED = Path.of("src/test/resources/oracles/stats");

    private StatsFolder() {}

    /**
     * Returns the cases of one family, such as {@code kano}.
     *
     * @throws IllegalStateException if there are none: a test that checks nothing must not pass
     */
    public static List<ObjectValue> cases(String family) {
        var file = folder().resolve(family + ".json");
        if (!Files.isRegularFile(file)) throw new IllegalStateException("no reference cases: " + file.normalize());
        var cases = OracleFolder.read(file).items("cases");
        if (cases.isEmpty()) throw new IllegalStateException("no reference cases in " + file.normalize());
        return cases.stream().map(each -> (ObjectValue) each).toList();
    }

    private static Path folder() {
        var given = System.getProperty("mitform.oracles.stats", "");
        if (!given.isEmpty()) return ROOT.resolve(given);
        return Files.isDirectory(ROOT.resolve(USUAL)) ? ROOT.resolve(USUAL) : BUNDLED;
    }

    /** Returns whether nothing is defined here: null, or an interval without ends, which cases write both ways. */
    public static boolean isNothing(@Nullable Object value) {
        if (value instanceof ListValue list) return isNothing(list.items());
        if (value instanceof List<?> items)
            return !items.isEmpty() && items.stream().allMatch(StatsFolder::isNothing);
        return value == null
                || value instanceof NullValue
                || value instanceof OptionalDouble number && number.isEmpty();
    }

    /** Compares numbers within the tolerance of the case, everything else exactly; null is nothing. Every key of an object has to be known. */
    public static void assertAlike(@Nullable Object actual, Value expected, double tolerance) {
        if (isNothing(expected)) {
            assertThat(isNothing(actual)).as("%s is nothing", actual).isTrue();
        } else if (expected instanceof ListValue list) {
            var all = (List<?>) actual;
            assertThat(all).hasSameSizeAs(list.items());
            for (int i = 0; i < list.items().size(); i++) {
                assertAlike(all.get(i), list.items().get(i), tolerance);
            }
        } else if (expected instanceof ObjectValue object) {
            var all = (Map<?, ?>) actual;
            assertThat(all).isNotNull();
            object.fields().forEach((key, value) -> {
                assertThat(all.containsKey(key)).as("knows “%s”", key).isTrue();
                assertAlike(all.get(key), value, tolerance);
            });
        } else if (expected instanceof NumberValue number) {
            double wanted = number.number().doubleValue();
            assertThat(actual).as("instead of %s", wanted).isInstanceOf(Number.class);
            assertThat(Math.abs(((Number) actual).doubleValue() - wanted))
                    .as("%s instead of %s", actual, wanted)
                    .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(wanted)));
        } else {
            assertThat(Value.from(actual)).isEqualTo(expected);
        }
    }
}
