package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.formats.wave.Measure.Bounds;
import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What answers of a survey are compared by: shares and means. */
final class AnswerMeasures {
    private static final String ANSWERS = "answers";
    private static final String MEANS = "means";
    private static final String PEOPLE = "people";
    private static final String MEAN = "mean";

    private AnswerMeasures() {}

    /** Returns the shares, and the mean of a scale or of numbers. */
    static List<Measure> of(Source source) {
        var measures = new ArrayList<Measure>();
        var type = source.type();
        if (type.isEmpty()) return measures;
        if (type.get() instanceof NumberType number) return numbers(source, number);
        if (type.get() instanceof GridType grid) return GridMeasures.of(source, grid);
        var figure = Measures.figure(source.result(), ANSWERS);
        if (figure.isEmpty()) return measures;
        long whole = source.result().turnout().answered();
        boolean single =
                type.get() instanceof ChoiceType || type.get() instanceof YesNoType || type.get() instanceof ScaleType;
        var steps = new TreeMap<Double, Long>();
        var mean = Shown.WITH_INTERVAL;
        for (int i = 0; i < figure.get().lines().size(); i++) {
            List<Cell> line = figure.get().lines().get(i);
            if (line.size() < 2) return List.of();
            if (!(line.get(0) instanceof Cell.Words label) || !(line.get(1) instanceof Cell.People people)) continue;
            if (people.count() > whole) return List.of(); // of items, or of a method that counts otherwise
            var shown = source.told().number(ANSWERS, i, PEOPLE);
            measures.add(new Measure.Share(key(label), label, new Proportion(people.count(), whole), single, shown));
            if (type.get() instanceof ScaleType scale && people.count() > 0) {
                steps.put((double) scale.from() + i, people.count());
                if (shown == Shown.NOTHING) mean = shown;
            }
        }
        if (type.get() instanceof ScaleType scale && !steps.isEmpty()) {
            boolean isTold = Measures.figure(source.result(), MEANS).isPresent();
            // Where there is no mean in the report, it follows from the steps there.
            measures.add(mean(
                    source, scale, new Sample(steps), isTold ? source.told().number(MEANS, 0, MEAN) : mean));
        }
        return measures;
    }

    private static Measure mean(Source source, ScaleType scale, Sample sample, Shown shown) {
        return Measures.mean(MEAN, Cell.Words.of(source.title()), sample, Bounds.of(scale), shown);
    }

    private static List<Measure> numbers(Source source, NumberType type) {
        return source.data().fields().get(MEAN) instanceof ObjectValue mean
                ? number(source, mean, false, Bounds.of(type), source.told().number(MEANS, 0, MEAN))
                : List.of();
    }

    /** Returns the mean of numbers, exact ones or estimated. */
    static List<Measure> summary(Source source) {
        var bounds = source.type()
                .map(type -> type instanceof NumberType number
                        ? Bounds.of(number)
                        : type instanceof ScaleType scale ? Bounds.of(scale) : Bounds.none())
                .orElseGet(Bounds::none);
        return number(source, source.data(), true, bounds, source.told().number("summary", 0, MEAN));
    }

    private static List<Measure> number(Source source, ObjectValue data, boolean squared, Bounds bounds, Shown shown) {
        return Measures.group(data, squared ? "variance" : "deviation", squared).stream()
                .<Measure>map(group -> new Measure.Mean(
                        MEAN, Cell.Words.of(source.title()), Optional.empty(), group, bounds, 2, group.people(), shown))
                .toList();
    }

    /** Returns the weighted shares, and the weighted mean of a scale. Those of which nobody knows how much they tell, because there were no weights, are none. */
    static List<Measure> weighted(Source source) {
        var data = source.data();
        var figure = Measures.figure(source.result(), ANSWERS);
        var answers = List.copyOf(Measures.object(data, ANSWERS).values());
        var labels = Measures.labels(source.result(), ANSWERS);
        long whole = Measures.number(data, "answered").orElse(0L);
        var kish = Optional.ofNullable(data.fields().get("weights"))
                .filter(ObjectValue.class::isInstance)
                .map(weights -> Measures.decimal((ObjectValue) weights, "effective_size"))
                .orElseGet(OptionalDouble::empty);
        if (figure.isEmpty()
                || figure.get().columns().size() < 2
                || labels.size() != answers.size()
                || whole == 0
                || kish.isEmpty()) return List.of();
        boolean single = figure.get().columns().get(1).role() == Figure.Role.GROUP;
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < answers.size(); i++) {
            var share = Measures.decimal(answers.get(i), "weighted");
            if (share.isEmpty()) return List.of();
            double p = Math.min(1, share.getAsDouble());
            double error = Measures.decimal(answers.get(i), "standard_error").orElse(0);
            double size = error > 0 && p > 0 && p < 1 ? p * (1 - p) / (error * error) : kish.getAsDouble();
            var of = Measures.proportion(Measures.number(answers.get(i), PEOPLE).orElse(0L), whole);
            var part = new Part(of, Optional.of(new Part.Weighted(p, size)));
            var shown = source.told().number(ANSWERS, i, "weighted");
            measures.add(new Measure.Share(key(labels.get(i)), labels.get(i), part, single, shown));
        }
        weightedMean(source, whole).ifPresent(measures::add);
        return measures;
    }

    /** Returns the mean of a scale, spread as it would be without weights if its standard error were the same. */
    private static Optional<Measure> weightedMean(Source source, long whole) {
        var mean = Measures.decimal(source.data(), "weighted_mean");
        var error = Measures.decimal(source.data(), "weighted_mean_standard_error");
        var scale = source.types().values().stream()
                .findFirst()
                .filter(ScaleType.class::isInstance)
                .map(ScaleType.class::cast);
        if (mean.isEmpty() || error.isEmpty() || scale.isEmpty()) return Optional.empty();
        var question =
                Measures.labels(source.result(), MEAN).stream().findFirst().orElse(Cell.Words.of(source.title()));
        long fewest = Measures.object(source.data(), ANSWERS).values().stream()
                .mapToLong(answer -> Measures.number(answer, PEOPLE).orElse(0L))
                .filter(people -> people > 0)
                .min()
                .orElse(0);
        return Optional.of(new Measure.Mean(
                MEAN,
                Cell.Words.of(Wording.text(new Sentence("{question} (weighted)", "{question} (gewichtet)")
                        .with("question", Wording.label(question.text())))),
                Optional.empty(),
                new Group(whole, mean.getAsDouble(), error.getAsDouble() * Math.sqrt((double) whole)),
                Bounds.of(scale.get()),
                2,
                fewest,
                source.told().number(MEAN, 0, "weighted")));
    }

    private static String key(Cell.Words label) {
        return label.option()
                .map(Object::toString)
                .orElseGet(() -> "=" + label.text().byLanguage());
    }

    /** Returns the means of several scales. */
    static List<Measure> means(Source source) {
        var labels = Measures.labels(source.result(), MEANS);
        var measures = new ArrayList<Measure>();
        int line = 0;
        for (var entry : Measures.object(source.data(), "questions").entrySet()) {
            int at = line++;
            var label = at < labels.size() ? labels.get(at) : Cell.Words.of(Text.of(entry.getKey(), entry.getKey()));
            long fewest = Measures.fewest(source.result(), MEANS, at);
            var bounds =
                    source.types().get(entry.getKey()) instanceof ScaleType scale ? Bounds.of(scale) : Bounds.none();
            Measures.group(entry.getValue(), "deviation", false)
                    .map(group -> mean(entry.getKey(), label, group, bounds, fewest, source, at))
                    .ifPresent(measures::add);
        }
        return measures;
    }

    private static Measure mean(
            String key, Cell.Words label, Group group, Bounds bounds, long fewest, Source source, int line) {
        return new Measure.Mean(
                key,
                label,
                Optional.empty(),
                group,
                bounds,
                2,
                Math.min(fewest, group.people()),
                source.told().number(MEANS, line, MEAN));
    }
}
