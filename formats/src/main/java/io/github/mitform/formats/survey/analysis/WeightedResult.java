package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.weighting.WeightedMean;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What weighted answers come to: tables, sentences and numbers. */
final class WeightedResult {
    private static final double PERCENT = 100;

    private final Subject subject;
    final Kinds kinds;
    final Margins margins;
    final Drawn drawn;
    final CountContext context;
    private final long[] people;
    private final long[] answered;
    private final long[][] answers;
    final Weights.Fit fit;
    final int greatest;

    /**
     * Takes counts, which nobody changes any more.
     *
     * @param people how many of each group have an answer to all margins
     * @param answered how many of them answered the question
     * @param answers how many of those gave each answer
     */
    WeightedResult(
            Subject subject,
            Kinds kinds,
            Margins margins,
            Drawn drawn,
            CountContext context,
            long[] people,
            long[] answered,
            long[][] answers,
            Weights.Fit fit,
            int greatest) {
        this.subject = subject;
        this.kinds = kinds;
        this.margins = margins;
        this.drawn = drawn;
        this.context = context;
        this.people = people;
        this.answered = answered;
        this.answers = answers;
        this.fit = fit;
        this.greatest = greatest;
    }

    KeptResult result(Turnout turnout) {
        var figures = new ArrayList<Figure>();
        means().ifPresent(figures::add);
        figures.add(shares());
        for (int margin = 0; margin < margins.questions().size(); margin++) figures.add(margin(margin));
        fit.weights().ifPresent(weights -> figures.add(costs(weights)));
        return new KeptResult(
                WeightedEstimates.ID,
                WeightedEstimates.VERSION,
                turnout,
                figures,
                new WeightedNotes(this).notes(),
                List.of(),
                List.of(),
                data());
    }

    long whole() {
        return Arrays.stream(answered).sum();
    }

    long people(int kind) {
        return Arrays.stream(answers).mapToLong(group -> group[kind]).sum();
    }

    /**
     * Returns how many the smallest group of a margin is, of those that somebody belongs to. With what is known of everybody a weight says how
     * many have it, and so do numbers that are made of weights alone.
     */
    long leastGroup() {
        return IntStream.range(0, margins.questions().size())
                .mapToObj(this::counts)
                .flatMapToLong(Arrays::stream)
                .filter(count -> count > 0)
                .min()
                .orElse(0);
    }

    private long[] counts(int margin) {
        var counts = new long[margins.kinds().get(margin).size()];
        for (int group = 0; group < people.length; group++) {
            counts[margins.categories(group).get(margin)] += people[group];
        }
        return counts;
    }

    Optional<WeightedMean> weighted(int kind) {
        return fit.weights()
                .map(weights -> {
                    var mean = WeightedMean.ofNobody();
                    for (var entry : weights.byGroup().entrySet()) {
                        int group = entry.getKey();
                        mean = mean.with(1, entry.getValue(), answers[group][kind])
                                .with(0, entry.getValue(), answered[group] - answers[group][kind]);
                    }
                    return mean;
                })
                .filter(mean -> mean.mean().isPresent());
    }

    /**
     * Returns the interval of a share: Wilson's with as many people as would tell as much, which is by Kish where all said the same and the
     * standard error says nothing.
     */
    Optional<Interval> interval(WeightedMean share) {
        double p = Math.min(1, share.mean().orElseThrow());
        double error = share.standardError().orElse(0);
        double size = error > 0
                ? p * (1 - p) / (error * error)
                : share.effectiveSize().orElseThrow();
        return drawn.ofWeighted(p, size, share.people(), context);
    }

    // --- tables ---

    private Figure shares() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL));
        columns.add(
                new Column("people", new Sentence("People", "Personen"), kinds.single() ? Role.GROUP : Role.MEASURE));
        columns.add(Column.from("weighted", new Sentence("Weighted (%)", "Gewichtet (%)"), "people"));
        columns.addAll(drawn.columns(context, true, "people"));
        columns.add(Column.from("share", new Sentence("Without weights", "Ohne Gewichte"), "people"));
        var lines = new ArrayList<List<Cell>>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            long count = people(kind);
            var share = weighted(kind);
            var line = new ArrayList<Cell>();
            line.add(kinds.labels().get(kind));
            line.add(new Cell.People(count));
            line.add(number(share.map(each -> each.mean().orElseThrow() * PERCENT), 1, whole()));
            line.addAll(Drawn.cells(context, share.flatMap(this::interval), true, leastGroup()));
            line.add(whole() == 0 ? new Cell.Empty() : new Cell.Share(count, whole()));
            lines.add(line);
        }
        return new Figure(
                "answers",
                new Sentence("How many gave each answer, weighted", "Wie viele jede Antwort gaben, gewichtet"),
                columns,
                lines,
                fit.weights().isPresent() ? Drawing.DOTS : Drawing.BARS);
    }

    /** The mean of a scale; empty for other questions, and without weights. */
    private Optional<Figure> means() {
        return mean().map(mean -> {
            var columns = new ArrayList<Column>();
            columns.add(new Column("question", new Sentence("Question", "Frage"), Role.LABEL));
            columns.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
            columns.add(Column.from("weighted", new Sentence("Weighted mean", "Gewichtetes Mittel"), "people"));
            columns.add(Column.from("mean", new Sentence("Mean without weights", "Mittel ohne Gewichte"), "people"));
            return new Figure(
                    "mean",
                    new Sentence("The mean, weighted", "Das Mittel, gewichtet"),
                    columns,
                    List.of(List.of(
                            Cell.Words.of(subject.title()),
                            new Cell.People(mean.people()),
                            number(mean.mean(), 2, fewest()),
                            number(mean.unweightedMean(), 2, fewest()))),
                    Drawing.NONE);
        });
    }

    /** Returns how many gave the answer that fewest gave: what was withheld of it, a mean would give back. */
    private long fewest() {
        return IntStream.range(0, kinds.size())
                .mapToLong(this::people)
                .filter(count -> count > 0)
                .min()
                .orElse(0);
    }

    private Optional<WeightedMean> mean() {
        if (!(subject.type() instanceof ScaleType scale) || whole() == 0) return Optional.empty();
        return fit.weights()
                .map(weights -> {
                    var mean = WeightedMean.ofNobody();
                    for (var entry : weights.byGroup().entrySet()) {
                        for (int kind = 0; kind < kinds.size(); kind++) {
                            mean = mean.with(scale.from() + kind, entry.getValue(), answers[entry.getKey()][kind]);
                        }
                    }
                    return mean;
                })
                .filter(mean -> mean.mean().isPresent());
    }

    /** Who answered, and how many of everybody there are. */
    private Figure margin(int margin) {
        var known = margins.kinds().get(margin);
        var counts = counts(margin);
        long all = Arrays.stream(counts).sum();
        var lines = new ArrayList<List<Cell>>();
        for (int kind = 0; kind < known.size(); kind++) {
            lines.add(List.of(
                    known.labels().get(kind),
                    new Cell.People(counts[kind]),
                    all == 0 ? new Cell.Empty() : new Cell.Share(counts[kind], all),
                    number(Optional.of(margins.shares().get(margin)[kind] * PERCENT), 1, Note.NOBODY)));
        }
        return new Figure(
                "margin_" + (margin + 1),
                new Sentence("Weighted by: {question}", "Gewichtet nach: {question}").with("question", title(margin)),
                List.of(
                        new Column("group", new Sentence("Answer", "Antwort"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                        Column.from(
                                "share", new Sentence("Of those who answered", "Von denen, die antworteten"), "people"),
                        new Column("known", new Sentence("Of everybody (%)", "Von allen (%)"), Role.MEASURE)),
                lines,
                Drawing.BARS);
    }

    Sentence title(int margin) {
        return Wording.label(margins.questions().get(margin).title());
    }

    private Figure costs(Weights weights) {
        var summary = weights.summary();
        var lines = new ArrayList<List<Cell>>();
        line(lines, "People with a weight", "Personen mit Gewicht", OptionalDouble.of((double) summary.people()), 0);
        line(
                lines,
                "Without weights, so many people would tell as much",
                "Ohne Gewichte sagten so viele Personen ebenso viel aus",
                summary.effectiveSize(),
                1);
        line(lines, "Design effect (Kish)", "Designeffekt (Kish)", summary.designEffect(), 3);
        line(lines, "Smallest weight", "Kleinstes Gewicht", OptionalDouble.of(summary.least()), 3);
        line(lines, "Greatest weight", "Größtes Gewicht", OptionalDouble.of(summary.greatest()), 3);
        lines.add(List.of(
                Cell.Words.of(Text.of("Personen mit gekürztem Gewicht", "People whose weight was cut")),
                new Cell.People(weights.trimmed())));
        line(
                lines,
                "Passes over the groups",
                "Durchgänge über die Gruppen",
                OptionalDouble.of(weights.raking().rounds()),
                0);
        line(
                lines,
                "Margin missed by at most (percentage points)",
                "Rand verfehlt um höchstens (Prozentpunkte)",
                OptionalDouble.of(weights.missed() * PERCENT),
                3);
        return new Figure(
                "weights",
                new Sentence("What weighting costs", "Was das Gewichten kostet"),
                List.of(
                        new Column("what", new Sentence("", ""), Role.LABEL),
                        new Column("number", new Sentence("Number", "Zahl"), Role.MEASURE)),
                lines,
                Drawing.NONE);
    }

    private void line(List<List<Cell>> lines, String english, String german, OptionalDouble number, int decimals) {
        lines.add(List.of(Cell.Words.of(Text.of(german, english)), number(number, decimals, leastGroup())));
    }

    private static Cell number(Optional<Double> number, int decimals, long people) {
        return number.<Cell>map(value -> new Cell.Number(BigDecimal.valueOf(value), decimals, people))
                .orElseGet(Cell.Empty::new);
    }

    private static Cell number(OptionalDouble number, int decimals, long people) {
        return number(number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(), decimals, people);
    }

    // --- numbers ---

    private Value data() {
        var byAnswer = new LinkedHashMap<String, Value>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            var answer = Value.object().with("people", Value.of(people(kind)));
            var share = weighted(kind);
            if (share.isPresent()) {
                answer = Means.with(answer, "weighted", share.get().mean());
                answer = Means.with(answer, "standard_error", share.get().standardError());
                var interval = interval(share.get());
                if (interval.isPresent()) answer = answer.with("interval", Means.ends(interval.get()));
            }
            byAnswer.put(kinds.ids().get(kind), answer);
        }
        var data = Value.object().with("answered", Value.of(whole())).with("answers", Value.object(byAnswer));
        if (mean().isPresent()) {
            data = Means.with(data, "weighted_mean", mean().get().mean());
            data = Means.with(data, "mean", mean().get().unweightedMean());
        }
        if (fit.weights().isEmpty()) return data;
        var weights = fit.weights().get();
        var cost = Value.object()
                .with("people", Value.of(weights.summary().people()))
                .with("least", Value.from(weights.summary().least()))
                .with("greatest", Value.from(weights.summary().greatest()))
                .with("trimmed", Value.of(weights.trimmed()))
                .with("rounds", Value.of(weights.raking().rounds()))
                .with("converged", Value.of(weights.raking().converged()))
                .with("missed", Value.from(weights.missed()));
        cost = Means.with(cost, "design_effect", weights.summary().designEffect());
        cost = Means.with(cost, "effective_size", weights.summary().effectiveSize());
        return data.with("weights", cost);
    }
}
