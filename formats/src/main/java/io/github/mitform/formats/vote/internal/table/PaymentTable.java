package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was paid for one after the other, who paid how much if the rule has payers, and what was left.
 *
 * @param amount what there is in all, in money or in seats
 * @param open whether more is paid for, which hangs on ties
 * @param budget of money; empty where seats are paid for
 */
public record PaymentTable(
        List<Bought> bought, Fraction amount, boolean open, Optional<Budget> budget, PaymentCells cells) {
    private static final String COST = "cost";

    public PaymentTable {
        bought = List.copyOf(bought);
    }

    /** Returns empty for a count that pays for nothing. */
    public static Optional<PaymentTable> of(Outcome outcome, PaymentCells cells) {
        var bought = Bought.in(outcome);
        if (bought.isEmpty()) return Optional.empty();
        boolean open = outcome.open().isPresent();
        if (outcome.rule() instanceof BudgetRule rule) {
            return Spending.of(outcome)
                    .map(spending ->
                            new PaymentTable(bought, spending.amount(), open, Optional.of(rule.budget()), cells));
        }
        // What all have together is not always one for each seat: shares may have been raised.
        return outcome.steps().stream()
                .filter(ShareStep.class::isInstance)
                .map(step -> ((ShareStep) step).left().plus(Fraction.ONE))
                .findFirst()
                .map(amount -> new PaymentTable(bought, amount, open, Optional.empty(), cells));
    }

    /** Returns the same without who paid. */
    public PaymentTable withoutPayers() {
        return new PaymentTable(bought.stream().map(Bought::withoutPayers).toList(), amount, open, budget, cells);
    }

    /** Returns the table. */
    public Figure figure() {
        boolean pays = bought.stream().anyMatch(Bought::hasPayers);
        return new Figure(
                "payments",
                pays
                        ? new Sentence("Who paid how much", "Wer wie viel zahlte")
                        : new Sentence("What was funded one after the other", "Was nacheinander umgesetzt wird"),
                columns(pays),
                lines(pays),
                Drawing.STAIRS);
    }

    private boolean hasRest() {
        return bought.stream().anyMatch(each -> !each.hasPayers());
    }

    private boolean hasPots() {
        return budget.filter(each -> !each.pots().isEmpty()).isPresent();
    }

    private List<Column> columns(boolean pays) {
        var columns = new ArrayList<Column>();
        columns.add(
                budget.isPresent()
                        ? new Column("project", new Sentence("Project", "Vorhaben"), Role.LABEL)
                        : new Column("elected", new Sentence("Elected", "Gewählt"), Role.LABEL));
        if (!pays) columns.add(new Column("votes", new Sentence("Votes", "Stimmen"), Role.MEASURE));
        columns.add(new Column(
                COST,
                budget.isPresent() ? new Sentence("Cost", "Kosten") : new Sentence("Price in seats", "Preis in Sitzen"),
                Role.TOTAL));
        if (pays) {
            columns.add(part("by_most", "from those who paid the most each", "von denen, die je am meisten zahlten"));
            columns.add(part("by_less", "from those who paid less", "von denen, die weniger zahlten"));
            if (hasRest()) columns.add(part("rest", "from what was left over", "aus dem, was übrig war"));
            columns.add(new Column("payers", new Sentence("Payers", "Zahlende"), Role.MEASURE));
            columns.add(new Column("most", new Sentence("Most from one", "Am meisten von einem"), Role.MEASURE));
        }
        columns.add(Column.from("left", left(), COST));
        if (hasPots()) {
            columns.add(new Column("pot", new Sentence("Pot", "Topf"), Role.LABEL));
            columns.add(Column.from("left_in_pot", new Sentence("Left in the pot", "Übrig im Topf"), COST));
        }
        return columns;
    }

    private Sentence left() {
        if (open) return new Sentence("Left or still open", "Übrig oder noch offen");
        return budget.isPresent()
                ? new Sentence("Left of the budget", "Übrig vom Budget")
                : new Sentence("Seats left", "Übrige Sitze");
    }

    private static Column part(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.PART);
    }

    private List<List<Cell>> lines(boolean pays) {
        var lines = new ArrayList<List<Cell>>();
        var spent = Fraction.ZERO;
        for (int i = 0; i < bought.size(); i++) {
            var each = bought.get(i);
            spent = spent.plus(each.cost());
            var line = new ArrayList<Cell>();
            line.add(cells.name(each.place()));
            if (!pays) line.add(cells.votes(each.place()));
            line.add(number(each.cost(), Note.NOBODY));
            if (pays) addPayments(each, line);
            line.add(number(amount.minus(spent), Note.NOBODY));
            if (hasPots()) {
                line.add(Cell.Words.of(pot(each)));
                line.add(number(leftInPot(i), Note.NOBODY));
            }
            lines.add(line);
        }
        return lines;
    }

    /** All that is told of who paid for one thing is shown or none of it, since each number follows from the others and the cost. */
    private void addPayments(Bought each, List<Cell> line) {
        boolean paid = each.hasPayers();
        long people = paid ? cells.fewest(each) : Note.NOBODY;
        line.add(paid ? number(each.byMost(), people) : new Cell.Empty());
        line.add(paid ? number(each.cost().minus(each.byMost()), people) : new Cell.Empty());
        if (hasRest()) line.add(paid ? new Cell.Empty() : number(each.cost(), Note.NOBODY));
        line.add(paid ? number(each.payers(), people) : new Cell.Empty());
        line.add(paid ? number(each.most(), people) : new Cell.Empty());
    }

    private Text pot(Bought each) {
        return project(each).pot().map(id -> Text.of(id, id)).orElse(Text.of("allgemein", "general"));
    }

    private Project project(Bought each) {
        return budget.orElseThrow().projects().get(each.place());
    }

    private Fraction leftInPot(int index) {
        var pot = project(bought.get(index)).pot();
        var spent = bought.subList(0, index + 1).stream()
                .filter(each -> project(each).pot().equals(pot))
                .map(Bought::cost)
                .reduce(Fraction.ZERO, Fraction::plus);
        return Spending.amount(budget.orElseThrow(), pot).minus(spent);
    }

    private static Cell number(Fraction number, long people) {
        var decimal = Decimals.plain(number.toDecimal(Decimals.MOST));
        return new Cell.Number(decimal, decimal.scale(), people);
    }
}
