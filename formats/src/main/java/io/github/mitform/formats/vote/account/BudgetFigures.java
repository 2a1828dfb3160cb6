package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.internal.table.Spending;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The tables of an account of a budget. */
final class BudgetFigures {
    private static final Sentence POT = new Sentence("Pot", "Topf");
    private static final Sentence VOTES = new Sentence("Votes", "Stimmen");
    private static final Sentence COST = new Sentence("Cost", "Kosten");

    private final Outcome outcome;
    private final Budget budget;
    private final Labels labels;
    private final boolean givesPoints;
    private final List<Fraction> votes = new ArrayList<>();
    private final List<Fraction> points = new ArrayList<>();

    BudgetFigures(Outcome outcome, Budget budget, Profile<?> profile, Labels labels) {
        this.outcome = outcome;
        this.budget = budget;
        this.labels = labels;
        this.givesPoints = givesPoints(outcome);
        for (int place = 0; place < outcome.candidates().size(); place++) {
            var supporting = Fraction.ZERO;
            var given = Fraction.ZERO;
            for (var line : profile.lines()) {
                var number = ((Points) line.ballot()).get(place).orElse(Fraction.ZERO);
                if (number.signum() <= 0) continue;
                supporting = supporting.plus(line.weight());
                given = given.plus(line.weight().times(number));
            }
            votes.add(supporting);
            points.add(given);
        }
    }

    private static boolean givesPoints(Outcome outcome) {
        if (outcome.rule() instanceof GreedyFunding greedy) return greedy.measure() == Measure.POINTS;
        return outcome.rule() instanceof EqualSharesFunding shares && shares.measure() == Measure.POINTS;
    }

    private boolean hasPots() {
        return !budget.pots().isEmpty();
    }

    /** Returns what is funded, and how many votes and what cost every project has; behind what is funded, the most votes first. */
    Figure result() {
        boolean scored = !outcome.scores().isEmpty();
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", new Sentence("Name", "Name"), Role.LABEL));
        columns.add(new Column("result", new Sentence("Result", "Ergebnis"), Role.LABEL));
        columns.add(new Column("votes", VOTES, Role.MEASURE));
        if (givesPoints) columns.add(new Column("points", new Sentence("Points", "Punkte"), Role.MEASURE));
        columns.add(new Column("cost", COST, Role.MEASURE));
        if (hasPots()) columns.add(new Column("pot", POT, Role.LABEL));
        if (scored) columns.add(new Column("score", outcome.rule().scored(), Role.MEASURE));
        var lines = new ArrayList<List<Cell>>();
        for (int place : order()) {
            var line = new ArrayList<Cell>();
            line.add(AccountFigures.words(labels.of(place)));
            line.add(AccountFigures.words(standing(place)));
            line.add(number(votes.get(place)));
            if (givesPoints) line.add(number(points.get(place)));
            line.add(number(Fraction.of(budget.projects().get(place).cost())));
            if (hasPots()) line.add(AccountFigures.words(pot(place)));
            if (scored) line.add(number(outcome.scores().getOrDefault(place, Fraction.ZERO)));
            lines.add(line);
        }
        return new Figure("result", AccountFigures.resultIn(VOTES), columns, lines, Drawing.BARS);
    }

    private Sentence standing(int place) {
        if (outcome.winners().contains(place)) return new Sentence("funded", "wird umgesetzt");
        return outcome.possibleWinners().contains(place) ? AccountFigures.undecided(outcome) : new Sentence("–", "–");
    }

    private Set<Integer> order() {
        var order = new LinkedHashSet<>(outcome.winners());
        outcome.open().ifPresent(open -> order.addAll(open.candidates()));
        IntStream.range(0, votes.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> votes.get(place))
                        .reversed())
                .forEach(order::add);
        return order;
    }

    private Sentence pot(int place) {
        return budget.projects()
                .get(place)
                .pot()
                .map(id -> new Sentence(id, id))
                .orElse(new Sentence("general", "allgemein"));
    }

    /** Returns how many votes a project has. */
    Cell votes(int place) {
        return number(votes.get(place));
    }

    private Fraction amount(Optional<String> pot) {
        return Spending.amount(budget, pot);
    }

    private Fraction spent(Optional<String> pot, List<Integer> places) {
        return places.stream()
                .map(budget.projects()::get)
                .filter(project -> project.pot().equals(pot))
                .map(project -> Fraction.of(project.cost()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what there is in each pot and what becomes of it; empty if there is only the general amount. */
    Optional<Figure> pots() {
        if (!hasPots()) return Optional.empty();
        var lines = new ArrayList<List<Cell>>();
        boolean general = budget.amount().signum() > 0
                || budget.projects().stream().anyMatch(project -> project.pot().isEmpty());
        if (general) lines.add(line(new Sentence("general", "allgemein"), Optional.empty()));
        for (Budget.Pot pot : budget.pots()) {
            lines.add(line(new Sentence(pot.id(), pot.id()), Optional.of(pot.id())));
        }
        return Optional.of(new Figure(
                "pots",
                new Sentence("The pots", "Die Töpfe"),
                List.of(
                        new Column("pot", POT, Role.LABEL),
                        new Column("amount", new Sentence("Amount", "Betrag"), Role.MEASURE),
                        new Column("spent", new Sentence("Spent", "Ausgegeben"), Role.MEASURE),
                        new Column("left", new Sentence("Left", "Übrig"), Role.MEASURE)),
                lines,
                Drawing.NONE));
    }

    private List<Cell> line(Sentence name, Optional<String> pot) {
        var spent = spent(pot, outcome.winners());
        return List.of(
                AccountFigures.words(name),
                number(amount(pot)),
                number(spent),
                number(amount(pot).minus(spent)));
    }

    private Cell number(Fraction number) {
        return AccountFigures.number(number, outcome.people());
    }
}
