package io.github.mitform.report.internal.chart;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.chart.Canvas.Anchor;
import io.github.mitform.report.internal.drawing.Lettering;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Phrases;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Each against each: a square with a field for how many prefer the one of a row to the one of a column, coloured by who wins. Of a pair of which a number is
 * withheld no field is coloured, and that number's is hatched.
 *
 * @param names of rows and columns; the earlier the lines of one stand, the earlier it comes
 * @param fields what is in a field, by the names of its row and column
 */
record Pairs(List<Cell> names, Map<List<Cell>, Cell> fields, Wording wording) implements Chart.Drawing {
    /** With more names than these, fields could not be read. */
    private static final int MOST = 12;

    private static final double ROW = 30;
    private static final int MOST_LINES = 2;
    private static final double WIDEST = 64;
    private static final String WON = "shade-2";
    private static final String LOST = "shade-5";
    private static final String PLAIN = "track";

    Pairs {
        names = List.copyOf(names);
        fields = Map.copyOf(fields);
    }

    /** Returns empty for a figure that has not two names and two numbers in a line, or too many names. */
    static Optional<Pairs> of(Figure figure, Wording wording) {
        int[] labels = columns(figure, Role.LABEL);
        int[] parts = columns(figure, Role.PART);
        if (labels.length < 2 || parts.length < 2) return Optional.empty();
        var places = new HashMap<Cell, Long>();
        var fields = new HashMap<List<Cell>, Cell>();
        var names = new ArrayList<Cell>();
        for (int i = 0; i < figure.lines().size(); i++) {
            var line = figure.lines().get(i);
            var one = line.get(labels[0]);
            var other = line.get(labels[1]);
            fields.put(List.of(one, other), line.get(parts[0]));
            fields.put(List.of(other, one), line.get(parts[1]));
            for (Cell name : List.of(one, other)) {
                if (!places.containsKey(name)) names.add(name);
                places.merge(name, (long) i, Long::sum);
            }
            if (names.size() > MOST) return Optional.empty();
        }
        names.sort(Comparator.comparing(places::get));
        return Optional.of(new Pairs(names, fields, wording));
    }

    private static int[] columns(Figure figure, Role role) {
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).role() == role)
                .toArray();
    }

    @Override
    public void on(Canvas canvas) {
        double start = canvas.isWide() ? 220 : 130;
        double column = Math.min(WIDEST, (canvas.width() - start) / names.size());
        double middle = canvas.bottom() + Canvas.LINE / 2;
        canvas.text("aside", Anchor.START, 0, middle, wording.say(Phrases.VOTES_AGAINST));
        for (int i = 0; i < names.size(); i++) {
            canvas.text("aside", Anchor.MIDDLE, start + column * (i + 0.5), middle, wording.count(i + 1));
        }
        canvas.skip(Canvas.LINE + 4);
        for (int i = 0; i < names.size(); i++) row(i, start, column, canvas);
        canvas.skip(8);
        entry(WON, Phrases.WINS_COMPARISON, canvas);
        entry(LOST, Phrases.LOSES_COMPARISON, canvas);
        if (fields.containsValue(new Cell.Withheld())) entry("", Phrases.WITHHELD, canvas);
    }

    private void row(int row, double start, double column, Canvas canvas) {
        double top = canvas.bottom();
        var name = wording.count(row + 1) + ". " + wording.show(names.get(row)).main();
        var lines = Lettering.wrap(name, start - 12, Canvas.LETTERS, MOST_LINES);
        double height = Math.max(ROW, lines.size() * Canvas.LINE + 4);
        canvas.lines("label", Anchor.START, 0, top + (height - lines.size() * Canvas.LINE) / 2, lines);
        for (int i = 0; i < names.size(); i++) {
            var field = fields.get(List.of(names.get(row), names.get(i)));
            var against = fields.get(List.of(names.get(i), names.get(row)));
            if (field == null || against == null) continue;
            var place = new Place(start + column * i + 1, top + 1, column - 2, height - 2);
            if (field instanceof Cell.Withheld) canvas.hatched(place.x, place.y, place.width, place.height);
            else field(field, against, place, canvas);
        }
        canvas.skip(height);
    }

    private record Place(double x, double y, double width, double height) {}

    private void field(Cell field, Cell against, Place place, Canvas canvas) {
        var css = against instanceof Cell.Withheld ? PLAIN : colour(Figures.amount(field) - Figures.amount(against));
        canvas.rectangle(css, place.x, place.y, place.width, place.height);
        var number = wording.show(field).main();
        if (Lettering.width(number, Canvas.LETTERS) > place.width) return;
        var on = css.equals(PLAIN) ? "label" : "on-" + css;
        canvas.text(on, Anchor.MIDDLE, place.x + place.width / 2, place.y + place.height / 2, number);
    }

    private static String colour(double ahead) {
        return ahead > 0 ? WON : ahead < 0 ? LOST : PLAIN;
    }

    private void entry(String css, Sentence words, Canvas canvas) {
        double middle = canvas.bottom() + Canvas.LINE / 2;
        if (css.isEmpty()) canvas.hatched(0, middle - 6, 12, 12);
        else canvas.rectangle(css, 0, middle - 6, 12, 12);
        canvas.text("label", Anchor.START, 18, middle, wording.say(words));
        canvas.skip(Canvas.LINE + 2);
    }
}
