package io.github.mitform.session.internal;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;

/** Options in the order in which one person sees them. */
public final class Arrangement {
    /** What the options of a grid's cells are drawn under; the same order in every row. */
    private static final String CELL = "/cell";

    /** What the options of a list's items are drawn under; the same order in every item. */
    private static final String ITEM = "/item";

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
        if (arranged instanceof GroupType group) {
            return new GroupType(group.fields().stream()
                    .map(field -> field.withAnswer(
                            of(field.answer(), seed, question + "/" + field.id().value())))
                    .toList());
        }
        if (arranged instanceof ListType list) {
            return new ListType(of(list.of(), seed, question + ITEM), list.label(), list.min(), list.max());
        }
        return arranged;
    }
}
