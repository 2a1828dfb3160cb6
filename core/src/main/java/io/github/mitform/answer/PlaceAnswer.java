package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.PlaceType.Kind;
import java.math.BigDecimal;
import java.util.List;

/**
 * Something on the map.
 *
 * @param positions in order: one for a point, the corners for a line, the closed ring for an area
 */
public record PlaceAnswer(Kind kind, List<Position> positions) implements Answer {
    public PlaceAnswer {
        requireNonNull(kind, "kind");
        positions = List.copyOf(positions);
    }

    /** Returns a point. */
    public static PlaceAnswer point(BigDecimal longitude, BigDecimal latitude) {
        return new PlaceAnswer(Kind.POINT, List.of(new Position(longitude, latitude)));
    }

    /** Degrees east and north, WGS 84; equal to others of the same quantity: 6.4 equals 6.40. */
    public record Position(BigDecimal longitude, BigDecimal latitude) {
        public Position {
            longitude = plain(longitude);
            latitude = plain(latitude);
        }

        private static BigDecimal plain(BigDecimal degrees) {
            return degrees.signum() == 0 ? BigDecimal.ZERO : degrees.stripTrailingZeros();
        }
    }
}
