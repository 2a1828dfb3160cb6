package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.MarginOfError;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.formats.statistics.weighting.WeightedMean;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How people came to answer, and so whether an interval means anything.
 *
 * @param confidence in percent
 * @param population out of how many they were drawn; 0 where that is not said
 * @param groups what makes up for people having been drawn within groups, where they were
 */
record Drawn(int confidence, int population, Groups groups) {
    /** What makes up for chances that differ from group to group. */
    enum Groups {
        /** Nothing: numbers do not speak for everybody. */
        UNKNOWN,
        /** It is said that the same share was drawn in each group. */
        SAME_SHARE,
        /** Weights, as far as they go by these groups. */
        WEIGHTED
    }

    private static final double PERCENT = 100;
    private static final int MOST = 1_000_000_000;
    /** The setting by which it is said that the same share was drawn in each group. */
    static final String SAME_SHARE = "same_share";

    private static final Sentence WITHIN_GROUPS = new Sentence(
            "People were drawn by chance within groups, and it is not said that the same share was drawn in each. So these numbers do not speak"
                    + " for everybody: there is no interval and no margin of error. Weights that go by these groups make up for that.",
            "Die Menschen wurden innerhalb von Gruppen per Zufall ausgewählt, und dass es in jeder der gleiche Anteil war, ist nicht gesagt."
                    + " Diese Zahlen stehen deshalb nicht für alle: Es gibt kein Intervall und keine Fehlerspanne. Gewichte nach diesen Gruppen"
                    + " gleichen das aus.");
    private static final Sentence NO_TEST = new Sentence(
            "People were drawn by chance within groups, and it is not said that the same share was drawn in each. So these numbers do not speak"
                    + " for everybody, and there is no test. A weighted cross-table, with weights that go by these groups, makes up for that.",
            "Die Menschen wurden innerhalb von Gruppen per Zufall ausgewählt, und dass es in jeder der gleiche Anteil war, ist nicht gesagt."
                    + " Diese Zahlen stehen deshalb nicht für alle, und es gibt keinen Test. Eine gewichtete Kreuztabelle mit Gewichten nach"
                    + " diesen Gruppen gleicht das aus.");
    private static final Sentence TEST_BY_SAME_SHARE = new Sentence(
            "People were drawn within groups. The test holds only if the same share was drawn in each group, as is said here.",
            "Die Menschen wurden innerhalb von Gruppen ausgewählt. Der Test gilt nur, wenn es in jeder der gleiche Anteil war, wie hier"
                    + " angegeben ist.");
    private static final Sentence BY_SAME_SHARE = new Sentence(
            "People were drawn within groups. Intervals hold only if the same share was drawn in each group, as is said here.",
            "Die Menschen wurden innerhalb von Gruppen ausgewählt. Die Intervalle gelten nur, wenn es in jeder der gleiche Anteil war, wie"
                    + " hier angegeben ist.");
    private static final Sentence BY_WEIGHTS = new Sentence(
            "People were drawn within groups. Intervals hold only if weights go by these groups.",
            "Die Menschen wurden innerhalb von Gruppen ausgewählt. Die Intervalle gelten nur, wenn nach diesen Gruppen gewichtet ist.");

    static Drawn read(Settings settings) {
        return read(settings, settings.flag(SAME_SHARE, false) ? Groups.SAME_SHARE : Groups.UNKNOWN);
    }

    /** Reads whether the same share was drawn in each group, for what is tested and has no intervals. */
    static Drawn readShare(Settings settings) {
        return new Drawn(95, 0, settings.flag(SAME_SHARE, false) ? Groups.SAME_SHARE : Groups.UNKNOWN);
    }

    static Drawn readWeighted(Settings settings) {
        return read(settings, Groups.WEIGHTED);
    }

    private static Drawn read(Settings settings, Groups groups) {
        return new Drawn(settings.whole("confidence", 95, 50, 99), settings.whole("population", 0, 0, MOST), groups);
    }

    /** Returns whether numbers say something of everybody, within an interval. */
    boolean tells(CountContext context) {
        return context.probabilitySample() && (context.equalChances() || groups != Groups.UNKNOWN);
    }

    private double share() {
        return confidence / PERCENT;
    }

    /** Returns out of how many people these were drawn: what the settings say, otherwise how many the round says might have taken part. */
    private OptionalLong population(CountContext context) {
        if (population > 0) return OptionalLong.of(population);
        return context.eligible().orElse(0) > 0 ? context.eligible() : OptionalLong.empty();
    }

    /** Returns the same for so many of them; empty where there cannot have been so many, or where that is not known. */
    private OptionalLong population(long people, CountContext context) {
        var known = population(context);
        return known.orElse(0) >= people ? known : OptionalLong.empty();
    }

    /**
     * Returns the interval of a weighted share that tells as much as that of {@code size} people would; empty where people were not drawn by
     * chance.
     */
    Optional<Interval> ofWeighted(double share, double size, long people, CountContext context) {
        if (!tells(context) || !(size > 0)) return Optional.empty();
        var all = population(people, context);
        if (all.isEmpty()) return Optional.of(Proportion.wilson(share, size, share()));
        if (all.getAsLong() == people) return Optional.of(new Interval(share, share));
        double factor = (all.getAsLong() - 1.0) / (all.getAsLong() - people);
        return Optional.of(Proportion.wilson(share, size * factor, share()));
    }

    /** Returns the interval of a share; empty where people were not drawn by chance, or there is nobody. */
    Optional<Interval> ofShare(long part, long whole, CountContext context) {
        return !tells(context) || whole == 0
                ? Optional.empty()
                : Optional.of(new Proportion(part, whole).wilson(share(), population(whole, context)));
    }

    /** Returns the interval of a mean; empty where people were not drawn by chance, and where all said the same. */
    Optional<Interval> ofMean(Sample sample, CountContext context) {
        return tells(context) ? sample.meanInterval(share(), population(sample.size(), context)) : Optional.empty();
    }

    /** Returns the interval of a weighted mean with this standard error; empty where {@link #ofMean} is. */
    Optional<Interval> ofWeightedMean(WeightedMean mean, CountContext context) {
        if (!tells(context) || mean.standardError().isEmpty()) return Optional.empty();
        long people = mean.people();
        double deviation = mean.standardError().getAsDouble() * Math.sqrt((double) people);
        return new Group(people, mean.mean().orElseThrow(), deviation, population(people, context)).interval(share());
    }

    /** Returns the columns of both ends, in percent where it is said so; none where people were not drawn by chance. */
    List<Column> columns(CountContext context, boolean percent, String... from) {
        if (!tells(context)) return List.of();
        String unit = percent ? " (%)" : "";
        return List.of(
                Column.from(
                        Figure.LOW,
                        new Sentence(confidence + "% interval from" + unit, confidence + "-%-Intervall von" + unit),
                        from),
                Column.from(Figure.HIGH, new Sentence("to" + unit, "bis" + unit), from));
    }

    /** Returns the cells of both ends, for the columns that there are. */
    List<Cell> cells(CountContext context, Optional<Interval> interval, boolean percent, long people) {
        if (!tells(context)) return List.of();
        return interval.<List<Cell>>map(
                        ends -> List.of(cell(ends.low(), percent, people), cell(ends.high(), percent, people)))
                .orElseGet(() -> List.of(new Cell.Empty(), new Cell.Empty()));
    }

    private static Cell cell(double end, boolean percent, long people) {
        return new Cell.Number(BigDecimal.valueOf(percent ? end * PERCENT : end), percent ? 1 : 2, people);
    }

    /**
     * Says how far shares may lie from those of everybody; nothing where people were not drawn by chance, and of nobody.
     *
     * @param designEffect by how much weights raise the variance; 1 where there are none
     * @param fewest how many the smallest group is that this tells
     */
    List<Note> margin(CountContext context, long people, double designEffect, long fewest) {
        if (!tells(context) || people == 0 || isEverybody(people, context)) return List.of();
        var margin = new MarginOfError(0.5, share(), designEffect, population(people, context))
                .of(people)
                .orElseThrow();
        return List.of(new Note(
                Note.Kind.CAUTION,
                new Sentence(
                                "The margin of error is {margin} percentage points for a share of 50%, the greatest there is: of {people} that were"
                                        + " drawn, {confidence} of 100 times no share is further from that of everybody.",
                                "Die Fehlerspanne beträgt {margin} Prozentpunkte bei einem Anteil von 50 %, dort ist sie am größten: Bei {people}, die"
                                        + " ausgewählt wurden, liegt in {confidence} von 100 Fällen kein Anteil weiter von dem aller entfernt.")
                        .with(
                                "margin",
                                Wording.number(
                                        BigDecimal.valueOf(margin * PERCENT).setScale(1, RoundingMode.HALF_UP)),
                                "people",
                                Wording.people(people),
                                "confidence",
                                confidence),
                Math.min(people, fewest)));
    }

    private boolean isEverybody(long people, CountContext context) {
        return population(context).orElse(0) == people && people > 0;
    }

    /** Returns an interval as a sentence may tell it: one without width says nothing beside its number. */
    static Optional<Interval> told(Optional<Interval> interval) {
        return interval.filter(ends -> ends.low() < ends.high());
    }

    /** Returns for whom intervals stand, or why there are none. */
    List<Note> notes(CountContext context, long people) {
        if (!context.probabilitySample()) return context.sampling();
        if (!tells(context)) return List.of(Note.caution(WITHIN_GROUPS));
        var notes = new ArrayList<Note>();
        if (isEverybody(people, context)) {
            return List.of(Note.caution(new Sentence(
                            "All {people} out of whom people were drawn answered. The numbers are those of everybody, so that intervals"
                                    + " have no width.",
                            "Alle {people}, aus denen ausgewählt wurde, haben geantwortet. Die Zahlen sind die von allen, die Intervalle"
                                    + " haben deshalb keine Breite.")
                    .with("people", Wording.count(people))));
        }
        if (!context.equalChances()) notes.add(Note.caution(groups == Groups.WEIGHTED ? BY_WEIGHTS : BY_SAME_SHARE));
        notes.addAll(whom(context, people));
        context.eligible().ifPresent(told -> {
            if (population > 0 && told != population) notes.add(otherPopulation(told));
        });
        return notes;
    }

    /** Returns for whom a test stands, or why there is none. */
    List<Note> ofTests(CountContext context) {
        if (!context.probabilitySample() || context.equalChances()) return context.sampling();
        return List.of(Note.caution(tells(context) ? TEST_BY_SAME_SHARE : NO_TEST));
    }

    /** What is told when votes are counted is passed over where the definition says it. */
    private Note otherPopulation(long told) {
        return Note.caution(new Sentence(
                        "The definition says that people were drawn from {population}, which intervals follow; that it was {told} was said when"
                                + " the answers were counted, and is passed over.",
                        "Nach der Definition wurde aus {population} Menschen ausgewählt, und danach richten sich die Intervalle; dass es {told} sind,"
                                + " wurde beim Auszählen gesagt und bleibt außer Acht.")
                .with("population", Wording.count(population), "told", Wording.count(told)));
    }

    private List<Note> whom(CountContext context, long people) {
        var whom = new Sentence(
                        "People were drawn by chance. An interval says where the number would lie if everybody they were drawn from"
                                + " had answered; {confidence} of 100 such intervals are right. It knows nothing of those who"
                                + " were drawn and did not answer.",
                        "Die Menschen wurden per Zufall ausgewählt. Ein Intervall sagt, wo die Zahl läge, wenn alle geantwortet"
                                + " hätten, aus denen ausgewählt wurde; {confidence} von 100 solchen Intervallen treffen zu. Von"
                                + " denen, die ausgewählt wurden und nicht antworteten, weiß es nichts.")
                .with("confidence", confidence);
        var all = population(context);
        if (all.isEmpty()) return List.of(Note.caution(whom));
        if (all.getAsLong() < people) {
            return List.of(
                    Note.caution(whom),
                    Note.caution(new Sentence(
                                    "More people answered than the {all} they are said to be drawn from. That number cannot be right, and"
                                            + " intervals take no notice of it.",
                                    "Es antworteten mehr Menschen als die {all}, aus denen sie ausgewählt sein sollen. Die Zahl kann nicht"
                                            + " stimmen, und die Intervalle richten sich nicht nach ihr.")
                            .with("all", Wording.count(all.getAsLong()))));
        }
        return List.of(
                Note.caution(whom),
                new Note(
                        Note.Kind.EXPLANATION,
                        new Sentence(
                                        "Intervals are narrower because these are some of only {people}. That has to be all out of whom people"
                                                + " were drawn, not those who were invited.",
                                        "Die Intervalle sind schmaler, weil dies ein Teil von nur {people} ist. Das müssen alle sein, aus denen"
                                                + " ausgewählt wurde, nicht die Eingeladenen.")
                                .with("people", Wording.people(all.getAsLong())),
                        Note.NOBODY));
    }
}
