package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.Money;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.List;

/** What projects cost, who supports them, and which are funded. */
record BudgetTable(Poll<?> poll, Budget budget, Outcome outcome) {

    Figure figure(Standings standings) {
        var lines = new ArrayList<List<Cell>>();
        standings.places().forEach(place -> lines.add(line(place)));
        poll.beside()
                .forEach(beside -> lines.add(List.of(
                        beside.label(),
                        new Cell.Empty(),
                        new Cell.Empty(),
                        new Cell.People(beside.people()),
                        share(beside.people()))));
        return new Figure(
                "projects",
                new Sentence("The projects", "Die Vorhaben"),
                List.of(
                        new Column("option", new Sentence("Project", "Vorhaben"), Role.LABEL),
                        new Column("price", new Sentence("Costs", "Kosten"), Role.LABEL),
                        new Column("funded", new Sentence("Outcome", "Ergebnis"), Role.LABEL),
                        new Column("support", new Sentence("Supporters", "Unterstützende"), Role.MEASURE),
                        Column.from("share", new Sentence("Share", "Anteil"), "support")),
                lines,
                Drawing.BARS);
    }

    private List<Cell> line(int place) {
        Option option = poll.options().get(place);
        long people = poll.naming(place);
        return List.of(
                Cell.Words.of(option),
                Cell.Words.of(Wording.text(
                        Money.of(Fraction.of(budget.projects().get(place).cost())))),
                Cell.Words.of(Wording.text(fate(place))),
                new Cell.People(people),
                share(people));
    }

    private Cell share(long people) {
        return poll.people() == 0 ? new Cell.Empty() : new Cell.Share(people, poll.people());
    }

    private Sentence fate(int place) {
        if (outcome.winners().contains(place)) return new Sentence("Funded", "Wird umgesetzt");
        return outcome.possibleWinners().contains(place)
                ? new Sentence("Open: a tie", "Offen: Gleichstand")
                : new Sentence("Not funded", "Wird nicht umgesetzt");
    }
}
