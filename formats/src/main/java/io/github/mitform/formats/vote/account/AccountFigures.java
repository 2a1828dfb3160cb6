package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.account.Rounds.Round;
import io.github.mitform.formats.vote.account.SpendingPicture.Bought;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tables of an account. */
final class AccountFigures {
    private static final int DECIMALS = 4;
    private static final Sentence NAME = new Sentence("Name", "Name");

    private final Outcome outcome;
    private final Labels labels;

    AccountFigures(Outcome outcome, Labels labels) {
        this.outcome = outcome;
        this.labels = labels;
    }

    /** Returns who has won, and the numbers by which. */
    Figure result() {
        boolean scored = !outcome.scores().isEmpty();
        var budget = outcome.rule() instanceof BudgetRule rule ? List.of(rule.budget()) : List.<Budget>of();
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", NAME, Role.LABEL));
        columns.add(new Column("result", new Sentence("Result", "Ergebnis"), Role.LABEL));
        if (!budget.isEmpty()) columns.add(new Column("cost", new Sentence("Cost", "Kosten"), Role.MEASURE));
        if (scored) columns.add(new Column("score", new Sentence("Number", "Zahl"), Role.MEASURE));
        var lines = new ArrayList<List<Cell>>();
        for (int place : order()) {
            var line = new ArrayList<Cell>();
            line.add(words(labels.of(place)));
            line.add(words(standing(place)));
            if (!budget.isEmpty()) {
                line.add(number(Fraction.of(budget.get(0).projects().get(place).cost())));
            }
            if (scored) {
                var score = outcome.scores().get(place);
                line.add(score == null ? new Cell.Empty() : number(score));
            }
            lines.add(line);
        }
        return new Figure(
                "result",
                new Sentence("Result", "Ergebnis"),
                columns,
                lines,
                outcome.scores().size() == outcome.candidates().size() && budget.isEmpty()
                        ? Drawing.BARS
                        : Drawing.NONE);
    }

    private Sentence standing(int place) {
        boolean budget = outcome.rule() instanceof BudgetRule;
        if (outcome.winners().contains(place)) {
            return budget ? new Sentence("funded", "wird umgesetzt") : new Sentence("elected", "gewählt");
        }
        return outcome.possibleWinners().contains(place) ? new Sentence("tied", "gleichauf") : new Sentence("–", "–");
    }

    private List<Integer> order() {
        var order = new ArrayList<>(outcome.winners());
        outcome.open()
                .ifPresent(open -> open.candidates().stream()
                        .filter(place -> !order.contains(place))
                        .forEach(order::add));
        outcome.order()
                .forEach(group ->
                        group.stream().filter(place -> !order.contains(place)).forEach(order::add));
        IntStream.range(0, outcome.candidates().size())
                .filter(place -> !order.contains(place))
                .forEach(order::add);
        return order;
    }

    /** Returns how ballots were judged. */
    static Figure ballots(Map<Judgement, Long> people) {
        var columns = List.of(
                new Column("ballots", new Sentence("Ballots", "Stimmzettel"), Role.LABEL),
                new Column("why", new Sentence("Why", "Warum"), Role.LABEL),
                new Column("people", new Sentence("Number", "Zahl"), Role.GROUP));
        var lines = new ArrayList<List<Cell>>();
        people.forEach((judgement, number) -> lines.add(List.of(
                words(judgement.verdict().title()),
                words(judgement.why().equals(judgement.verdict().title()) ? new Sentence("–", "–") : judgement.why()),
                new Cell.People(number))));
        return new Figure(
                "ballots",
                new Sentence("How ballots were judged", "Wie Stimmzettel beurteilt wurden"),
                columns,
                lines,
                Drawing.NONE);
    }

    /** Returns what everybody had in each round; of many rounds the last ones. */
    Figure rounds(Rounds rounds) {
        var all = rounds.rounds();
        var shown = all.subList(Math.max(0, all.size() - RoundsPicture.MOST), all.size());
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", NAME, Role.LABEL));
        for (Round round : shown) {
            columns.add(new Column(
                    "round_" + round.number() + "_" + columns.size(),
                    new Sentence("Round {round}", "Runde {round}").with("round", round.number()),
                    Role.MEASURE));
        }
        var places = new ArrayList<>(rounds.places());
        if (all.stream().anyMatch(round -> round.tally().containsKey(Rounds.NOBODY))) places.add(Rounds.NOBODY);
        var lines = new ArrayList<List<Cell>>();
        for (int place : places) {
            var line = new ArrayList<Cell>();
            line.add(words(place == Rounds.NOBODY ? new Sentence("for nobody", "für niemanden") : labels.of(place)));
            for (Round round : shown) {
                var votes = round.tally().get(place);
                line.add(votes == null ? new Cell.Empty() : number(votes));
            }
            lines.add(line);
        }
        return new Figure(
                "rounds", new Sentence("Votes in each round", "Stimmen in jeder Runde"), columns, lines, Drawing.NONE);
    }

    /** Returns each against each. */
    Figure pairs(MatrixPicture matrix) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", new Sentence("Votes for, against", "Stimmen für, gegen"), Role.LABEL));
        for (int i = 0; i < matrix.order().size(); i++) {
            columns.add(
                    new Column("against_" + (i + 1), labels.of(matrix.order().get(i)), Role.MEASURE));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int one : matrix.order()) {
            var line = new ArrayList<Cell>();
            line.add(words(labels.of(one)));
            for (int other : matrix.order()) {
                line.add(one == other ? new Cell.Empty() : number(matrix.preferring(one, other)));
            }
            lines.add(line);
        }
        return new Figure("pairs", new Sentence("Each against each", "Jede gegen jede"), columns, lines, Drawing.NONE);
    }

    /** Returns what was bought, and what was paid for it. */
    Figure payments(List<Bought> bought) {
        var columns = List.of(
                new Column("project", new Sentence("Project", "Projekt"), Role.LABEL),
                new Column("cost", new Sentence("Cost", "Kosten"), Role.MEASURE),
                new Column("payers", new Sentence("People who paid", "Zahlende"), Role.MEASURE),
                new Column("most", new Sentence("Most paid by one", "Höchstbetrag je Mensch"), Role.MEASURE));
        var lines = new ArrayList<List<Cell>>();
        for (Bought project : bought) {
            boolean paid = project.payers().signum() > 0;
            lines.add(List.of(
                    words(labels.of(project.place())),
                    number(project.cost()),
                    paid ? number(project.payers()) : new Cell.Empty(),
                    paid ? number(project.most()) : new Cell.Empty()));
        }
        return new Figure(
                "payments", new Sentence("Who paid how much", "Wer wie viel zahlte"), columns, lines, Drawing.NONE);
    }

    private Cell number(Fraction number) {
        var decimal = number.toDecimal(DECIMALS).stripTrailingZeros();
        return new Cell.Number(decimal, Math.max(0, decimal.scale()), outcome.people());
    }

    private static Cell words(Sentence sentence) {
        return Cell.Words.of(Text.of(sentence.german(), sentence.english()));
    }
}
