package io.github.mitform.formats.vote.comparison;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Strengths that were estimated with floating point.
 *
 * @param strengths by place, as natural logarithms, 0 in the mean; a difference d means that the one is e<sup>d</sup> times as strong
 * @param logLikelihood the natural logarithm of how likely the choices are with these strengths
 * @param rounds how many rounds the search took
 * @param lastStep by how much the last round still changed the strength that it changed most; less than 10<sup>−10</sup>
 */
public record Estimate(List<Double> strengths, double logLikelihood, int rounds, double lastStep) {
    /** Strengths that differ by less than this are not told apart. */
    public static final double TOLERANCE = 1e-9;

    public Estimate {
        strengths = List.copyOf(strengths);
    }

    /** Returns the strengths by place as parts of 1: how likely each is to be the best of all. */
    public List<Double> shares() {
        double greatest =
                strengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var powers =
                strengths.stream().map(each -> StrictMath.exp(each - greatest)).toList();
        double sum = 0;
        for (double power : powers) sum += power;
        double all = sum;
        return powers.stream().map(power -> power / all).toList();
    }

    /** Returns how likely one is to be preferred to another. */
    public double chance(int one, int other) {
        return 1 / (1 + StrictMath.exp(strengths.get(other) - strengths.get(one)));
    }

    /** Returns all places, the strongest first; those whose strengths differ by less than {@link #TOLERANCE} from the next share a rank. */
    public List<List<Integer>> order() {
        var sorted = IntStream.range(0, strengths.size())
                .boxed()
                .sorted(comparing(place -> -strengths.get(place)))
                .toList();
        var groups = new ArrayList<List<Integer>>();
        double last = Double.POSITIVE_INFINITY;
        for (int place : sorted) {
            double strength = strengths.get(place);
            if (last - strength >= TOLERANCE) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(place);
            last = strength;
        }
        return groups.stream().map(group -> group.stream().sorted().toList()).toList();
    }
}
