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
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What weighted answers come to: tables, sentences and numbers. */
final class WeightedResult {
    private static final double PERCENT = 100;
    /** By how much shares may differ that are the same but for rounding. */
    private static final double SAME = 1e-9;

    private final Subject subject;
    private final Kinds kinds;
    private final Drawn drawn;
    private final CountContext context;
    private final long[] answered;
    private final long[][] answers;
    private final Weighting weighting;
    private final Optional<WeightedAnswers> weighted;
    private final long[] behind;

    /**
     * Takes counts, which nobody changes any more.
     *
     * @param answered how many of each group answered the question
     * @param answers how many of those gave each answer
     */
    WeightedResult(
            Subject subject,
            Kinds kinds,
            Drawn drawn,
            CountContext context,
            long[] answered,
            long[][] answers,
            Weighting weighting) {
        this.subject = subject;
        this.kinds = kinds;
        this.drawn = drawn;
        this.context = context;
        this.answered = answered;
        this.answers = answers;
        this.weighting = weighting;
        this.weighted = weighting
                .weights()
                .map(weights -> new WeightedAnswers(
                        weights.byGroup(),
                        answered,
                        answers,
                        subject.type() instanceof ScaleType scale ? OptionalInt.of(scale.from()) : OptionalInt.empty(),
                        drawn,
                        context));
        this.behind = behind();
    }

    KeptResult result(Turnout turnout) {
        var figures = new ArrayList<Figure>();
        means().ifPresent(figures::add);
        figures.add(shares());
        figures.addAll(weighting.figures());
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
        return weighted.flatMap(answers -> answers.share(kind));
    }

    private Optional<Interval> interval(WeightedMean share) {
        return weighted.flatMap(answers -> answers.interval(share));
    }

    private Optional<WeightedMean> mean() {
        return weighted.flatMap(WeightedAnswers::mean);
    }

    /** Returns how many people the weighted share of each answer speaks of: few where it tells how many of a group gave the answer. */
    private long[] behind() {
        return IntStream.range(0, kinds.size())
                .mapToLong(kind -> weighted.map(answers -> new Splits(answers, kinds.single()).behind(kind, whole()))
                        .orElse(whole()))
                .toArray();
    }

    private long behind(int kind) {
        return behind[kind];
    }

    /** Returns the same of the weighted mean. */
    private long behindMean() {
        return IntStream.range(0, kinds.size()).mapToLong(this::behind).reduce(fewest(), Math::min);
    }

    // --- tables ---

    private Figure shares() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL));
        columns.add(
                new Column("people", new Sentence("People", "Personen"), kinds.single() ? Role.GROUP : Role.MEASURE));
        columns.add(Column.percentFrom("weighted", new Sentence("Weighted (%)", "Gewichtet (%)"), "people"));
        columns.addAll(drawn.columns(context, true, "people"));
        columns.add(Column.from("share", new Sentence("Without weights", "Ohne Gewichte"), "people"));
        var lines = new ArrayList<List<Cell>>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            long count = people(kind);
            var share = weighted(kind);
            var line = new ArrayList<Cell>();
            line.add(kinds.labels().get(kind));
            line.add(new Cell.People(count));
            long behind = behind(kind);
            line.add(Weighting.number(
                    share.map(each -> each.mean().orElseThrow() * PERCENT), WeightedAnswers.PLACES, behind));
            line.addAll(drawn.cells(
                    context, share.flatMap(this::interval), true, Math.min(behind, weighting.leastGroup())));
            line.add(whole() == 0 ? new Cell.Empty() : new Cell.Share(count, whole()));
            lines.add(line);
        }
        return new Figure(
                "answers",
                new Sentence("How many gave each answer, weighted", "Wie viele jede Antwort gaben, gewichtet"),
                columns,
                lines,
                weighting.weights().isPresent() ? Drawing.DOTS : Drawing.BARS);
    }

    /** The mean of a scale; empty for other questions, and without weights. */
    private Optional<Figure> means() {
        return mean().map(mean -> {
            var columns = new ArrayList<Column>();
            columns.add(new Column("question", new Sentence("Question", "Frage"), Role.LABEL));
            columns.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
            columns.add(Column.from("weighted", new Sentence("Weighted mean", "Gewichtetes Mittel"), "people"));
            columns.addAll(drawn.columns(context, false, "people"));
            columns.add(Column.from("mean", new Sentence("Mean without weights", "Mittel ohne Gewichte"), "people"));
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(subject.title()));
            line.add(new Cell.People(mean.people()));
            line.add(Weighting.number(mean.mean(), WeightedAnswers.PLACES_OF_MEAN, behindMean()));
            // The interval follows from the weights, and so from the smallest group.
            line.addAll(drawn.cells(
                    context,
                    weighted.orElseThrow().intervalOfMean(mean),
                    false,
                    Math.min(behindMean(), weighting.leastGroup())));
            line.add(Weighting.number(mean.unweightedMean(), WeightedAnswers.PLACES_OF_MEAN, fewest()));
            return new Figure(
                    "mean",
                    new Sentence("The mean, weighted", "Das Mittel, gewichtet"),
                    columns,
                    List.of(line),
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

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (weighting.weights().isPresent()) notes.addAll(first());
        notes.addAll(weighting.notes());
        // Without weights there is no interval, and nothing to say of one.
        notes.addAll(weighting.weights().isPresent() ? drawn.notes(context, whole()) : context.sampling());
        weighted(0)
                .ifPresent(share -> notes.addAll(drawn.margin(
                        context,
                        share.people(),
                        share.people() / share.effectiveSize().orElseThrow(),
                        weighting.leastGroup())));
        notes.add(Weighting.limits(context));
        return notes;
    }

    /** Says the answer with the greatest weighted share, people first; nothing where several share it. */
    private List<Note> first() {
        int most = -1;
        double share = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            double weighted = weighted(kind).map(each -> each.mean().orElse(0)).orElse(0.0);
            if (Math.abs(weighted - share) <= SAME) {
                most = -1;
            } else if (weighted > share) {
                most = kind;
                share = weighted;
            }
        }
        if (most < 0) return List.of();
        long count = people(most);
        var interval = Drawn.told(weighted(most).flatMap(this::interval));
        var label = kinds.labels().get(most);
        var people = new Sentence("{answer}, {people} of {whole} ({share})", "{answer}, {people} von {whole} ({share})")
                .with(
                        "answer",
                        Wording.label(label.text()),
                        "people",
                        Wording.count(count),
                        "whole",
                        Wording.count(whole()),
                        "share",
                        Wording.percent(count, whole()));
        var shares = new Sentence("{people}; weighted, {weighted}%", "{people}; gewichtet {weighted} %")
                .with("people", people, "weighted", Weighting.decimal(share * PERCENT, 1));
        long fewest = count == whole() ? count : Math.min(count, whole() - count);
        long behind = Math.min(fewest, behind(most));
        // Where the share tells too much, it is left out, if people alone say the same.
        boolean told = behind == fewest;
        boolean isMost = IntStream.range(0, kinds.size())
                        .filter(kind -> people(kind) >= count)
                        .count()
                == 1;
        var plain = mostOften(told || !isMost ? shares : people, told ? fewest : isMost ? fewest : behind, label);
        if (interval.isEmpty()) {
            return List.of(told ? plain : mostOften(shares, behind, label).or(plain.sentence(), plain.people()));
        }
        var whole = new Sentence(
                        "{shares}, and of everybody between {low}% and {high}%",
                        "{shares}, von allen zwischen {low} % und {high} %")
                .with(
                        "shares",
                        shares,
                        "low",
                        Math.round(interval.get().low() * PERCENT),
                        "high",
                        Math.round(interval.get().high() * PERCENT));
        // The interval follows from the weights, and so from the smallest group.
        return List.of(mostOften(whole, Math.min(behind, weighting.leastGroup()), label)
                .or(plain.sentence(), plain.people()));
    }

    private static Note mostOften(Sentence what, long people, Cell.Words label) {
        return new Note(
                Note.Kind.OUTCOME,
                new Sentence("Most often: {what}.", "Am häufigsten: {what}.").with("what", what),
                people,
                label.option().stream().toList());
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
            data = Means.with(data, "weighted_mean_standard_error", mean().get().standardError());
            data = Means.with(data, "mean", mean().get().unweightedMean());
        }
        var weights = weighting.data();
        return weights.isPresent() ? data.with("weights", weights.get()) : data;
    }
}
