package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Frame;
import io.github.mitform.report.diagram.Outline.Lane;
import io.github.mitform.report.diagram.Outline.Loop;
import io.github.mitform.report.diagram.Outline.Part;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.drawing.Tag;
import java.util.List;
import java.util.Locale;

/** Draws an outline. The way runs downwards and branches run beside each other, so that no line of the flow crosses another. */
final class SvgPicture {
    private static final double MARGIN = 20;
    private static final double PADDING = 26;
    private static final double LEAST = 380;
    private static final double MOST_RESULT = 460;
    private static final double BETWEEN = 24;
    private static final double TRACK = 12;
    private static final double END = 8;

    private final Outline outline;
    private final Words words;
    private final Locale language;

    SvgPicture(Outline outline, Locale language) {
        this.outline = outline;
        this.words = new Words(language);
        this.language = language;
    }

    String text() {
        var lanes = outline.lanes().stream().map(DrawnLane::new).toList();
        double width = Math.max(
                LEAST, lanes.stream().mapToDouble(DrawnLane::width).max().orElse(0));
        var sheet = new Sheet();
        var title = Lettering.wrap(outline.title(), width / 1.09, 20, 6);
        double y = MARGIN;
        for (String line : title) {
            sheet.text("heading", MARGIN, y + 20, line);
            y += 28;
        }
        y += 10;
        for (DrawnLane lane : lanes) {
            sheet.frame("lane", MARGIN, y, width, lane.height());
            lane.draw(sheet, MARGIN, y, width);
            y += lane.height() + BETWEEN;
        }
        int tracks = sheet.feed(MARGIN + width + TRACK, TRACK);
        double whole = width + 2 * MARGIN + TRACK * tracks;
        return picture(whole, y - BETWEEN + MARGIN, sheet);
    }

    private String picture(double width, double height, Sheet sheet) {
        var picture = Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + Tag.tenths(width) + " " + Tag.tenths(height))
                .with("width", width)
                .with("height", height)
                .with("lang", language.toLanguageTag())
                .with("role", "img")
                .with("aria-labelledby", "title desc")
                .add(Tag.of("title").with("id", "title").text(outline.title()))
                .add(Tag.of("desc").with("id", "desc").text(new Telling(outline, words).text()))
                .add(Tag.of("style").text(SvgStyle.SHEET))
                .add(Tag.of("rect", "paper").with("width", width).with("height", height));
        return picture.addAll(sheet.layers()) + "\n";
    }

    private Block block(Part part) {
        if (part instanceof Box box) return new BoxBlock(box, words);
        if (part instanceof Fork fork) return new ForkBlock(fork, way -> stack(way.parts()));
        if (part instanceof Frame frame) return new FrameBlock(frame.title(), stack(frame.parts()));
        if (part instanceof Loop loop)
            return new LoopBlock(loop.title(), words.again(), loop.from(), stack(loop.parts()));
        throw new AssertionError("no drawing of " + part.getClass().getSimpleName()); // Part is sealed
    }

    private Block stack(List<Part> parts) {
        return new StackBlock(parts.stream().map(this::block).toList());
    }

    /** A phase, measured. */
    private final class DrawnLane {
        private final Lane lane;
        private final Block flow;
        private final List<Lines> results;

        DrawnLane(Lane lane) {
            this.lane = lane;
            this.flow = stack(lane.parts());
            this.results = lane.results().stream()
                    .map(result -> Lines.words("words", result.words(), 13.5, resultWidth() - 28, 0))
                    .toList();
        }

        private double resultWidth() {
            return Math.max(LEAST - 2 * PADDING, Math.min(flow.width(), MOST_RESULT));
        }

        double width() {
            return Math.max(LEAST, flow.width() + 2 * PADDING);
        }

        private double head() {
            return 30 + (lane.notes().isEmpty() ? 0 : 20);
        }

        private double way() {
            return 2 * END + Block.GAP + flow.height() + Block.GAP + 2 * END;
        }

        private double resultHeight() {
            return results.isEmpty()
                    ? 0
                    : 22
                            + 26
                            + results.stream()
                                    .mapToDouble(lines -> lines.height() + 3)
                                    .sum()
                            + 10;
        }

        double height() {
            return PADDING / 2 + head() + 12 + way() + resultHeight() + PADDING;
        }

        void draw(Sheet sheet, double x, double top, double width) {
            double center = x + width / 2;
            double y = top + PADDING / 2;
            sheet.text("phase", x + PADDING / 2 + 4, y + 19, lane.title());
            if (!lane.notes().isEmpty()) {
                sheet.text("label", x + PADDING / 2 + 4, y + 40, String.join(" · ", lane.notes()));
            }
            y += head() + 12;
            sheet.circle("start", center, y + END, END);
            sheet.text("label", center + END + 8, y + END + 4, words.start());
            y += 2 * END;
            sheet.arrow(center, y, y + Block.GAP);
            flow.draw(sheet, center, y + Block.GAP);
            y += Block.GAP + flow.height();
            sheet.arrow(center, y, y + Block.GAP);
            y += Block.GAP;
            sheet.circle("end", center, y + END, END - 1);
            sheet.circle("start", center, y + END, END - 4);
            sheet.text("label", center + END + 8, y + END + 4, words.end());
            drawResults(sheet, center, y + 2 * END + 22);
        }

        private void drawResults(Sheet sheet, double center, double top) {
            if (results.isEmpty()) {
                return;
            }
            double left = center - resultWidth() / 2;
            sheet.line("counted", center, top - 22, center, top);
            sheet.box("results", left, top, resultWidth(), resultHeight() - 22, 7);
            sheet.text("label", left + 14, top + 19, words.results());
            double y = top + 28;
            for (int i = 0; i < results.size(); i++) {
                results.get(i).draw(sheet, left + 14, y);
                sheet.source(lane.results().get(i).name(), left + resultWidth(), y + 9);
                y += results.get(i).height() + 3;
            }
        }
    }
}
