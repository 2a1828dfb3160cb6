package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ways beside each other, each below its condition, in the order in which they are looked at. */
final class ForkBlock implements Block {
    private static final double HALF = 9;
    private static final double BAR = 6;
    private static final double DROP = 14;
    private static final double RISE = 16;
    private static final double BETWEEN = 26;
    private static final double PADDING = 10;
    private static final double HEAD = 230;
    private static final double LEAST = 84;

    private final boolean all;
    private final List<Column> columns = new ArrayList<>();

    /** @param inside what comes below the condition; absent where the way only passes by */
    private record Column(Lines head, boolean isCode, Optional<String> count, Optional<Block> inside) {
        double headWidth() {
            return Math.max(LEAST, head.width() + 2 * PADDING + 6);
        }

        double headHeight() {
            return head.height() + 2 * PADDING - 4;
        }

        double width() {
            return Math.max(headWidth(), inside.map(Block::width).orElse(0.0));
        }

        double height() {
            return GAP
                    + headHeight()
                    + inside.map(block -> GAP + block.height()).orElse(0.0);
        }
    }

    /** @param stack makes what comes below the condition of a way */
    ForkBlock(Fork fork, Function<Way, Block> stack) {
        this.all = fork.all();
        for (Way way : fork.ways()) {
            var head = way.isCode() ? Lines.code(way.head(), HEAD, 0) : Lines.words("words", way.head(), 13.5, HEAD, 0);
            columns.add(new Column(
                    head,
                    way.isCode(),
                    way.count(),
                    way.parts().isEmpty() ? Optional.empty() : Optional.of(stack.apply(way))));
        }
    }

    @Override
    public double width() {
        return columns.stream().mapToDouble(Column::width).sum() + BETWEEN * (columns.size() - 1);
    }

    @Override
    public double height() {
        return 2 * HALF
                + DROP
                + columns.stream().mapToDouble(Column::height).max().orElse(0)
                + RISE;
    }

    @Override
    public void draw(Sheet sheet, double center, double top) {
        double bus = top + 2 * HALF + DROP;
        double end = top + height();
        double left = center - width() / 2;
        double first = left + columns.get(0).width() / 2;
        double last = center + width() / 2 - columns.get(columns.size() - 1).width() / 2;
        sheet.line("flow", center, top + (all ? BAR : 2 * HALF), center, bus);
        sheet.line("flow", Math.min(first, center), bus, Math.max(last, center), bus);
        sheet.line("flow", Math.min(first, center), end, Math.max(last, center), end);
        for (Column column : columns) {
            draw(column, sheet, left + column.width() / 2, bus, end);
            left += column.width() + BETWEEN;
        }
        if (all) {
            sheet.box("bar", center - 3 * HALF, top, 6 * HALF, BAR, 3);
        } else {
            sheet.diamond(center, top + HALF, HALF);
        }
    }

    private static void draw(Column column, Sheet sheet, double center, double bus, double end) {
        double y = bus + GAP;
        sheet.arrow(center, bus, y);
        column.count.ifPresent(number -> sheet.text("count", center + 8, bus + GAP - 12, number));
        sheet.box(
                column.isCode ? "guard" : "guard else",
                center - column.headWidth() / 2,
                y,
                column.headWidth(),
                column.headHeight(),
                column.isCode ? 4 : column.headHeight() / 2);
        column.head.drawCentered(sheet, center, y + PADDING - 2);
        y += column.headHeight();
        if (column.inside.isPresent()) {
            sheet.arrow(center, y, y + GAP);
            column.inside.get().draw(sheet, center, y + GAP);
            y += GAP + column.inside.get().height();
        }
        sheet.line("flow", center, y, center, end);
    }
}
