package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.tally.Fraction;

/**
 * Weighted shortest job first: the cost of delay of a feature for the size of its job (D. G. Reinertsen, "The Principles of Product Development Flow",
 * 2009, principle F16; the three parts of the cost of delay are those of the Scaled Agile Framework).
 *
 * @param businessValue to those who will use it, 0 or more, in any unit that all features share
 * @param timeCriticality what is lost by waiting, 0 or more
 * @param riskReduction what risks it removes or chances it opens, 0 or more
 * @param jobSize how long it takes, above 0
 */
public record WeightedShortestJob(
        Fraction businessValue, Fraction timeCriticality, Fraction riskReduction, Fraction jobSize) {
    /** @throws IllegalArgumentException if an estimate is out of its range */
    public WeightedShortestJob {
        Rice.requireNotNegative("businessValue", businessValue);
        Rice.requireNotNegative("timeCriticality", timeCriticality);
        Rice.requireNotNegative("riskReduction", riskReduction);
        if (jobSize.signum() <= 0) throw new IllegalArgumentException("jobSize is above 0, but was " + jobSize);
    }

    /** Returns (business value + time criticality + risk reduction) / job size; the greater, the earlier. */
    public Fraction score() {
        return businessValue.plus(timeCriticality).plus(riskReduction).dividedBy(jobSize);
    }
}
