package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.NumberType;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Spread;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How numbers are spread: each for itself where there are few, otherwise in classes of a round width. */
record Distribution(Sample sample, NumberType type) {
    private static final int MOST_BARS = 12;

    /** Returns whether there are so many different numbers that they are put together. */
    boolean isInClasses() {
        return sample.counts().size() > MOST_BARS;
    }

    Figure figure() {
        var lines = new ArrayList<List<Cell>>();
        if (isInClasses()) {
            addClasses(lines);
        } else {
            sample.counts().forEach((number, people) -> lines.add(line(plain(number), people)));
        }
        return new Figure(
                        "distribution",
                        new Sentence("How the numbers are spread", "Wie sich die Zahlen verteilen"),
                        List.of(
                                new Column("number", new Sentence("Number", "Zahl"), Role.GIVEN),
                                new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                                Column.from("share", new Sentence("Share", "Anteil"), "people")),
                        lines,
                        Drawing.HISTOGRAM)
                .withSpread(spread());
    }

    private Spread spread() {
        var given = new TreeMap<BigDecimal, Long>();
        sample.counts().forEach((number, people) -> given.put(BigDecimal.valueOf(number), people));
        return Spread.ofNumbers(given, type.step(), type.min(), type.max());
    }

    private void addClasses(List<List<Cell>> lines) {
        var width = width(sample.counts().lastKey() - sample.counts().firstKey());
        var people = new TreeMap<Long, Long>();
        sample.counts().forEach((number, times) -> people.merge(place(number, width), times, Math::addExact));
        for (long i = people.firstKey(); i <= people.lastKey(); i++) {
            var from = width.multiply(BigDecimal.valueOf(i));
            lines.add(line(
                    new Sentence("{from} to below {to}", "{from} bis unter {to}")
                            .with("from", Wording.number(from), "to", Wording.number(from.add(width))),
                    people.getOrDefault(i, 0L)));
        }
    }

    /** Returns the class of a number as it is written in decimals: 0.7 begins a class of width 0.1, though no double is exactly that. */
    private static long place(double number, BigDecimal width) {
        return BigDecimal.valueOf(number).divide(width, 0, RoundingMode.FLOOR).longValueExact();
    }

    /** Returns 1, 2 or 5 times a power of ten, so that there are no more than twelve classes. */
    private static BigDecimal width(double range) {
        int power = (int) Math.floor(Math.log10(range / (MOST_BARS - 1)));
        for (int times : new int[] {1, 2, 5}) {
            var width = BigDecimal.valueOf(times).scaleByPowerOfTen(power);
            if (range / width.doubleValue() <= MOST_BARS - 1) return plain(width);
        }
        return plain(BigDecimal.ONE.scaleByPowerOfTen(power + 1));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Sentence plain(double number) {
        return Wording.number(plain(BigDecimal.valueOf(number).stripTrailingZeros()));
    }

    private List<Cell> line(Sentence label, long people) {
        return List.of(
                Cell.Words.of(Text.of(label.german(), label.english())),
                new Cell.People(people),
                new Cell.Share(people, sample.size()));
    }
}
