package io.github.mitform.answer.geometry;

import java.math.BigDecimal;
import java.util.List;

/** What numbers of a definition are coordinates. All methods take constant time for numbers however long. */
public final class Coordinates {
    private static final BigDecimal HALF_CIRCLE = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_CIRCLE = BigDecimal.valueOf(90);
    private static final int MOST_WRITTEN_PLACES = 50;

    private Coordinates() {}

    /** Returns whether these are a longitude and a latitude, of few decimal places. */
    public static boolean areOnEarth(List<BigDecimal> position) {
        return position.size() == 2
                && position.stream().allMatch(Coordinates::hasFewPlaces)
                && position.get(0).abs().compareTo(HALF_CIRCLE) <= 0
                && position.get(1).abs().compareTo(QUARTER_CIRCLE) <= 0;
    }

    /** Returns whether these are west, south, east and north, on earth and in this order. */
    public static boolean areBounds(List<BigDecimal> sides) {
        return sides.size() == 4
                && areOnEarth(sides.subList(0, 2))
                && areOnEarth(sides.subList(2, 4))
                && sides.get(0).compareTo(sides.get(2)) < 0
                && sides.get(1).compareTo(sides.get(3)) < 0;
    }

    /** Returns whether these are numbers from 0 to 1 of few decimal places. */
    public static boolean areShares(List<BigDecimal> numbers) {
        return numbers.stream()
                .allMatch(number ->
                        hasFewPlaces(number) && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0);
    }

    private static boolean hasFewPlaces(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_WRITTEN_PLACES;
    }
}
