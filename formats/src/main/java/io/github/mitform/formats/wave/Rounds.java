package io.github.mitform.formats.wave;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of problems from round to round of a test in which the prototype is mended in between (RITE): M. C. Medlock and others, "Using the
 * RITE method to improve products", Usability Professionals' Association, 2002.
 */
final class Rounds {
    private static final double ONE_IN_FIVE = 0.2;

    private Rounds() {}

    private enum Fate {
        GONE("not seen any more", "nicht mehr gesehen"),
        STILL("still there", "noch da"),
        NEW("new", "neu"),
        UNSEEN("not seen", "nicht gesehen");

        private final Sentence words;

        Fate(String english, String german) {
            words = new Sentence(english, german);
        }
    }

    /** Returns the published table of shares with what became of each problem. */
    static Figure of(Figure table, List<String> rounds) {
        var columns = new ArrayList<>(table.columns());
        columns.add(new Column("fate", new Sentence("What became of it", "Was daraus wurde"), Role.LABEL));
        var lines = new ArrayList<List<Cell>>();
        for (List<Cell> line : table.lines()) {
            var cells = new ArrayList<>(line);
            cells.add(fate(line)
                    .<Cell>map(fate -> Cell.Words.of(Wording.text(fate.words)))
                    .orElseGet(Cell.Withheld::new));
            lines.add(cells);
        }
        return new Figure(
                "rounds",
                new Sentence("Problems from {first} to {last}", "Probleme von {first} bis {last}")
                        .with("first", rounds.get(0), "last", rounds.get(rounds.size() - 1)),
                columns,
                lines,
                Drawing.NONE);
    }

    /** Returns what became of a problem; empty where that may not be told. */
    private static Optional<Fate> fate(List<Cell> line) {
        boolean before = false;
        boolean last = false;
        for (int i = 1; i < line.size(); i++) {
            if (line.get(i) instanceof Cell.Withheld) return Optional.empty();
            boolean seen = line.get(i) instanceof Cell.Share share && share.part() > 0;
            if (i == line.size() - 1) {
                last = seen;
            } else {
                before |= seen;
            }
        }
        if (last) return Optional.of(before ? Fate.STILL : Fate.NEW);
        return Optional.of(before ? Fate.GONE : Fate.UNSEEN);
    }

    /** Says how many problems are gone, still there, and new; nothing where that may not be told. */
    static List<Sentence> outcome(Figure table) {
        var counts = new int[Fate.values().length];
        for (List<Cell> line : table.lines()) {
            var fate = fate(line);
            if (fate.isEmpty()) return List.of();
            counts[fate.get().ordinal()]++;
        }
        return List.of(new Sentence(
                        "Problems not seen any more: {gone}; still there: {still}; new: {new}.",
                        "Nicht mehr gesehene Probleme: {gone}; noch da: {still}; neu: {new}.")
                .with(
                        "gone",
                        Wording.count(counts[Fate.GONE.ordinal()]),
                        "still",
                        Wording.count(counts[Fate.STILL.ordinal()]),
                        "new",
                        Wording.count(counts[Fate.NEW.ordinal()])));
    }

    /** Says what it means that a problem was not seen, with so many testers. */
    static Sentence caution(long testers) {
        var missed = BigDecimal.valueOf(100 * Math.pow(1 - ONE_IN_FIVE, (double) testers))
                .setScale(0, RoundingMode.HALF_UP);
        return new Sentence(
                        "Not seen any more does not mean mended: a problem that one in five people have stays unseen by {testers} in {missed} of"
                                + " 100 such rounds.",
                        "Nicht mehr gesehen heißt nicht behoben: Ein Problem, das jede fünfte Person hat, bleibt bei {testers} in {missed} von"
                                + " 100 solchen Runden unentdeckt.")
                .with("testers", Wording.people(testers), "missed", Wording.number(missed));
    }
}
