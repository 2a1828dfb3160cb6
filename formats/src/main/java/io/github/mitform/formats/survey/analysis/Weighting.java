package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.weighting.Gap;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Weights fitted to margins, and what is said of them whatever they weight: who answered and what is known of everybody, and what they cost. */
final class Weighting {
    private static final double PERCENT = 100;
    /** A margin that is missed by more than this, as a share, is said to be. */
    private static final double MISSED = 0.0005;

    private final Margins margins;
    private final long[] people;
    private final int greatest;
    private final Weights.Fit fit;

    /**
     * Fits weights.
     *
     * @param people how many of each group have an answer to all margins; nobody changes them any more
     * @param greatest how many times the mean a weight may be; 0 for any
     */
    Weighting(Margins margins, long[] people, int greatest) {
        this.margins = margins;
        this.people = people;
        this.greatest = greatest;
        this.fit = Weights.fit(margins, people, greatest);
    }

    /** Returns the weights; empty where there are none, which {@link #notes} explain. */
    Optional<Weights> weights() {
        return fit.weights();
    }

    /** Returns a table of each margin, and one of what weights cost. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (int margin = 0; margin < margins.questions().size(); margin++) figures.add(margin(margin));
        fit.weights().ifPresent(weights -> figures.add(costs(weights)));
        return figures;
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

    private Sentence title(int margin) {
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
                number(OptionalDouble.of((double) weights.trimmed()), 0, leastOf(weights))));
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

    static Cell number(Optional<Double> number, int decimals, long people) {
        return number.<Cell>map(value -> new Cell.Number(BigDecimal.valueOf(value), decimals, people))
                .orElseGet(Cell.Empty::new);
    }

    static Cell number(OptionalDouble number, int decimals, long people) {
        return number(number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(), decimals, people);
    }

    /** Returns what weights cost and how well they fit, or why there are none. */
    List<Note> notes() {
        if (fit.weights().isEmpty()) return gaps();
        var notes = new ArrayList<Note>();
        notes.add(cost(fit.weights().get()));
        notes.addAll(missed(fit.weights().get()));
        return notes;
    }

    /** Says what weights do not do. */
    static Note limits(CountContext context) {
        return Note.caution(
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
                                        + " gewichtet oder nicht."));
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
                leastOf(weights));
    }

    /** Returns how many the smallest group is, or those are whose weight was cut. */
    private long leastOf(Weights weights) {
        return weights.trimmed() > 0 ? Math.min(leastGroup(), weights.trimmed()) : leastGroup();
    }

    private List<Note> missed(Weights weights) {
        if (weights.missed() <= MISSED && weights.raking().converged()) return List.of();
        return List.of(new Note(
                        Note.Kind.CAUTION,
                        new Sentence(
                                        "The weights miss what is known of everybody by up to {points} percentage points.",
                                        "Die Gewichte verfehlen das, was von allen bekannt ist, um bis zu {points} Prozentpunkte.")
                                .with("points", decimal(weights.missed() * PERCENT, 3)),
                        leastOf(weights))
                .or(new Sentence(
                        "The weights miss what is known of everybody.",
                        "Die Gewichte verfehlen das, was von allen bekannt ist.")));
    }

    static Sentence decimal(double number, int places) {
        return Wording.number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    /** Returns the numbers of the weights. */
    Optional<ObjectValue> data() {
        return fit.weights().map(weights -> {
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
            return cost;
        });
    }
}
