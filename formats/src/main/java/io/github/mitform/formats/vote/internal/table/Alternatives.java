package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results that are possible where ties are left open: who is tied says too little where not every choice among them can come out.
 *
 * @param sets two or more, each in order of places
 * @param funds whether these are projects
 */
public record Alternatives(List<List<Integer>> sets, boolean funds) {
    /** More are read by nobody; the data tells all. */
    private static final int MOST = 100;

    public Alternatives {
        sets = List.copyOf(sets);
    }

    /** Returns empty where nothing is open, or any of those who are tied can be taken for the seats that are left. */
    public static Optional<Alternatives> of(Outcome outcome) {
        var winners = outcome.winners();
        var possible = outcome.alternatives().stream()
                .filter(set -> set.containsAll(winners))
                .toList();
        boolean any = outcome.open()
                .filter(open -> open.seats() > 1 || !open.leavesOut())
                .isEmpty();
        return any || possible.size() < 2
                ? Optional.empty()
                : Optional.of(new Alternatives(possible, outcome.rule() instanceof BudgetRule));
    }

    /** Returns how many there are. */
    public Sentence sentence() {
        boolean all = sets.size() <= MOST;
        return new Sentence(
                        all
                                ? "So {number} results are possible; the table of possible results lists them."
                                : "So {number} results are possible; the table of possible results lists the first {most}.",
                        all
                                ? "Möglich sind damit {number} Ergebnisse; sie stehen in der Tabelle der möglichen Ergebnisse."
                                : "Möglich sind damit {number} Ergebnisse; die ersten {most} stehen in der Tabelle der möglichen Ergebnisse.")
                .with("number", Wording.count(sets.size()), "most", MOST);
    }

    /** Returns the first of them, one in each line. */
    public Figure figure(Labels labels) {
        var lines = new ArrayList<List<Cell>>();
        for (List<Integer> set : sets.subList(0, Math.min(MOST, sets.size()))) {
            var who = set.isEmpty() ? new Sentence("–", "–") : labels.row(set);
            lines.add(List.of(
                    Cell.Words.of(Text.of(Integer.toString(lines.size() + 1), Integer.toString(lines.size() + 1))),
                    Cell.Words.of(Text.of(who.german(), who.english()))));
        }
        return new Figure(
                "alternatives",
                new Sentence("Possible results", "Mögliche Ergebnisse"),
                List.of(
                        new Column("number", new Sentence("No.", "Nr."), Role.LABEL),
                        new Column(
                                "winners",
                                funds ? new Sentence("Funded", "Umgesetzt") : new Sentence("Elected", "Gewählt"),
                                Role.LABEL)),
                lines,
                Drawing.NONE);
    }
}
