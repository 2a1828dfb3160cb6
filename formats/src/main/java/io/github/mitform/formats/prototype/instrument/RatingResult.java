package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the answers to a single question come to, wording by wording: tables, sentences and numbers. */
final class RatingResult {
    private final RatingKind kind;
    private final ScaleType scale;
    private final Range range;
    private final int boxes;
    private final int confidence;
    private final Wordings wordings;
    private final Map<String, long[]> answered = new LinkedHashMap<>();

    RatingResult(RatingKind kind, ScaleType scale, int boxes, int confidence, Wordings wordings) {
        this.kind = kind;
        this.scale = scale;
        this.range = new Range(scale.from(), scale.to());
        this.boxes = boxes;
        this.confidence = confidence;
        this.wordings = wordings;
    }

    KeptResult of(InstrumentCounts counts, CountContext context) {
        counts.groups().forEach((wording, group) -> {
            if (group.scored() > 0) answered.put(wording, steps(group));
        });
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<Note>();
        var data = new LinkedHashMap<String, Value>();
        answered.forEach((wording, steps) -> {
            figures.add(steps(figures.size(), wording, steps));
            notes.addAll(kind == RatingKind.RECOMMEND ? recommendation(wording, steps) : rating(wording, steps));
            data.put(
                    Wordings.inData(wording),
                    kind == RatingKind.RECOMMEND ? data(likelihood(steps)) : data(rated(steps)));
        });
        if (answered.isEmpty()) {
            figures.add(steps(0, Wordings.UNKNOWN, new long[range.most() + 1]));
        } else {
            notes.add(new Note(Kind.EXPLANATION, kind.reading(best()), Note.NOBODY));
            notes.addAll(wordings.explained(answered.keySet()));
            notes.addAll(context.furtherPeople());
            notes.addAll(wordings.cautions(answered.keySet()));
        }
        return new KeptResult(
                kind.id(),
                RatingMethod.VERSION,
                counts.turnout.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                Value.object().with("confidence", Value.of(confidence)).with("wordings", Value.object(data)));
    }

    private static long[] steps(Group group) {
        var points = group.scores(0).points();
        return LongStream.rangeClosed(0, points.most())
                .map(step -> points.people((int) step))
                .toArray();
    }

    /** Returns what a sentence or a title adds where it speaks of some only, or of a wording with a name of its own. */
    private Sentence of(String wording) {
        return answered.size() < 2 && (wording.equals(Wordings.UNKNOWN) || wordings.isLanguage(wording))
                ? new Sentence("", "")
                : new Sentence(" ({wording})", " ({wording})").with("wording", Wordings.named(wording));
    }

    private Figure steps(int index, String wording, long[] counts) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < counts.length; i++) {
            int step = range.low() + i;
            lines.add(List.of(Cell.Words.of(label(step)), new Cell.People(counts[i])));
        }
        var figure = new Figure(
                answered.size() < 2 ? "steps" : "steps_" + (index + 1),
                new Sentence("How many chose which step{wording}", "Wie viele welche Stufe wählten{wording}")
                        .with("wording", of(wording)),
                List.of(
                        new Column("step", new Sentence("Step", "Stufe"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP)),
                lines,
                Drawing.HISTOGRAM);
        // A sentence tells how many chose the best steps, or would recommend it and advise against it.
        return kind == RatingKind.RECOMMEND
                ? figure.withSums(
                        sum(0, LikelihoodToRecommend.LEAST_PASSIVE),
                        sum(LikelihoodToRecommend.LEAST_PASSIVE, LikelihoodToRecommend.LEAST_PROMOTER),
                        sum(LikelihoodToRecommend.LEAST_PROMOTER, counts.length))
                : figure.withSums(sum(0, counts.length - boxes), sum(counts.length - boxes, counts.length));
    }

    private static Sum sum(int from, int to) {
        return new Sum("people", IntStream.range(from, to).boxed().toList());
    }

    private Sentence best() {
        return boxes == 1
                ? new Sentence("the best step", "die beste Stufe")
                : new Sentence("one of the {boxes} best steps", "eine der {boxes} besten Stufen").with("boxes", boxes);
    }

    private Text label(int step) {
        var words = scale.labels().get(step);
        if (words != null) return words;
        var number = Integer.toString(step);
        return Text.of(number, number);
    }

    private Rating rated(long[] counts) {
        return Rating.of(range.low(), counts, boxes);
    }

    private LikelihoodToRecommend likelihood(long[] counts) {
        var likelihood = LikelihoodToRecommend.none();
        for (int i = 0; i < counts.length; i++) {
            likelihood = likelihood.and(range.low() + i, counts[i]);
        }
        return likelihood;
    }

    // --- sentences ---

    private List<Note> rating(String wording, long[] counts) {
        var rating = rated(counts);
        var top = rating.topShare().orElseThrow();
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{top} of {people} ({share}) chose {best}{wording}. Of more people like them, between {low}% and {high}% would"
                                        + " ({confidence}% confidence, Wilson).",
                                "{top} von {people} ({share}) wählten {best}{wording}. Von weiteren Menschen wie ihnen wären es zwischen {low} % und"
                                        + " {high} % (Vertrauensniveau {confidence} %, Wilson).")
                        .with(
                                "top",
                                Wording.count(top.successes()),
                                "people",
                                Wording.count(top.trials()),
                                "best",
                                best(),
                                "wording",
                                of(wording),
                                "share",
                                Wording.percent(top.successes(), top.trials()),
                                "low",
                                whole(100 * wilson(top).low()),
                                "high",
                                whole(100 * wilson(top).high()),
                                "confidence",
                                confidence),
                smallest(top)));
        // Beside the steps that are shown, the mean would tell those that are not.
        notes.add(mean(wording, rating, smallest(counts)));
        return notes;
    }

    private Note mean(String wording, Rating rating, long people) {
        var mean = Wording.number(rounded(rating.answers().mean().orElseThrow()));
        var interval =
                rating.answers().meanInterval(confidence / 100.0).map(ends -> ends.within(range.low(), range.high()));
        var sentence = interval.map(ends -> new Sentence(
                                "The mean{wording} is {mean} on a scale from {from} to {to} ({confidence}% t interval {low} to {high}).",
                                "Der Mittelwert{wording} ist {mean} auf einer Skala von {from} bis {to} ({confidence}-%-t-Intervall {low} bis"
                                        + " {high}).")
                        .with(
                                "wording",
                                of(wording),
                                "mean",
                                mean,
                                "from",
                                range.low(),
                                "to",
                                range.high(),
                                "confidence",
                                confidence,
                                "low",
                                Wording.number(rounded(ends.low())),
                                "high",
                                Wording.number(rounded(ends.high()))))
                .orElseGet(() -> new Sentence(
                                "The mean{wording} is {mean} on a scale from {from} to {to}.",
                                "Der Mittelwert{wording} ist {mean} auf einer Skala von {from} bis {to}.")
                        .with("wording", of(wording), "mean", mean, "from", range.low(), "to", range.high()));
        return new Note(Kind.EXPLANATION, sentence, people);
    }

    private List<Note> recommendation(String wording, long[] counts) {
        var likelihood = likelihood(counts);
        var adjusted = likelihood.adjustedWald(confidence / 100.0).orElseThrow();
        var ends = likelihood.interval(confidence / 100.0).orElseThrow();
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{promoters} of {people} chose 9 or 10, and {detractors} chose 0 to 6: {score} points{wording}. Of more people"
                                        + " like them, it would be between {low} and {high} ({confidence}% confidence, adjusted Wald).",
                                "{promoters} von {people} wählten 9 oder 10, und {detractors} wählten 0 bis 6: {score} Punkte{wording}. Bei weiteren"
                                        + " Menschen wie ihnen wären es zwischen {low} und {high} (Vertrauensniveau {confidence} %,"
                                        + " angepasstes Wald-Intervall).")
                        .with(
                                "promoters",
                                Wording.count(likelihood.promoters()),
                                "people",
                                Wording.count(likelihood.people()),
                                "detractors",
                                Wording.count(likelihood.detractors()),
                                "score",
                                whole(likelihood.score().orElseThrow()),
                                "wording",
                                of(wording),
                                "low",
                                whole(ends.low()),
                                "high",
                                whole(ends.high()),
                                "confidence",
                                confidence),
                smallest(likelihood)));
        if (!ends.equals(adjusted)) {
            notes.add(new Note(
                    Kind.EXPLANATION,
                    new Sentence(
                            "The adjusted Wald interval of a few people of one mind ends before their score; here it is extended to it, which"
                                    + " makes it right no less often.",
                            "Das angepasste Wald-Intervall weniger Personen, die sich einig sind, endet vor ihrem Wert; hier reicht es bis"
                                    + " zu ihm und trifft damit nicht seltener zu."),
                    smallest(likelihood)));
        }
        return notes;
    }

    private static long smallest(Proportion top) {
        return smallest(top.successes(), top.trials() - top.successes());
    }

    private static long smallest(LikelihoodToRecommend likelihood) {
        return smallest(likelihood.promoters(), likelihood.passives(), likelihood.detractors());
    }

    /** Returns the smallest group in which there is anybody. */
    private static long smallest(long... groups) {
        long smallest = Note.NOBODY;
        for (long group : groups) {
            if (group > 0) smallest = Math.min(smallest, group);
        }
        return smallest;
    }

    private Interval wilson(Proportion top) {
        return top.wilson(confidence / 100.0);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    private static Sentence whole(double number) {
        return Wording.number(BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP));
    }

    // --- numbers ---

    private ObjectValue data(Rating rating) {
        var data = Value.object()
                .with("people", Value.of(rating.answers().size()))
                .with("top", Value.of(rating.topCount()));
        var share = rating.topShare();
        if (share.isEmpty()) return data;
        data = data.with("wilson", ends(wilson(share.get())))
                .with("mean", Value.from(rating.answers().mean().orElseThrow()));
        var interval = rating.answers().meanInterval(confidence / 100.0);
        return interval.isPresent() ? data.with("mean_interval", ends(interval.get())) : data;
    }

    private ObjectValue data(LikelihoodToRecommend likelihood) {
        var data = Value.object()
                .with("people", Value.of(likelihood.people()))
                .with("promoters", Value.of(likelihood.promoters()))
                .with("passives", Value.of(likelihood.passives()))
                .with("detractors", Value.of(likelihood.detractors()));
        var interval = likelihood.adjustedWald(confidence / 100.0);
        return interval.isEmpty()
                ? data
                : data.with("score", Value.from(likelihood.score().orElseThrow()))
                        .with("adjusted_wald", ends(interval.get()))
                        .with(
                                "interval",
                                ends(likelihood.interval(confidence / 100.0).orElseThrow()));
    }

    private static Value ends(Interval interval) {
        return Value.object().with("low", Value.from(interval.low())).with("high", Value.from(interval.high()));
    }
}
