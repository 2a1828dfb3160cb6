package io.github.mitform.formats.wave;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.MeanDifference;
import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Means and scores of several waves beside each other. A mean of too few people is withheld, and so is one that tells how few gave an answer.
 *
 * @param keys what they are told apart by, the most important one first
 */
record ComparedMeans(Compared compared, List<String> keys) {
    static Optional<ComparedMeans> of(Compared compared) {
        var keys = compared.keys(Measure.Mean.class);
        return keys.isEmpty() ? Optional.empty() : Optional.of(new ComparedMeans(compared, keys).byWording());
    }

    /** Returns the same with the wording first that most people answered, of those that may be shown the last two times. */
    private ComparedMeans byWording() {
        var sorted = keys.stream()
                .sorted(Comparator.comparingLong(this::peopleOfWording).reversed())
                .toList();
        return new ComparedMeans(compared, sorted);
    }

    private long peopleOfWording(String key) {
        int last = compared.waves().size() - 1;
        var from = shown(last - 1, key);
        var to = shown(last, key).filter(mean -> mean.wording().isPresent());
        return from.isPresent() && to.isPresent()
                ? from.get().people() + to.get().people()
                : 0;
    }

    private Optional<Measure.Mean> mean(int wave, String key) {
        return compared.measure(wave, key)
                .map(Measure.Mean.class::cast)
                .map(mean -> mean.drawnFrom(compared.population(wave, mean.people())));
    }

    private Optional<Measure.Mean> shown(int wave, String key) {
        return mean(wave, key)
                .filter(mean -> mean.shown() != Shown.NOTHING && mean.fewest() >= compared.smallestCell());
    }

    private Optional<Interval> interval(Measure.Mean mean, int wave) {
        return compared.hasInterval(wave) && mean.shown() == Shown.WITH_INTERVAL ? mean.interval() : Optional.empty();
    }

    /** Returns each mean of each wave, in the order of the waves. */
    Figure means(boolean drawn) {
        var lines = new ArrayList<List<Cell>>();
        for (String key : keys) {
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                var mean = shown(wave, key);
                int at = wave;
                boolean isThere = mean(wave, key).isPresent();
                Cell cell = mean.<Cell>map(of -> number(of.of().mean(), of.decimals(), of.people()))
                        .orElse(isThere ? new Cell.Withheld() : new Cell.Empty());
                lines.add(compared.inTime(
                        compared.latest(key).label(),
                        keys.size() == 1,
                        wave,
                        cell,
                        mean.flatMap(of -> interval(of, at)),
                        mean.map(Measure.Mean::decimals).orElse(0),
                        isThere
                                && mean.map(Measure::shown)
                                        .filter(Shown.WITH_INTERVAL::equals)
                                        .isEmpty()));
            }
        }
        return compared.overTime(
                "means",
                new Sentence("Beside each other", "Nebeneinander"),
                new Sentence("Mean or score", "Mittel oder Wert"),
                lines,
                drawn ? Drawing.DOTS : Drawing.NONE);
    }

    private static Cell number(double number, int decimals, long people) {
        return new Cell.Number(BigDecimal.valueOf(number), decimals, people);
    }

    /** Returns how far the last two waves lie apart. */
    Figure differences() {
        int last = compared.waves().size() - 1;
        var lines = new ArrayList<List<Cell>>();
        for (String key : keys) {
            var from = shown(last - 1, key);
            var to = shown(last, key);
            var label = compared.latest(key).label();
            if (from.isEmpty() || to.isEmpty()) {
                boolean withheld =
                        mean(last - 1, key).isPresent() && mean(last, key).isPresent();
                Cell cell = withheld ? new Cell.Withheld() : new Cell.Empty();
                lines.add(compared.noDifference(label, cell));
                continue;
            }
            var difference = new MeanDifference(from.get().of(), to.get().of());
            boolean whole = haveIntervals(from.get(), to.get());
            lines.add(compared.difference(
                    label,
                    difference.value(),
                    compared.differencesHaveIntervals() && whole
                            ? difference.welch(Compared.CONFIDENCE).map(to.get().bounds()::withinDifference)
                            : Optional.empty(),
                    to.get().decimals(),
                    !whole));
        }
        return compared.differences(
                "mean_differences", new Sentence("From {from} to {to}", "Von „{from}“ zu „{to}“"), lines);
    }

    /** Returns whether any interval that is shown would reach beyond what a mean can be. */
    boolean areCutOff() {
        int last = compared.waves().size() - 1;
        for (String key : keys) {
            for (int wave = 0; wave <= last; wave++) {
                int at = wave;
                if (shown(wave, key)
                        .filter(mean -> interval(mean, at).isPresent() && mean.isCutOff())
                        .isPresent()) return true;
            }
            var from = shown(last - 1, key);
            var to = shown(last, key);
            if (from.isEmpty() || to.isEmpty() || !compared.differencesHaveIntervals()) continue;
            var whole = new MeanDifference(from.get().of(), to.get().of()).welch(Compared.CONFIDENCE);
            if (haveIntervals(from.get(), to.get())
                    && !whole.map(to.get().bounds()::withinDifference).equals(whole)) return true;
        }
        return false;
    }

    private static boolean haveIntervals(Measure.Mean from, Measure.Mean to) {
        return from.shown() == Shown.WITH_INTERVAL && to.shown() == Shown.WITH_INTERVAL;
    }

    /** Returns the picture of those on the same scale as the first one, which is the most important. */
    Optional<TrendPicture> picture() {
        var first = (Measure.Mean) compared.latest(keys.get(0));
        var lines = new ArrayList<TrendPicture.Line>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String key : keys) {
            var own = (Measure.Mean) compared.latest(key);
            if (!own.bounds().equals(first.bounds()) || own.decimals() != first.decimals()) continue;
            var points = new ArrayList<Optional<TrendPicture.Point>>();
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                int at = wave;
                var point = shown(wave, key)
                        .map(mean -> new TrendPicture.Point(mean.of().mean(), interval(mean, at)));
                points.add(point);
                if (point.isPresent()) {
                    var ends = point.get()
                            .interval()
                            .orElse(new Interval(
                                    point.get().value(), point.get().value()));
                    low = Math.min(low, ends.low());
                    high = Math.max(high, ends.high());
                }
            }
            lines.add(new TrendPicture.Line(Wording.label(own.label().text()), points));
        }
        if (low > high) return Optional.empty();
        var around = new Interval(Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1));
        var range = first.bounds().scale() ? first.bounds().ends() : around;
        return Optional.of(new TrendPicture(compared.names(), lines, range, first.decimals(), false));
    }

    /** Says what became of the first mean; empty where that may not be shown. */
    Optional<Sentence> outcome() {
        int last = compared.waves().size() - 1;
        var from = shown(last - 1, keys.get(0));
        var to = shown(last, keys.get(0));
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        int decimals = to.get().decimals();
        return Optional.of(new Sentence(
                        "{label} {from} ({people}) in {wave}, {to} ({people2}) in {wave2}{verdict}.",
                        "{label} „{wave}“ {from} ({people}), „{wave2}“ {to} ({people2}){verdict}.")
                .with(
                        "label",
                        Compared.before(to.get().label()),
                        "from",
                        rounded(from.get(), decimals),
                        "people",
                        Wording.people(from.get().people()),
                        "wave",
                        compared.names().get(last - 1),
                        "to",
                        rounded(to.get(), decimals),
                        "people2",
                        Wording.people(to.get().people()),
                        "wave2",
                        compared.names().get(last),
                        "verdict",
                        compared.verdict(
                                from.get().of().mean() == to.get().of().mean(),
                                haveIntervals(from.get(), to.get())
                                        ? new MeanDifference(
                                                        from.get().of(),
                                                        to.get().of())
                                                .welch(Compared.CONFIDENCE)
                                        : Optional.empty(),
                                1)));
    }

    private static Sentence rounded(Measure.Mean mean, int decimals) {
        return Wording.number(BigDecimal.valueOf(mean.of().mean()).setScale(decimals, RoundingMode.HALF_UP));
    }
}
