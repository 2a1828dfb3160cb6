package io.github.mitform.report.diagram;

import java.util.List;

/** Pages that come again and again, in a frame with a title: a line leads from their end back to their start. */
final class LoopBlock implements Block {
    private static final double PADDING = 18;
    private static final double LEAST = 300;
    /** How far the way back lies beside the pages, and below and above them. */
    private static final double BACK = 22;

    private final Lines title;
    private final String again;
    private final List<String> from;
    private final Block inside;

    /** @param from the results that the items come from */
    LoopBlock(String title, String again, List<String> from, Block inside) {
        this.again = again;
        this.from = from;
        this.inside = inside;
        this.title = Lines.words("label", title, 12.5, Math.max(LEAST, inside.width()) + 2 * BACK - 4, 0);
    }

    @Override
    public double width() {
        return Math.max(LEAST, inside.width()) + 2 * (PADDING + BACK);
    }

    private double head() {
        return 10 + title.height();
    }

    @Override
    public double height() {
        return head() + GAP + BACK + inside.height() + 2 * BACK;
    }

    @Override
    public void draw(Sheet sheet, double center, double top) {
        double left = center - width() / 2;
        double start = top + head() + GAP + BACK;
        double end = start + inside.height();
        double side = center + inside.width() / 2 + BACK;
        sheet.frame("group", left, top, width(), height());
        title.draw(sheet, left + PADDING, top + 8);
        from.forEach(result -> sheet.target(result, left + width(), top + 14));
        sheet.arrow(center, top + head(), start);
        inside.draw(sheet, center, start);
        sheet.line("flow", center, end, center, top + height());
        sheet.line("flow", center, end + BACK, side, end + BACK, side, start - BACK, center + 8, start - BACK);
        sheet.tipLeft(center, start - BACK);
        sheet.text("label", center + 14, start - BACK - 5, again);
    }
}
