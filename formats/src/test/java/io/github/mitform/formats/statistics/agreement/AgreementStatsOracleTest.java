package io.github.mitform.formats.statistics.agreement;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Agreement of several people as R and another program compute it. */
class AgreementStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("agreement", (op, input) -> switch (op) {
            case "krippendorffAlpha" -> krippendorff(input);
            case "fleissKappa" -> fleiss(input);
            case "cohenKappa" -> cohen(input);
            default -> throw StatsOracle.unknown(op);
        });
    }

    private static Map<String, @Nullable Object> krippendorff(StatsInput input) {
        var raters = input.list("ratersByUnits").stream().map(StatsInput::items).toList();
        var categories = categories(raters);
        var units = new ArrayList<Map<Double, Integer>>();
        for (List<Value> rater : raters) {
            for (int unit = 0; unit < rater.size(); unit++) {
                if (units.size() <= unit) units.add(new HashMap<>());
                value(rater.get(unit), categories).ifPresent(merging(units.get(unit)));
            }
        }
        var alpha = KrippendorffAlpha.of(units);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("nominal", orNull(alpha.value(Level.NOMINAL)));
        computed.put("ordinal", orNull(alpha.value(Level.ORDINAL)));
        computed.put("interval", orNull(alpha.value(Level.INTERVAL)));
        computed.put("ratio", orNull(alpha.value(Level.RATIO)));
        return computed;
    }

    private static DoubleConsumer merging(Map<Double, Integer> unit) {
        return value -> unit.merge(value, 1, Integer::sum);
    }

    private static Map<String, @Nullable Object> fleiss(StatsInput input) {
        var kappa = FleissKappa.of(input.table("countsSubjectsByCategories"));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("kappa", orNull(kappa.value()));
        computed.put("observed", orNull(kappa.observed()));
        computed.put("expected", orNull(kappa.expected()));
        return computed;
    }

    private static Map<String, @Nullable Object> cohen(StatsInput input) {
        var first = input.list("raterA");
        var second = input.list("raterB");
        var names = categories(List.of(first, second));
        var used = new TreeSet<Double>();
        Stream.of(first, second)
                .flatMap(List::stream)
                .forEach(value -> value(value, names).ifPresent(used::add));
        var order = List.copyOf(used);
        var table = new long[order.size()][order.size()];
        for (int i = 0; i < first.size(); i++) {
            var one = value(first.get(i), names);
            var other = value(second.get(i), names);
            if (one.isPresent() && other.isPresent()) {
                table[order.indexOf(one.getAsDouble())][order.indexOf(other.getAsDouble())]++;
            }
        }
        var kappa = CohenKappa.of(table);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("kappa", orNull(kappa.value()));
        computed.put("weightedKappaQuadratic", orNull(kappa.quadratic()));
        computed.put("observedAgreement", orNull(kappa.observed()));
        return computed;
    }

    /** Names of categories, in their order. */
    private static List<String> categories(List<List<Value>> rows) {
        var names = new TreeSet<String>();
        for (List<Value> row : rows) {
            for (Value value : row) {
                if (value instanceof TextValue text) names.add(text.text());
            }
        }
        return List.copyOf(names);
    }

    private static OptionalDouble value(Value value, List<String> names) {
        if (value instanceof NullValue) return OptionalDouble.empty();
        return value instanceof TextValue text
                ? OptionalDouble.of(names.indexOf(text.text()))
                : StatsInput.number(value);
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
