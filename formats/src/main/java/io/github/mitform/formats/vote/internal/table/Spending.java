package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.Money;
import io.github.mitform.formats.vote.budget.SharesStep;
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
import java.util.Optional;

/**
 * What becomes of the money: spent and left is what there is.
 *
 * @param amount what there is in all pots
 * @param spent on what is funded for certain
 * @param open whether more is spent, on what hangs on ties
 * @param shared what all voters had together to count with, which is more than there is where shares were raised; empty where they were not
 * @param people how many voted
 * @param behindShares how many people raised shares speak of: how far they were raised follows from who supports what
 */
public record Spending(
        Fraction amount, Fraction spent, boolean open, Optional<Fraction> shared, long people, long behindShares) {
    /** Returns empty for a count that spends nothing. */
    public static Optional<Spending> of(Outcome outcome) {
        if (!(outcome.rule() instanceof BudgetRule rule)) return Optional.empty();
        var budget = rule.budget();
        var amount = Fraction.of(budget.amount());
        for (var pot : budget.pots()) amount = amount.plus(Fraction.of(pot.amount()));
        var spent = Fraction.ZERO;
        for (int place : outcome.winners()) {
            spent = spent.plus(Fraction.of(budget.projects().get(place).cost()));
        }
        return Optional.of(new Spending(
                amount, spent, outcome.open().isPresent(), shared(outcome), outcome.people(), outcome.people()));
    }

    /** Returns the same, where raised shares speak of so many people. */
    public Spending withSharesOf(long supporters) {
        return new Spending(amount, spent, open, shared, people, supporters);
    }

    /** Returns what there is in a pot; in the general amount for none. */
    public static Fraction amount(Budget budget, Optional<String> pot) {
        return Fraction.of(budget.pots().stream()
                .filter(each -> pot.equals(Optional.of(each.id())))
                .findFirst()
                .map(Budget.Pot::amount)
                .orElse(budget.amount()));
    }

    private static Optional<Fraction> shared(Outcome outcome) {
        var shares = outcome.steps().stream()
                .filter(SharesStep.class::isInstance)
                .map(SharesStep.class::cast)
                .toList();
        return shares.stream().anyMatch(step -> step.raises() > 0)
                ? Optional.of(shares.stream().map(SharesStep::shared).reduce(Fraction.ZERO, Fraction::plus))
                : Optional.empty();
    }

    /** Returns what is left of what there is. */
    public Fraction left() {
        return amount.minus(spent);
    }

    /** Returns what is spent and what is left. */
    public Sentence sentence() {
        if (open) {
            return new Sentence(
                            "Of {amount}, {spent} are spent for certain; what else is spent hangs on the ties.",
                            "Von {amount} werden {spent} sicher ausgegeben; was noch dazukommt, hängt an den Gleichständen.")
                    .with("amount", Money.of(amount), "spent", Money.of(spent));
        }
        if (left().signum() == 0) {
            return new Sentence("All of the {amount} are spent.", "Die {amount} werden ganz ausgegeben.")
                    .with("amount", Money.of(amount));
        }
        return new Sentence(
                        "Of {amount}, {spent} are spent and {left} are left.",
                        "Von {amount} werden {spent} ausgegeben, und {left} bleiben übrig.")
                .with("amount", Money.of(amount), "spent", Money.of(spent), "left", Money.of(left()));
    }

    /** Returns the same as a table, with what shares came to where they were raised. */
    public Figure figure() {
        var lines = new ArrayList<List<Cell>>();
        lines.add(line(new Sentence("Budget", "Budget"), amount, people));
        lines.add(line(
                open ? new Sentence("Spent for certain", "Sicher ausgegeben") : new Sentence("Spent", "Ausgegeben"),
                spent,
                people));
        lines.add(
                line(open ? new Sentence("Still open", "Noch offen") : new Sentence("Left", "Übrig"), left(), people));
        shared.ifPresent(raised -> lines.add(line(
                new Sentence(
                        "For counting only: all raised shares together",
                        "Nur zum Rechnen: alle erhöhten Anteile zusammen"),
                raised,
                behindShares)));
        return new Figure(
                "money",
                new Sentence("The money", "Das Geld"),
                List.of(
                        new Column("what", new Sentence("What", "Was"), Role.LABEL),
                        new Column("amount", new Sentence("Amount", "Betrag"), Role.MEASURE)),
                lines,
                Drawing.NONE);
    }

    private static List<Cell> line(Sentence what, Fraction money, long behind) {
        int decimals = money.isWhole() ? 0 : 2;
        return List.of(
                Cell.Words.of(Text.of(what.german(), what.english())),
                new Cell.Number(money.toDecimal(decimals), decimals, behind));
    }
}
