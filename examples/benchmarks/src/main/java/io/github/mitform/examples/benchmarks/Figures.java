package io.github.mitform.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What JMH measured.
 *
 * @param byName the benchmark as {@code AnswerBenchmark.mitformLocal/1000}, in the order of the file
 * @param java the virtual machine and its version
 */
record Figures(Map<String, Figure> byName, String java) {

    /**
     * One benchmark.
     *
     * @param score in {@code unit}; the mean over all iterations
     * @param error half the width of the 99.9% confidence interval; nothing where there was a single iteration
     * @param cpu processor time in microseconds for each operation
     * @param bytes allocated for each operation
     */
    record Figure(double score, Optional<Double> error, String unit, double cpu, double bytes) {}

    static Figures of(Value json) {
        var byName = new LinkedHashMap<String, Figure>();
        var java = "";
        for (Value item : ((ListValue) json).items()) {
            var run = (ObjectValue) item;
            var name = run.text("benchmark").orElseThrow();
            var shortName = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
            var size = run.get("params")
                    .map(params -> ((ObjectValue) params)
                            .fields().values().stream()
                                    .map(value -> "/" + ((TextValue) value).text())
                                    .collect(joining()));
            byName.put(shortName + size.orElse(""), figure(run));
            java = run.text("vmName").orElse("") + " " + run.text("vmVersion").orElse("");
        }
        return new Figures(byName, java);
    }

    private static Figure figure(ObjectValue run) {
        var primary = metric(run, "primaryMetric");
        var secondary = metric(run, "secondaryMetrics");
        return new Figure(
                score(primary),
                primary.number("scoreError").map(Number::doubleValue),
                primary.text("scoreUnit").orElse(""),
                score(metric(secondary, CpuTime.NAME)),
                score(metric(secondary, "gc.alloc.rate.norm")));
    }

    private static ObjectValue metric(ObjectValue object, String name) {
        return (ObjectValue)
                object.get(name).orElseThrow(() -> new IllegalArgumentException("JMH did not measure " + name));
    }

    private static double score(ObjectValue metric) {
        return metric.number("score").orElseThrow().doubleValue();
    }

    Optional<Figure> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
