package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Picture.Anchor;
import io.github.mitform.report.Picture.Drawing;
import io.github.mitform.report.Picture.Ink;
import io.github.mitform.report.Picture.Look;
import io.github.mitform.report.Picture.Paper;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each against each: how many prefer the one of a row to the one of a column, coloured by who wins.
 *
 * @param order of rows and columns, the best first
 * @param preferring how much those weigh who prefer one to the other, by the two places in a row
 */
record MatrixPicture(List<Integer> order, Map<List<Integer>, Fraction> preferring, Labels labels) implements Drawing {
    /** With more than these, only a table is left. */
    static final int MOST = 12;

    private static final double LINE = 19;
    private static final double ROW = 30;
    private static final Ink WON = Ink.SHADE_2;
    private static final Ink LOST = Ink.SHADE_5;

    MatrixPicture {
        order = List.copyOf(order);
        preferring = Map.copyOf(preferring);
    }

    static MatrixPicture of(Outcome outcome, Labels labels) {
        var preferring = new HashMap<List<Integer>, Fraction>();
        for (var step : outcome.steps()) {
            if (!(step instanceof PairStep pair)) continue;
            preferring.put(List.of(pair.one(), pair.other()), pair.forOne());
            preferring.put(List.of(pair.other(), pair.one()), pair.forOther());
        }
        var order = new ArrayList<Integer>();
        outcome.winners().forEach(order::add);
        outcome.order()
                .forEach(group ->
                        group.stream().filter(place -> !order.contains(place)).forEach(order::add));
        for (int place = 0; place < outcome.candidates().size(); place++) {
            if (!order.contains(place)) order.add(place);
        }
        return new MatrixPicture(order, preferring, labels);
    }

    Fraction preferring(int one, int other) {
        return preferring.getOrDefault(List.of(one, other), Fraction.ZERO);
    }

    @Override
    public void on(Paper paper) {
        double start = paper.isWide() ? 220 : 130;
        double column = Math.min(64, (paper.width() - start) / order.size());
        double middle = paper.bottom() + LINE / 2;
        paper.words(
                Look.ASIDE, Anchor.START, 0, middle, paper.say(new Sentence("votes for it against", "Stimmen gegen")));
        for (int i = 0; i < order.size(); i++) {
            paper.words(Look.ASIDE, Anchor.MIDDLE, start + column * (i + 0.5), middle, Integer.toString(i + 1));
        }
        paper.skip(LINE + 4);
        for (int i = 0; i < order.size(); i++) row(i, start, column, paper);
        paper.skip(8);
        entry(WON, new Sentence("wins this comparison", "gewinnt diesen Vergleich"), paper);
        entry(LOST, new Sentence("loses this comparison", "verliert diesen Vergleich"), paper);
    }

    private void row(int row, double start, double column, Paper paper) {
        double top = paper.bottom();
        double middle = top + ROW / 2;
        int one = order.get(row);
        var name = (row + 1) + ". " + paper.say(labels.of(one));
        paper.words(
                Look.LABEL,
                Anchor.START,
                0,
                middle,
                paper.wrap(name, start - 12, 1).get(0));
        for (int i = 0; i < order.size(); i++) {
            double x = start + column * i;
            if (i == row) continue;
            int other = order.get(i);
            int sign = preferring(one, other).compareTo(preferring(other, one));
            var ink = sign > 0 ? WON : sign < 0 ? LOST : Ink.TRACK;
            paper.box(ink, x + 1, top + 1, column - 2, ROW - 2);
            var votes = paper.number(
                    preferring(one, other).toDecimal(preferring(one, other).isWhole() ? 0 : 2));
            if (paper.width(votes) + 2 <= column) {
                paper.wordsOn(ink, Anchor.MIDDLE, x + column / 2, middle, votes);
            }
        }
        paper.skip(ROW);
    }

    private static void entry(Ink ink, Sentence words, Paper paper) {
        double middle = paper.bottom() + LINE / 2;
        paper.box(ink, 0, middle - 6, 12, 12);
        paper.words(Look.LABEL, Anchor.START, 18, middle, paper.say(words));
        paper.skip(LINE + 2);
    }
}
