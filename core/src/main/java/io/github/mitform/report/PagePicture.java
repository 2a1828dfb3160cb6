package io.github.mitform.report;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.chart.Canvas;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.drawing.Tag;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import java.math.BigDecimal;
import java.util.List;

/** A picture on a page, for a wide place and for a narrow one. */
final class PagePicture {
    private final Picture picture;
    private final Wording wording;
    private final boolean simulated;

    PagePicture(Picture picture, Wording wording, boolean simulated) {
        this.picture = picture;
        this.wording = wording;
        this.simulated = simulated;
    }

    /** @param id unique in its page */
    Tag markup(String id) {
        var chart = Tag.of("div", "chart");
        for (boolean wide : new boolean[] {true, false}) {
            var canvas = new Canvas(wide, id);
            picture.drawing().on(new CanvasPaper(canvas, wording));
            if (simulated) canvas.mark(wording.say(Phrases.SIMULATED));
            chart.add(canvas.image(wording.say(picture.title()), wording.say(picture.description())));
        }
        return Tag.of("figure")
                .with("aria-labelledby", id)
                .add(Tag.of("h3").with("id", id).text(wording.say(picture.title())))
                .add(chart);
    }

    private record CanvasPaper(Canvas canvas, Wording wording) implements Picture.Paper {
        @Override
        public boolean isWide() {
            return canvas.isWide();
        }

        @Override
        public double width() {
            return canvas.width();
        }

        @Override
        public double bottom() {
            return canvas.bottom();
        }

        @Override
        public void skip(double height) {
            canvas.skip(height);
        }

        @Override
        public String say(Sentence sentence) {
            return wording.say(sentence);
        }

        @Override
        public String number(BigDecimal number) {
            return wording.decimal(number, Math.max(0, number.scale()));
        }

        @Override
        public void box(Picture.Ink ink, double x, double y, double width, double height) {
            canvas.rectangle(ink.css(), x, y, width, height);
        }

        @Override
        public void band(Picture.Ink ink, double fromX, double fromY, double toX, double toY, double width) {
            canvas.band(ink.css() + " band", fromX, fromY, toX, toY, width);
        }

        @Override
        public void line(double fromX, double fromY, double toX, double toY) {
            canvas.line("axis", fromX, fromY, toX, toY);
        }

        @Override
        public void words(Picture.Look look, Picture.Anchor anchor, double x, double middle, String words) {
            var css = switch (look) {
                case LABEL -> "label";
                case VALUE -> "value";
                case ASIDE -> "aside";
            };
            canvas.text(css, Canvas.Anchor.valueOf(anchor.name()), x, middle, words);
        }

        @Override
        public void wordsOn(Picture.Ink ink, Picture.Anchor anchor, double x, double middle, String words) {
            var css = switch (ink) {
                case TRACK -> "label";
                case ACCENT -> "on-shade-2";
                default -> "on-" + ink.css();
            };
            canvas.text(css, Canvas.Anchor.valueOf(anchor.name()), x, middle, words);
        }

        @Override
        public double width(String words) {
            return Lettering.width(words, Canvas.LETTERS);
        }

        @Override
        public List<String> wrap(String words, double width, int most) {
            return Lettering.wrap(words, width, Canvas.LETTERS, most);
        }
    }
}
