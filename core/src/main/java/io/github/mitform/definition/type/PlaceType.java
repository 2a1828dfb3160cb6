package io.github.mitform.definition.type;

import io.github.mitform.value.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something on the map, in degrees of longitude and latitude (WGS 84): points, lines and areas of GeoJSON (RFC 7946).
 *
 * @param kinds what may be drawn, one or more
 * @param bounds the rectangle in which it has to lie: west, south, east, north
 * @param within the area in which it has to lie, as a closed ring of longitude and latitude, besides the bounds
 * @param decimals how many decimal places of a degree are kept, 0 to 6; the rest is rounded away before anything else sees it: 3 is a grid
 *     of about 100 m, 4 of 10 m, 5 of 1 m
 * @param mostPoints greatest number of points of a line or an area, 4 to 1,000; an area's first point counts again as its last
 */
public record PlaceType(
        @Default("[\"point\"]") Set<Kind> kinds,
        Optional<List<BigDecimal>> bounds,
        Optional<List<List<BigDecimal>>> within,

        @Default("3")
        @Min(value = 0, message = "place.decimals-out-of-range")
        @Max(value = PlaceType.MOST_DECIMALS, message = "place.decimals-out-of-range")
        int decimals,

        @Default("100")
        @Min(value = 4, message = "place.most-points-out-of-range")
        @Max(value = 1_000, message = "place.most-points-out-of-range")
        int mostPoints)
        implements AnswerType {
    /** Greatest number of decimal places of a degree: about 10 cm. */
    public static final int MOST_DECIMALS = 6;

    public PlaceType {
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        bounds = bounds.map(List::copyOf);
        within = within.map(ring -> ring.stream().map(List::copyOf).toList());
    }

    /** Returns a point anywhere, to about 100 m. */
    public static PlaceType point() {
        return new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.empty(), 3, 100);
    }

    /** What may be drawn. */
    public enum Kind {
        /** A GeoJSON {@code Point}. */
        POINT,
        /** A GeoJSON {@code LineString}. */
        LINE,
        /** A GeoJSON {@code Polygon} without holes. */
        AREA
    }
}
