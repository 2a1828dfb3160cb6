package io.github.mitform.formats.prototype.instrument;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;

/**
 * One score of an instrument. It rises evenly with the points that items add up to.
 *
 * @param id unique in its instrument
 * @param title what it is called in reports
 * @param items the places of the items that count, from 0
 * @param low the score of somebody without points
 * @param high the score of somebody with all points
 * @param weighted whether items count as often as they were chosen in the comparison of pairs
 * @param main whether a sentence of the report is about it
 * @param bands what a mean compares to
 */
record Scale(
        String id,
        Sentence title,
        List<Integer> items,
        Fraction low,
        Fraction high,
        boolean weighted,
        boolean main,
        Bands bands) {
    /** How many pairs six items make. */
    static final int PAIRS = 15;

    Scale {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        items = List.copyOf(items);
        requireNonNull(bands, "bands");
    }

    /** Returns a scale that is spoken of, from one end to the other. */
    static Scale main(String id, Sentence title, List<Integer> items, String low, String high) {
        return new Scale(id, title, items, Fraction.parse(low), Fraction.parse(high), false, true, Bands.NONE);
    }

    /** Returns the same scale, of which only tables speak. */
    Scale aside() {
        return new Scale(id, title, items, low, high, weighted, false, bands);
    }

    Scale with(Bands newBands) {
        return new Scale(id, title, items, low, high, weighted, main, newBands);
    }

    Scale byPairs() {
        return new Scale(id, title, items, low, high, true, main, bands);
    }

    /** Returns the greatest sum of points, if an item has so many at most. */
    int most(int perItem) {
        return perItem * (weighted ? PAIRS : items.size());
    }

    int points(Sheet sheet) {
        int sum = 0;
        for (int item : items) {
            sum += sheet.points()[item] * (weighted ? sheet.weights()[item] : 1);
        }
        return sum;
    }

    /** Returns the score for a sum of points, or for a mean of such sums. */
    Fraction score(Fraction points, int perItem) {
        return low.plus(high.minus(low).times(points).dividedBy(most(perItem)));
    }

    /** Returns the score of one sheet. */
    Fraction score(Sheet sheet, int perItem) {
        return score(Fraction.of(points(sheet)), perItem);
    }
}
