package io.github.mitform.examples.benchmarks.counting;

import java.util.Arrays;

/** Who approves of what, in plain arrays. */
final class Voters {
    /** How many cast each ballot. */
    final double[] people;

    /** For each project the ballots with it. */
    final int[][] supporters;

    /** Of each project; none without a budget. */
    final double[] costs;

    final double budget;

    Voters(double[] people, int[][] supporters, double[] costs, double budget) {
        this.people = people;
        this.supporters = supporters;
        this.costs = costs;
        this.budget = budget;
    }

    double count() {
        return Arrays.stream(people).sum();
    }
}
