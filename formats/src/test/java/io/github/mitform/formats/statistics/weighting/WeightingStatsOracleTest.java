package io.github.mitform.formats.statistics.weighting;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Weights as the package survey of R computes them. */
class WeightingStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("weighting", (op, input) -> switch (op) {
            case "rake" -> rake(input);
            case "postStratify" -> postStratify(input);
            default -> throw StatsOracle.unknown(op);
        });
    }

    private static Map<String, @Nullable Object> rake(StatsInput input) {
        input.get("confidence");
        var margins = ((ObjectValue) input.get("margins").orElseThrow()).fields();
        var records =
                input.list("records").stream().map(ObjectValue.class::cast).toList();
        var targets = margins.values().stream()
                .map(margin -> ((ObjectValue) margin)
                        .fields().values().stream()
                                .mapToDouble(value -> StatsInput.number(value).orElseThrow())
                                .toArray())
                .toList();
        var groups = new LinkedHashMap<List<Integer>, Long>();
        records.forEach(each -> groups.merge(categories(each, margins), 1L, Long::sum));
        var people = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        var raking = Raking.of(people, targets);
        var places = List.copyOf(groups.keySet());
        var outcome = input.text("outcome");
        var weights = new ArrayList<Double>();
        var mean = WeightedMean.ofNobody();
        for (ObjectValue each : records) {
            double weight = raking.weights().get(places.indexOf(categories(each, margins)));
            weights.add(weight);
            var value = each.number(outcome);
            if (value.isPresent()) mean = mean.with(value.get().doubleValue(), weight, 1);
        }
        var summary = raking.summary(people);
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("weights", weights);
        computed.put("sumOfWeights", summary.sum());
        computed.put("kishDesignEffect", orNull(summary.designEffect()));
        computed.put("effectiveSampleSize", orNull(summary.effectiveSize()));
        computed.put("minWeight", summary.least());
        computed.put("maxWeight", summary.greatest());
        computed.put("unweightedMean", orNull(mean.unweightedMean()));
        computed.put("weightedMean", orNull(mean.mean()));
        computed.put("linearizedSEFixedWeights", orNull(mean.standardError()));
        computed.put("converged", raking.converged());
        return computed;
    }

    private static List<Integer> categories(ObjectValue each, Map<String, Value> margins) {
        return margins.entrySet().stream()
                .map(margin -> List.copyOf(
                                ((ObjectValue) margin.getValue()).fields().keySet())
                        .indexOf(StatsInput.text(each.get(margin.getKey()).orElseThrow())))
                .toList();
    }

    private static Map<String, @Nullable Object> postStratify(StatsInput input) {
        input.get("confidence");
        var strata = input.list("strata").stream().map(StatsInput::text).toList();
        var answers = input.list("y");
        var sized = new ArrayList<PostStratification.Stratum>();
        var weightOf = new HashMap<String, Double>();
        ((ObjectValue) input.get("population").orElseThrow()).fields().forEach((name, size) -> {
            var values = new ArrayList<Double>();
            for (int i = 0; i < strata.size(); i++) {
                if (strata.get(i).equals(name))
                    StatsInput.number(answers.get(i)).ifPresent(values::add);
            }
            var stratum = new PostStratification.Stratum(
                    StatsInput.number(size).orElseThrow(),
                    Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray()));
            sized.add(stratum);
            weightOf.put(name, stratum.weight());
        });
        var result = new PostStratification(sized);
        var summary = result.summary();
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("weights", strata.stream().map(weightOf::get).toList());
        computed.put("estimate", result.mean());
        computed.put("seStratified", orNull(result.standardError()));
        computed.put("kishDesignEffect", orNull(summary.designEffect()));
        computed.put("effectiveSampleSize", orNull(summary.effectiveSize()));
        computed.put("sumOfWeights", summary.sum());
        computed.put("minWeight", summary.least());
        computed.put("maxWeight", summary.greatest());
        return computed;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
