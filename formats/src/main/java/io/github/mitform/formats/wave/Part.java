package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some of all, as it is compared.
 *
 * @param of the people, without weights
 * @param weighted what weights make of them; empty where there are none
 */
record Part(Proportion of, Optional<Weighted> weighted) {
    Part {
        requireNonNull(of, "of");
        requireNonNull(weighted, "weighted");
    }

    /**
     * A share by weights.
     *
     * @param share 0 to 1
     * @param size how many people without weights would tell as much: n over the design effect, the variance of this share by that without weights
     */
    record Weighted(double share, double size) {
        Weighted {
            if (!(share >= 0 && share <= 1) || !(size > 0)) {
                throw new IllegalArgumentException("a share lies from 0 to 1, and is one of more than 0 people");
            }
        }
    }

    double share() {
        return weighted.map(Weighted::share).orElseGet(of::share);
    }

    /** Returns Wilson's interval, for weighted ones with as many people as would tell as much; narrower for people drawn from only so many. */
    Interval wilson(double confidence, OptionalLong population) {
        if (weighted.isEmpty()) return of.wilson(confidence, population);
        var own = weighted.get();
        if (population.isEmpty()) return Proportion.wilson(own.share, own.size, confidence);
        long all = population.getAsLong();
        if (all == of.trials()) return new Interval(own.share, own.share);
        return Proportion.wilson(own.share, own.size * (all - 1.0) / (all - of.trials()), confidence);
    }
}
