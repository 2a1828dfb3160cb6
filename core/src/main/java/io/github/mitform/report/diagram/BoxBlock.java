package io.github.mitform.report.diagram;

import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page: what kind it is, its title, and its questions with their conditions. */
final class BoxBlock implements Block {
    private static final double WIDTH = 290;
    private static final double PADDING = 13;
    private static final double INSIDE = WIDTH - 2 * PADDING - 4;
    private static final double BULLET = 13;
    private static final double SPACE = 5;

    private final String cssClass;
    private final Optional<String> count;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param results whose options are taken on this line */
    private record Piece(Lines lines, boolean bullet, List<String> results, double before) {}

    BoxBlock(Box box, Words words) {
        this.cssClass = box.kind().name().toLowerCase(Locale.ROOT);
        this.count = box.count();
        add(Lines.words("label", box.label(), 12.5, INSIDE, 0), false, List.of(), 0);
        box.title().ifPresent(title -> add(Lines.bold(title, INSIDE), false, List.of(), 2));
        boolean bullets = box.kind() == Outline.Kind.ASK || box.kind() == Outline.Kind.ACTIVITY;
        for (Row row : box.rows()) {
            double indent = bullets ? BULLET : 0;
            add(Lines.words("words", row.words(), 13.5, INSIDE, indent), bullets, List.of(), SPACE);
            row.when().ifPresent(when -> {
                add(Lines.words("label", words.onlyIf(), 12.5, INSIDE, indent), false, List.of(), 1);
                add(Lines.code(when, INSIDE, indent), false, List.of(), 0);
            });
            for (String from : row.from()) {
                add(Lines.words("from", words.optionsFrom(from), 12.5, INSIDE, indent), false, List.of(from), 1);
            }
        }
    }

    private void add(Lines lines, boolean bullet, List<String> results, double before) {
        pieces.add(new Piece(lines, bullet, results, before));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return 2 * PADDING
                + pieces.stream()
                        .mapToDouble(piece -> piece.before + piece.lines.height())
                        .sum();
    }

    @Override
    public void draw(Sheet sheet, double center, double top) {
        double x = center - WIDTH / 2;
        sheet.box("page " + cssClass, x, top, WIDTH, height(), 7);
        sheet.box("mark " + cssClass, x, top + 7, 4, height() - 14, 0);
        count.ifPresent(number -> sheet.text("count", center + 8, top - 12, number));
        double y = top + PADDING;
        for (Piece piece : pieces) {
            y += piece.before;
            if (piece.bullet) {
                sheet.circle("bullet", x + PADDING + 8, y + 9, 2.2);
            }
            piece.lines.draw(sheet, x + PADDING + 4, y);
            for (String result : piece.results) {
                sheet.target(result, x + WIDTH, y + piece.lines.height() / 2);
            }
            y += piece.lines.height();
        }
    }
}
