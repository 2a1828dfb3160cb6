package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.weighting.Gap;
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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What weighted answers come to: tables, sentences and numbers. */
final class WeightedResult {
    private static final double PERCENT = 100;
    /** A margin that is missed by more than this, as a share, is said to be. */
    private static final double MISSED = 0.0005;

    private final Subject subject;
    private final Kinds kinds;
    private final Margins margins;
    private final Drawn drawn;
    private final CountContext context;
    private final long[] people;
    private final long[] answered;
    private final long[][] answers;
    private final Weights.Fit fit;
    private final int greatest;

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
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private long whole() {
        return Arrays.stream(answered).sum();
    }

    private long people(int kind) {
        return Arrays.stream(answers).mapToLong(group -> group[kind]).sum();
    }

    private Optional<WeightedMean> weighted(int kind) {
        return fit.weights().filter(weights -> whole() > 0).map(weights -> {
            var mean = WeightedMean.ofNobody();
            for (var entry : weights.byGroup().entrySet()) {
                int group = entry.getKey();
                mean = mean.with(1, entry.getValue(), answers[group][kind])
                        .with(0, entry.getValue(), answered[group] - answers[group][kind]);
            }
            return mean;
        });
    }

    /** Returns the interval of a share: Wilson's with as many people as would tell as much. */
    private Optional<Interval> interval(WeightedMean share) {
        double p = Math.min(1, share.mean().orElseThrow());
        double error = share.standardError().orElse(0);
        double size = error > 0
                ? p * (1 - p) / (error * error)
                : fit.weights().orElseThrow().summary().effectiveSize().orElseThrow();
        return drawn.ofWeighted(p, size, share.people(), context);
    }

    // --- tables ---

    private Figure shares() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL));
        columns.add(
                new Column("people", new Sentence("People", "Personen"), kinds.single() ? Role.GROUP : Role.MEASURE));
        columns.add(Column.from("weighted", new Sentence("Weighted (%)", "Gewichtet (%)"), "people"));
        columns.addAll(drawn.columns(true, "people"));
        columns.add(Column.from("share", new Sentence("Without weights", "Ohne Gewichte"), "people"));
        var lines = new ArrayList<List<Cell>>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            long count = people(kind);
            var share = weighted(kind);
            var line = new ArrayList<Cell>();
            line.add(kinds.labels().get(kind));
            line.add(new Cell.People(count));
            line.add(number(share.map(each -> each.mean().orElseThrow() * PERCENT), 1, whole()));
            line.addAll(Drawn.cells(share.flatMap(this::interval), true, whole()));
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
                            number(mean.mean(), 2, mean.people()),
                            number(mean.unweightedMean(), 2, mean.people()))),
                    Drawing.NONE);
        });
    }

    private Optional<WeightedMean> mean() {
        if (!(subject.type() instanceof ScaleType scale) || whole() == 0) return Optional.empty();
        return fit.weights().map(weights -> {
            var mean = WeightedMean.ofNobody();
            for (var entry : weights.byGroup().entrySet()) {
                for (int kind = 0; kind < kinds.size(); kind++) {
                    mean = mean.with(scale.from() + kind, entry.getValue(), answers[entry.getKey()][kind]);
                }
            }
            return mean;
        });
    }

    /** Who answered, and how many of everybody there are. */
    private Figure margin(int margin) {
        var known = margins.kinds().get(margin);
        var counts = new long[known.size()];
        for (int group = 0; group < people.length; group++) {
            counts[margins.categories(group).get(margin)] += people[group];
        }
        long all = Arrays.stream(counts).sum();
        var lines = new ArrayList<List<Cell>>();
        for (int kind = 0; kind < known.size(); kind++) {
            lines.add(List.of(
                    known.labels().get(kind),
                    new Cell.People(counts[kind]),
                    all == 0 ? new Cell.Empty() : new Cell.Share(counts[kind], all),
                    number(Optional.of(margins.shares().get(margin)[kind] * PERCENT), 1, Long.MAX_VALUE)));
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

    private Sentence title(int margin) {
        return Wording.label(margins.questions().get(margin).title());
    }

    private Figure costs(Weights weights) {
        var summary = weights.summary();
        var lines = new ArrayList<List<Cell>>();
        line(lines, "People with a weight", "Personen mit Gewicht", OptionalDouble.of((double) summary.people()), 0);
        line(
                lines,
                "As many without weights would tell as much",
                "So viele ohne Gewichte sagten ebenso viel",
                summary.effectiveSize(),
                1);
        line(lines, "Design effect (Kish)", "Designeffekt (Kish)", summary.designEffect(), 3);
        line(lines, "Smallest weight", "Kleinstes Gewicht", OptionalDouble.of(summary.least()), 3);
        line(lines, "Greatest weight", "Größtes Gewicht", OptionalDouble.of(summary.greatest()), 3);
        line(
                lines,
                "People whose weight was cut",
                "Personen mit gekürztem Gewicht",
                OptionalDouble.of((double) weights.trimmed()),
                0);
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
        lines.add(List.of(
                Cell.Words.of(Text.of(german, english)),
                number(number, decimals, Arrays.stream(people).sum())));
    }

    private static Cell number(Optional<Double> number, int decimals, long people) {
        return number.<Cell>map(value -> new Cell.Number(BigDecimal.valueOf(value), decimals, people))
                .orElseGet(Cell.Empty::new);
    }

    private static Cell number(OptionalDouble number, int decimals, long people) {
        return number(number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(), decimals, people);
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (fit.weights().isEmpty()) {
            notes.addAll(gaps());
        } else {
            notes.addAll(first());
            notes.add(cost(fit.weights().get()));
            notes.addAll(missed(fit.weights().get()));
        }
        notes.addAll(drawn.notes(context));
        notes.add(Note.caution(
                context.probabilitySample()
                        ? new Sentence(
                                "Weights repair only what they go by. They take no notice of anything else in which those who answered"
                                        + " differ from those who did not.",
                                "Gewichte gleichen nur aus, wonach gewichtet wird. Worin sich die, die antworteten, sonst von den"
                                        + " anderen unterscheiden, wissen sie nicht.")
                        : new Sentence(
                                "Weights make those who answered resemble everybody in what they go by. They do not make up for people"
                                        + " having chosen themselves to take part; there is no margin of error, weighted or not.",
                                "Gewichte machen die, die antworteten, allen darin ähnlich, wonach gewichtet wird. Dass sie sich selbst"
                                        + " entschieden haben mitzumachen, gleichen sie nicht aus; eine Fehlerspanne gibt es nicht,"
                                        + " gewichtet oder nicht.")));
        return notes;
    }

    private List<Note> gaps() {
        var notes = new ArrayList<Note>();
        for (Gap gap : fit.gaps()) {
            notes.add(Note.caution(new Sentence(
                            "There are no weights: nobody answered “{answer}” to “{question}”, and there is no honest weight for people who"
                                    + " are missing.",
                            "Es gibt keine Gewichte: Niemand antwortete „{answer}“ auf „{question}“, und für Menschen, die fehlen, gibt"
                                    + " es kein ehrliches Gewicht.")
                    .with(
                            "answer",
                            Wording.label(margins.kinds()
                                    .get(gap.margin())
                                    .labels()
                                    .get(gap.category())
                                    .text()),
                            "question",
                            title(gap.margin()))));
        }
        return notes;
    }

    /** Says the answer with the greatest weighted share, people first. */
    private List<Note> first() {
        int most = -1;
        double share = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            double weighted = weighted(kind).map(each -> each.mean().orElse(0)).orElse(0.0);
            if (weighted > share) {
                most = kind;
                share = weighted;
            }
        }
        if (most < 0) return List.of();
        long count = people(most);
        var interval = weighted(most).flatMap(this::interval);
        var sentence = interval.isEmpty()
                ? new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}); weighted, {weighted}%.",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}); gewichtet {weighted} %.")
                : new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}); weighted, {weighted}%, and of everybody between {low}% and"
                                + " {high}%.",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}); gewichtet {weighted} %, von allen zwischen {low} % und"
                                + " {high} %.");
        var label = kinds.labels().get(most);
        return List.of(new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "answer",
                        Wording.label(label.text()),
                        "people",
                        Wording.count(count),
                        "whole",
                        Wording.count(whole()),
                        "share",
                        Wording.percent(count, whole()),
                        "weighted",
                        decimal(share * PERCENT, 1),
                        "low",
                        interval.map(ends -> Long.toString(Math.round(ends.low() * PERCENT)))
                                .orElse(""),
                        "high",
                        interval.map(ends -> Long.toString(Math.round(ends.high() * PERCENT)))
                                .orElse("")),
                count == whole() ? count : Math.min(count, whole() - count),
                label.option().stream().toList()));
    }

    private Note cost(Weights weights) {
        var summary = weights.summary();
        var cut = greatest == 0
                ? new Sentence("None was cut.", "Keines wurde gekürzt.")
                : new Sentence(
                                "None may be more than {greatest} times the mean: {people} were cut to that.",
                                "Keines darf mehr als das {greatest}-Fache des Mittels sein: Bei {people} wurde es darauf gekürzt.")
                        .with("greatest", greatest, "people", Wording.people(weights.trimmed()));
        return new Note(
                Note.Kind.EXPLANATION,
                new Sentence(
                                "{people} have a weight, from {least} to {most}. They tell as much as {size} without weights would (design"
                                        + " effect {effect}). {cut} Weights were fitted by {how} (passes over {groups} groups: {rounds}).",
                                "{people} haben ein Gewicht, von {least} bis {most}. Sie sagen so viel wie {size} ohne Gewichte"
                                        + " (Designeffekt {effect}). {cut} Angepasst wurde durch {how}"
                                        + " (Durchgänge über {groups} Gruppen: {rounds}).")
                        .with(
                                "people",
                                Wording.people(summary.people()),
                                "least",
                                decimal(summary.least(), 2),
                                "most",
                                decimal(summary.greatest(), 2),
                                "size",
                                Wording.people(
                                        Math.round(summary.effectiveSize().orElseThrow())),
                                "effect",
                                decimal(summary.designEffect().orElseThrow(), 2),
                                "cut",
                                cut,
                                "how",
                                margins.isPostStratification()
                                        ? new Sentence("post-stratification", "Nachschichten")
                                        : new Sentence("raking", "Raking (iteratives Anpassen an die Ränder)"),
                                "rounds",
                                weights.raking().rounds(),
                                "groups",
                                weights.byGroup().size()),
                summary.people());
    }

    private static List<Note> missed(Weights weights) {
        if (weights.missed() <= MISSED && weights.raking().converged()) return List.of();
        return List.of(Note.caution(new Sentence(
                        "The weights miss what is known of everybody by up to {points} percentage points.",
                        "Die Gewichte verfehlen das, was von allen bekannt ist, um bis zu {points} Prozentpunkte.")
                .with("points", decimal(weights.missed() * PERCENT, 3))));
    }

    private static Sentence decimal(double number, int places) {
        return Wording.number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
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
