package io.github.mitform.formats.vote.elimination;

import io.github.mitform.tally.Fraction;
import java.util.Arrays;

/** A sum for each place. What all get but a few costs no more than those few. Mutable. */
final class Sums {
    private final Fraction[] own;
    private Fraction everybody = Fraction.ZERO;

    Sums(int places) {
        this.own = new Fraction[places];
        Arrays.fill(own, Fraction.ZERO);
    }

    void add(int place, Fraction more) {
        own[place] = own[place].plus(more);
    }

    /** Adds something for everybody but the first so many of these. */
    void addToOthers(int[] places, int count, Fraction more) {
        everybody = everybody.plus(more);
        for (int i = 0; i < count; i++) own[places[i]] = own[places[i]].minus(more);
    }

    Fraction of(int place) {
        return own[place].plus(everybody);
    }
}
