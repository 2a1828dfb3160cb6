package io.github.mitform.report.diagram;

import java.util.List;

/** Pieces one below the other, with arrows between them. */
record StackBlock(List<Block> blocks) implements Block {
    StackBlock {
        blocks = List.copyOf(blocks);
    }

    @Override
    public double width() {
        return blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }

    @Override
    public double height() {
        double inside = blocks.stream().mapToDouble(Block::height).sum();
        return inside + GAP * Math.max(0, blocks.size() - 1);
    }

    @Override
    public void draw(Sheet sheet, double center, double top) {
        double y = top;
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                sheet.arrow(center, y, y + GAP);
                y += GAP;
            }
            blocks.get(i).draw(sheet, center, y);
            y += blocks.get(i).height();
        }
    }
}
