package io.github.mitform.session.internal;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;

/** Options in the order in which one person sees them. */
public final class Arrangement {
    /** What the options of a grid's cells are drawn under; the same order in every row. */
    private static final String CELL = "/cell";

    private Arrangement() {}

    /** Returns the type with its options in the order of one person. */
    public static AnswerType of(AnswerType type, long seed, String question) {
        var arranged = type.options()
                .filter(options -> options.order() == Options.Order.RANDOM)
                .map(options -> type.withOptions(new Options.Arranged(
                        Draw.of(seed, question).shuffled(options.listed(), Option::fixed), options.order())))
                .orElse(type);
        if (arranged instanceof GridType grid) {
            var cell = of(grid.cell(), seed, question + CELL);
            return cell == grid.cell() ? grid : new GridType(grid.rows(), cell, grid.everyRow());
        }
        return arranged;
    }
}
