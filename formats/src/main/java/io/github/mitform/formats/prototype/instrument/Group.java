package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Covariances;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.StateOf;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Those who answered one wording. Mutable; belongs to one thread. */
final class Group {
    private final Instrument instrument;
    private final int perItem;
    private final List<Points> scales = new ArrayList<>();
    /** Sums of the points of each item, and of the products of each pair of items, (0, 0), (1, 0), (1, 1), (2, 0) … */
    private final long[] sums;

    private final long[] products;
    /** Sums of how often each item was chosen in the comparison of pairs; nothing where there is none. */
    private final long[] weights;

    private long scored;
    private long incomplete;

    Group(Instrument instrument, int perItem) {
        this.instrument = instrument;
        this.perItem = perItem;
        instrument.scales().forEach(scale -> scales.add(new Points(scale.most(perItem))));
        this.sums = new long[instrument.items()];
        this.products = new long[instrument.items() * (instrument.items() + 1) / 2];
        this.weights = new long[instrument.hasWeights() ? instrument.items() : 0];
    }

    long scored() {
        return scored;
    }

    long incomplete() {
        return incomplete;
    }

    void addIncomplete(long times) {
        incomplete = Math.addExact(incomplete, times);
    }

    void add(Sheet sheet, long times) {
        scored = Math.addExact(scored, times);
        for (int i = 0; i < scales.size(); i++) {
            scales.get(i).add(instrument.scales().get(i).points(sheet), times);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.addExact(weights[i], Math.multiplyExact((long) sheet.weights()[i], times));
        }
        for (int i = 0; i < sums.length; i++) {
            long points = sheet.points()[i];
            sums[i] = Math.addExact(sums[i], Math.multiplyExact(points, times));
            for (int j = 0; j <= i; j++) {
                int place = place(i, j);
                products[place] = Math.addExact(products[place], Math.multiplyExact(points * sheet.points()[j], times));
            }
        }
    }

    void addAll(Group other) {
        scored = Math.addExact(scored, other.scored);
        addIncomplete(other.incomplete);
        for (int i = 0; i < scales.size(); i++) {
            scales.get(i).addAll(other.scales.get(i));
        }
        addUp(sums, other.sums);
        addUp(products, other.products);
        addUp(weights, other.weights);
    }

    private static void addUp(long[] all, long[] more) {
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.addExact(all[i], more[i]);
        }
    }

    private static int place(int one, int other) {
        int later = Math.max(one, other);
        return later * (later + 1) / 2 + Math.min(one, other);
    }

    /** Returns what a scale comes to, of those who were scored. */
    ScaleScores scores(int scale) {
        return new ScaleScores(
                instrument.scales().get(scale),
                scales.get(scale),
                perItem,
                covariances(instrument.scales().get(scale).items()));
    }

    private Covariances covariances(List<Integer> items) {
        var ownSums = new long[items.size()];
        var ownProducts = new long[items.size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            ownSums[i] = sums[items.get(i)];
            for (int j = 0; j < items.size(); j++) {
                ownProducts[i][j] = products[place(items.get(i), items.get(j))];
            }
        }
        return Covariances.ofSums(scored, ownSums, ownProducts);
    }

    /**
     * Returns the mean of an item's points.
     *
     * @throws ArithmeticException if nobody was scored
     */
    Fraction itemMean(int item) {
        return Fraction.of(sums[item], scored);
    }

    /**
     * Returns the mean of how often an item was chosen in the comparison of pairs; only of an instrument that has one.
     *
     * @throws ArithmeticException if nobody was scored
     */
    Fraction weightMean(int item) {
        return Fraction.of(weights[item], scored);
    }

    /** A group as it is written. */
    record Kept(
            String wording,
            long scored,
            long incomplete,
            List<List<Long>> scales,
            List<Long> sums,
            List<Long> products,
            @Default("[]") List<Long> weights) {
        void readInto(Group group) {
            if (scales.size() != group.scales.size()
                    || sums.size() != group.sums.length
                    || products.size() != group.products.length
                    || weights.size() != group.weights.length) {
                throw new IllegalArgumentException("a state of this count has other counters");
            }
            group.scored = StateOf.people(scored);
            group.incomplete = StateOf.people(incomplete);
            for (int i = 0; i < scales.size(); i++) {
                group.scales.set(
                        i, Points.read(scales.get(i), group.scales.get(i).most()));
            }
            read(sums, group.sums);
            read(products, group.products);
            read(weights, group.weights);
        }

        private static void read(List<Long> from, long[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = from.get(i);
            }
        }
    }

    Kept write(String wording) {
        return new Kept(
                wording,
                scored,
                incomplete,
                scales.stream().map(Points::write).toList(),
                LongStream.of(sums).boxed().toList(),
                LongStream.of(products).boxed().toList(),
                LongStream.of(weights).boxed().toList());
    }
}
