package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.ComparisonStep;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.Money;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the steps of a count one after the other. Of a budget, its rule is asked besides, which knows what a step does not say: from which pot the money comes,
 * and which project excludes which. For one report.
 */
public final class BudgetTelling {
    private final Outcome outcome;
    private final Labels labels;
    private final Optional<Budget> budget;
    /** What this list has funded so far, and what cannot be funded beside it. */
    private final List<Integer> funded = new ArrayList<>();

    private final List<Integer> out = new ArrayList<>();

    private BudgetTelling(Outcome outcome, Labels labels) {
        this.outcome = outcome;
        this.labels = labels;
        this.budget = outcome.rule() instanceof BudgetRule rule ? Optional.of(rule.budget()) : Optional.empty();
    }

    /** Returns a sentence for each step of a count. */
    public static List<Sentence> of(Outcome outcome, Labels labels) {
        var telling = new BudgetTelling(outcome, labels);
        return telling.budget.isEmpty()
                ? outcome.steps().stream().map(step -> step.sentence(labels)).toList()
                : outcome.steps().stream().map(telling::sentence).toList();
    }

    /**
     * Returns whether the round of a tie is one of those that are told. Shares are raised until the money is spent, and only the last of these counts is told;
     * those of each pot have rounds of their own, and so has what shares are compared with.
     */
    public static boolean isRoundTold(TieUse tie, Outcome outcome) {
        boolean several = outcome.rule() instanceof EqualSharesFunding shares
                && (shares.compare() || !shares.budget().pots().isEmpty() || raises(outcome));
        var taken = tie.chosen().isEmpty() ? tie.tied() : tie.chosen();
        return !several
                || outcome.steps().stream()
                        .anyMatch(step -> step instanceof FundingStep funding
                                && funding.fate() == FundingStep.Fate.FUNDED
                                && funding.round() == tie.round()
                                && taken.contains(funding.project()));
    }

    /** Returns whether a tie whose round is not told can only have come up while shares were raised. */
    public static boolean onlyRaises(Outcome outcome) {
        return outcome.rule() instanceof EqualSharesFunding shares
                && !shares.compare()
                && !shares.greedy()
                && shares.budget().pots().isEmpty()
                && raises(outcome);
    }

    private static boolean raises(Outcome outcome) {
        return outcome.steps().stream().anyMatch(step -> step instanceof SharesStep shares && shares.raises() > 0);
    }

    private Sentence sentence(Step step) {
        if (step instanceof ComparisonStep) {
            funded.clear();
            out.clear();
        }
        if (step instanceof PurchaseStep purchase) {
            var sentence = step.sentence(labels);
            var excluded = fund(purchase.project());
            return inPot(excluded.isEmpty() ? sentence : with(sentence, excluded), purchase.project());
        }
        if (step instanceof SharesStep shares) {
            return withPot(step.sentence(labels), shares.pot());
        }
        if (!(step instanceof FundingStep funding)) return step.sentence(labels);
        if (funding.fate() == FundingStep.Fate.FUNDED) fund(funding.project());
        return inPot(
                funding.fate() == FundingStep.Fate.EXCLUDED ? excluded(funding) : step.sentence(labels),
                funding.project());
    }

    private List<Integer> fund(int place) {
        funded.add(place);
        var excluded = excluding(place).stream()
                .filter(other -> !funded.contains(other) && !out.contains(other))
                .toList();
        out.addAll(excluded);
        return excluded;
    }

    private List<Integer> excluding(int place) {
        var names = outcome.candidates();
        return budget.orElseThrow().exclusive().stream()
                .filter(group -> group.contains(names.name(place)))
                .flatMap(List::stream)
                .map(names::place)
                .filter(other -> other != place)
                .distinct()
                .sorted()
                .toList();
    }

    private Sentence with(Sentence sentence, List<Integer> excluded) {
        var more = excluded.size() == 1
                ? new Sentence("{told} It excludes {others}.", "{told} Es schließt {others} aus.")
                : new Sentence("{told} It excludes {others}, which are out.", "{told} Es schließt {others} aus.");
        return more.with("told", sentence, "others", labels.row(excluded));
    }

    private Sentence excluded(FundingStep step) {
        var by = excluding(step.project()).stream().filter(funded::contains).toList();
        if (by.isEmpty()) return step.sentence(labels);
        return new Sentence(
                        "Round {round}: {project} ({number}) is out, since {by} is funded, which excludes it.",
                        "Runde {round}: {project} ({number}) entfällt, weil {by} umgesetzt wird und es ausschließt.")
                .with(
                        "round",
                        step.round(),
                        "project",
                        labels.row(List.of(step.project())),
                        "number",
                        Money.of(step.number()),
                        "by",
                        labels.row(by.subList(by.size() - 1, by.size())));
    }

    private Sentence inPot(Sentence sentence, int place) {
        return withPot(sentence, budget.orElseThrow().projects().get(place).pot());
    }

    private Sentence withPot(Sentence sentence, Optional<String> pot) {
        if (budget.orElseThrow().pots().isEmpty()) return sentence;
        return pot.map(id ->
                        new Sentence("Pot “{pot}”. {told}", "Topf „{pot}“. {told}").with("pot", id, "told", sentence))
                .orElse(new Sentence("General amount. {told}", "Allgemeiner Betrag. {told}").with("told", sentence));
    }
}
