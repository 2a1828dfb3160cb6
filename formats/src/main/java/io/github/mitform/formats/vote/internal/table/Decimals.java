package io.github.mitform.formats.vote.internal.table;

import java.math.BigDecimal;

/** Decimal numbers in tables. */
public final class Decimals {
    /** No number in a table has more places. */
    public static final int MOST = 4;

    private Decimals() {}

    /** Returns the same number without decimal places that say nothing. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
