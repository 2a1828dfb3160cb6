package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes counts by a little: by no more than {@link #most}, by nothing in the mean, and with a variance that is stated, so that whoever reckons with the
 * counts can allow for it. Zero stays zero, and no count falls below it.
 *
 * <p>Of all tables of probabilities that do so, each row is the one that says the least beside this: of greatest entropy, p(v) ∝ exp(a·v + b·v²). Sources: G.
 * Thompson, S. Broadfoot and D. Elazar, "Methodology for the Automatic Confidentialisation of Statistical Outputs from Remote Servers at the Australian
 * Bureau of Statistics", UNECE/Eurostat work session on statistical data confidentiality, Ottawa 2013; J. K. Marley and V. L. Leaver, "A Method for
 * Confidentialising User-Defined Tables", 58th World Statistics Congress, Dublin 2011; S. Giessing, "Computational Issues in the Design of Transition
 * Probabilities and Disclosure Risk Estimation for Additive Noise", Privacy in Statistical Databases 2016. The R package ptable moreover wants probabilities to
 * fall from change to change, and gives up the variance of small counts for that; here the variance is kept. Immutable.
 */
public final class Perturbation {
    private static final int MOST = 50;
    private static final int STEPS = 200;
    private static final double STEEPEST = 60;

    private final int most;
    private final double variance;
    /** For counts from 1 to {@code most}, and the last one for all above: the probability of each change from {@code -count} (or {@code -most}). */
    private final List<double[]> rows = new ArrayList<>();

    private Perturbation(int most, double variance) {
        this.most = most;
        this.variance = variance;
        for (int count = 1; count <= most; count++) rows.add(row(count));
    }

    /**
     * Returns a table. Takes time in proportion to the square of {@code most}: a tenth of a second for the greatest.
     *
     * @param most the greatest change, 1 to 50
     * @param variance above 0 and below {@code most}: a count of 1 cannot vary more without falling below 0
     */
    public static Perturbation of(int most, double variance) {
        if (most < 1 || most > MOST || !(variance > 0 && variance < most)) {
            throw new IllegalArgumentException("counts are changed by 1 to " + MOST
                    + " at most, with a variance above 0 and below that, but was " + most + " and " + variance);
        }
        return new Perturbation(most, variance);
    }

    /** The greater b, the more the ends weigh; for each b there is one a with the mean 0. */
    private double[] row(int count) {
        double flat = -STEEPEST;
        double steep = STEEPEST;
        for (int i = 0; i < STEPS; i++) {
            double b = (flat + steep) / 2;
            if (b == flat || b == steep) break; // nothing is in between
            if (variance(balanced(count, b), count) < variance) {
                flat = b;
            } else {
                steep = b;
            }
        }
        return balanced(count, (flat + steep) / 2);
    }

    private double[] balanced(int count, double b) {
        double least = -STEEPEST * 2 * most;
        double greatest = STEEPEST * 2 * most;
        for (int i = 0; i < STEPS; i++) {
            double a = (least + greatest) / 2;
            if (a == least || a == greatest) break;
            if (mean(weighed(count, a, b), count) < 0) {
                least = a;
            } else {
                greatest = a;
            }
        }
        return weighed(count, (least + greatest) / 2, b);
    }

    private double[] weighed(int count, double a, double b) {
        var weights = new double[count + most + 1];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            double v = i - count;
            weights[i] = a * v + b * v * v;
            greatest = Math.max(greatest, weights[i]);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - greatest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }

    private static double mean(double[] row, int count) {
        double mean = 0;
        for (int i = 0; i < row.length; i++) mean += (i - count) * row[i];
        return mean;
    }

    private static double variance(double[] row, int count) {
        double squares = 0;
        double mean = mean(row, count);
        for (int i = 0; i < row.length; i++) squares += (i - count - mean) * (i - count - mean) * row[i];
        return squares;
    }

    /** Returns by how much a count is changed at most. */
    public int most() {
        return most;
    }

    /** Returns the variance of the change of every count but 0. */
    public double variance() {
        return variance;
    }

    /**
     * Returns how probable a change is.
     *
     * @param count 0 or more
     */
    public double probability(long count, int change) {
        if (count == 0) return change == 0 ? 1 : 0;
        int own = (int) Math.min(count, most);
        int place = change + own;
        var row = rows.get(own - 1);
        return place < 0 || place >= row.length ? 0 : row[place];
    }

    /**
     * Returns the count as it is published.
     *
     * @param chance from 0 up to but not including 1
     */
    public long perturbed(long count, double chance) {
        if (count == 0) return 0;
        int own = (int) Math.min(count, most);
        var row = rows.get(own - 1);
        double below = 0;
        for (int i = 0; i < row.length; i++) {
            below += row[i];
            if (chance < below) return count - own + i;
        }
        return count + most;
    }

    /** Returns what a count may have been before it was changed; somebody was there where it is not 0. */
    public Bounds before(long published) {
        return new Bounds(published == 0 ? 0 : Math.max(1, published - most), published + most);
    }
}
