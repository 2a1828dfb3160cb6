package io.github.mitform.report.diagram;

/** A piece of a drawing that is measured before it is drawn. The way comes in at the middle of its top and leaves at that of its bottom. */
interface Block {
    double GAP = 34;

    double width();

    double height();

    void draw(Sheet sheet, double center, double top);
}
