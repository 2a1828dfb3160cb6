package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.weighting.Gap;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What weighted answers come to, in sentences. */
record WeightedNotes(WeightedResult result) {
    private static final double PERCENT = 100;
    /** A margin that is missed by more than this, as a share, is said to be. */
    private static final double MISSED = 0.0005;
    /** By how much shares may differ that are the same but for rounding. */
    private static final double SAME = 1e-9;

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (result.fit.weights().isEmpty()) {
            notes.addAll(gaps());
        } else {
            notes.addAll(first());
            notes.add(cost(result.fit.weights().get()));
            notes.addAll(missed(result.fit.weights().get()));
        }
        notes.addAll(result.drawn.notes(result.context, result.whole()));
        notes.add(Note.caution(
                result.context.probabilitySample()
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
        for (Gap gap : result.fit.gaps()) {
            notes.add(Note.caution(new Sentence(
                            "There are no weights: nobody answered “{answer}” to “{question}”, and there is no honest weight for people who"
                                    + " are missing.",
                            "Es gibt keine Gewichte: Niemand antwortete „{answer}“ auf „{question}“, und für Menschen, die fehlen, gibt"
                                    + " es kein ehrliches Gewicht.")
                    .with(
                            "answer",
                            Wording.label(result.margins
                                    .kinds()
                                    .get(gap.margin())
                                    .labels()
                                    .get(gap.category())
                                    .text()),
                            "question",
                            result.title(gap.margin()))));
        }
        return notes;
    }

    /** Says the answer with the greatest weighted share, people first; nothing where several share it. */
    private List<Note> first() {
        int most = -1;
        double share = 0;
        for (int kind = 0; kind < result.kinds.size(); kind++) {
            double weighted =
                    result.weighted(kind).map(each -> each.mean().orElse(0)).orElse(0.0);
            if (Math.abs(weighted - share) <= SAME) {
                most = -1;
            } else if (weighted > share) {
                most = kind;
                share = weighted;
            }
        }
        if (most < 0) return List.of();
        long count = result.people(most);
        var interval = result.weighted(most).flatMap(result::interval);
        var sentence = interval.isEmpty()
                ? new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}); weighted, {weighted}%.",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}); gewichtet {weighted} %.")
                : new Sentence(
                        "Most often: {answer}, {people} of {whole} ({share}); weighted, {weighted}%, and of everybody between {low}% and"
                                + " {high}%.",
                        "Am häufigsten: {answer}, {people} von {whole} ({share}); gewichtet {weighted} %, von allen zwischen {low} % und"
                                + " {high} %.");
        var label = result.kinds.labels().get(most);
        return List.of(new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "answer",
                        Wording.label(label.text()),
                        "people",
                        Wording.count(count),
                        "whole",
                        Wording.count(result.whole()),
                        "share",
                        Wording.percent(count, result.whole()),
                        "weighted",
                        decimal(share * PERCENT, 1),
                        "low",
                        interval.map(ends -> Long.toString(Math.round(ends.low() * PERCENT)))
                                .orElse(""),
                        "high",
                        interval.map(ends -> Long.toString(Math.round(ends.high() * PERCENT)))
                                .orElse("")),
                count == result.whole() ? count : Math.min(count, result.whole() - count),
                label.option().stream().toList()));
    }

    private Note cost(Weights weights) {
        var summary = weights.summary();
        var cut = result.greatest == 0
                ? new Sentence("None was cut.", "Keines wurde gekürzt.")
                : new Sentence(
                                "None may be more than {greatest} times the mean: {people} were cut to that.",
                                "Keines darf mehr als das {greatest}-Fache des Mittels sein: Bei {people} wurde es darauf gekürzt.")
                        .with("greatest", result.greatest, "people", Wording.people(weights.trimmed()));
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
                                result.margins.isPostStratification()
                                        ? new Sentence("post-stratification", "Nachschichten")
                                        : new Sentence("raking", "Raking (iteratives Anpassen an die Ränder)"),
                                "rounds",
                                weights.raking().rounds(),
                                "groups",
                                weights.byGroup().size()),
                weights.trimmed() > 0 ? Math.min(result.leastGroup(), weights.trimmed()) : result.leastGroup());
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
}
