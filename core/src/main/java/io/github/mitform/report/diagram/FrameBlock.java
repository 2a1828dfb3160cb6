package io.github.mitform.report.diagram;

/** Pages that belong together, in a frame with a title. */
final class FrameBlock implements Block {
    private static final double PADDING = 18;
    private static final double LEAST = 300;

    private final Lines title;
    private final Block inside;

    FrameBlock(String title, Block inside) {
        this.inside = inside;
        this.title = Lines.words("label", title, 12.5, Math.max(LEAST, inside.width()) - 4, 0);
    }

    @Override
    public double width() {
        return Math.max(LEAST, inside.width()) + 2 * PADDING;
    }

    private double head() {
        return 10 + title.height();
    }

    @Override
    public double height() {
        return head() + GAP + inside.height() + PADDING;
    }

    @Override
    public void draw(Sheet sheet, double center, double top) {
        sheet.frame("group", center - width() / 2, top, width(), height());
        title.draw(sheet, center - width() / 2 + PADDING, top + 8);
        sheet.arrow(center, top + head(), top + head() + GAP);
        inside.draw(sheet, center, top + head() + GAP);
        sheet.line("flow", center, top + height() - PADDING, center, top + height());
    }
}
