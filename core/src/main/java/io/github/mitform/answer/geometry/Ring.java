package io.github.mitform.answer.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A closed line around an area, in whole millionths, so that all is exact: degrees, or shares of a picture, between -1,000 and 1,000.
 * Immutable.
 */
public final class Ring {
    /** How many decimal places of a coordinate count. */
    public static final int DECIMALS = 6;

    private final long[] x;
    private final long[] y;

    /** @param corners pairs of coordinates; the first one is not repeated at the end */
    public Ring(List<List<BigDecimal>> corners) {
        x = new long[corners.size()];
        y = new long[corners.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = scaled(corners.get(i).get(0));
            y[i] = scaled(corners.get(i).get(1));
        }
    }

    /** Returns a coordinate in millionths, rounded half to even. */
    public static long scaled(BigDecimal coordinate) {
        return coordinate
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** Returns whether the line goes around one area: at least three corners, and it neither crosses nor touches itself. Takes quadratic time. */
    public boolean isSimple() {
        int corners = x.length;
        if (corners < 3) {
            return false;
        }
        for (int i = 0; i < corners; i++) {
            if (isTurningBack(i)) {
                return false;
            }
            // The edges next to this one share a corner with it, which was looked at.
            for (int j = i + 2; j < corners - (i == 0 ? 1 : 0); j++) {
                if (meet(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int next(int corner) {
        return corner + 1 == x.length ? 0 : corner + 1;
    }

    /** Returns whether the edge that starts here has no length, or the one after it runs back over it. */
    private boolean isTurningBack(int edge) {
        int middle = next(edge);
        int end = next(middle);
        if (x[edge] == x[middle] && y[edge] == y[middle]) {
            return true;
        }
        long along = (x[middle] - x[edge]) * (x[end] - x[middle]) + (y[middle] - y[edge]) * (y[end] - y[middle]);
        return side(edge, middle, x[end], y[end]) == 0 && along < 0;
    }

    private boolean meet(int one, int other) {
        return meet(x[one], y[one], x[next(one)], y[next(one)], x[other], y[other], x[next(other)], y[next(other)]);
    }

    private static boolean meet(long ax, long ay, long bx, long by, long cx, long cy, long dx, long dy) {
        int c = side(ax, ay, bx, by, cx, cy);
        int d = side(ax, ay, bx, by, dx, dy);
        int a = side(cx, cy, dx, dy, ax, ay);
        int b = side(cx, cy, dx, dy, bx, by);
        if (c != d && a != b) {
            return true;
        }
        return c == 0 && isBetween(ax, ay, bx, by, cx, cy)
                || d == 0 && isBetween(ax, ay, bx, by, dx, dy)
                || a == 0 && isBetween(cx, cy, dx, dy, ax, ay)
                || b == 0 && isBetween(cx, cy, dx, dy, bx, by);
    }

    private int side(int from, int to, long px, long py) {
        return side(x[from], y[from], x[to], y[to], px, py);
    }

    /** Returns on which side of a line a point lies; 0 if it lies on it. */
    private static int side(long ax, long ay, long bx, long by, long px, long py) {
        return Long.signum((bx - ax) * (py - ay) - (by - ay) * (px - ax));
    }

    private static boolean isBetween(long ax, long ay, long bx, long by, long px, long py) {
        return Math.min(ax, bx) <= px && px <= Math.max(ax, bx) && Math.min(ay, by) <= py && py <= Math.max(ay, by);
    }

    /** Returns whether a point lies inside or on the line. */
    public boolean contains(long px, long py) {
        boolean inside = false;
        for (int i = 0; i < x.length; i++) {
            int j = next(i);
            if (side(i, j, px, py) == 0 && isBetween(x[i], y[i], x[j], y[j], px, py)) {
                return true;
            }
            if (y[i] > py != y[j] > py && side(i, j, px, py) == (y[j] > y[i] ? 1 : -1)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Returns whether a square around a point, each side this far from it, has something in common with the area. */
    public boolean touches(long px, long py, long distance) {
        if (contains(px, py)) {
            return true;
        }
        long west = px - distance;
        long east = px + distance;
        long south = py - distance;
        long north = py + distance;
        for (int i = 0; i < x.length; i++) {
            int j = next(i);
            if (isBetween(west, south, east, north, x[i], y[i])
                    || meet(x[i], y[i], x[j], y[j], west, south, east, south)
                    || meet(x[i], y[i], x[j], y[j], west, north, east, north)
                    || meet(x[i], y[i], x[j], y[j], west, south, west, north)
                    || meet(x[i], y[i], x[j], y[j], east, south, east, north)) {
                return true;
            }
        }
        return false;
    }
}
