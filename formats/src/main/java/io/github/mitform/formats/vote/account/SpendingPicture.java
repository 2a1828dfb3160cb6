package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Picture.Anchor;
import io.github.mitform.report.Picture.Drawing;
import io.github.mitform.report.Picture.Ink;
import io.github.mitform.report.Picture.Look;
import io.github.mitform.report.Picture.Paper;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the money went to, and who paid: a bar for each project as long as its cost, each beginning where the one before ends, so that they go down like
 * stairs to what is left.
 */
record SpendingPicture(Fraction amount, List<Bought> bought, Labels labels) implements Drawing {
    private static final double THICKNESS = 20;
    private static final double LINE = 19;
    private static final double GAP = 9;
    private static final Ink MOST = Ink.SHADE_2;
    private static final Ink LESS = Ink.SHADE_5;
    private static final Ink REST = Ink.SHADE_4;

    SpendingPicture {
        bought = List.copyOf(bought);
    }

    /**
     * A project that is funded.
     *
     * @param payers what those weigh who paid; 0 if it was funded from what was left over, or the rule has no shares
     * @param most what each of them paid at most
     * @param byMost what those paid together who paid the most each
     */
    record Bought(int place, Fraction cost, Fraction payers, Fraction most, Fraction byMost) {}

    /** Returns what a count funded, in its order. */
    static List<Bought> bought(Outcome outcome) {
        Map<Integer, Bought> found = new LinkedHashMap<>();
        for (Step step : outcome.steps()) {
            if (step instanceof PurchaseStep purchase) found.putIfAbsent(purchase.project(), bought(purchase));
            if (step instanceof FundingStep funding && funding.fate() == FundingStep.Fate.FUNDED) {
                found.putIfAbsent(
                        funding.project(),
                        new Bought(funding.project(), funding.cost(), Fraction.ZERO, Fraction.ZERO, Fraction.ZERO));
            }
        }
        found.keySet().retainAll(outcome.winners());
        return List.copyOf(found.values());
    }

    private static Bought bought(PurchaseStep step) {
        var payers = Fraction.ZERO;
        var byMost = Fraction.ZERO;
        for (PurchaseStep.Payment payment : step.payments()) {
            payers = payers.plus(payment.weight());
            var each = Fraction.of(payment.paid(), step.parts());
            if (each.equals(step.most())) byMost = byMost.plus(each.times(payment.weight()));
        }
        return new Bought(step.project(), step.cost(), payers, step.most(), byMost);
    }

    @Override
    public void on(Paper paper) {
        legend(paper);
        double start = paper.isWide() ? 300 : 0;
        double space = paper.width() - start;
        var spent = Fraction.ZERO;
        for (Bought project : bought) {
            double top = head(project, start, paper);
            paper.box(Ink.TRACK, start, top, space, THICKNESS);
            double x = start + length(spent, space);
            double width = length(project.cost, space);
            double most = project.cost.signum() == 0 ? 0 : width * share(project.byMost, project.cost);
            if (project.payers.signum() == 0) {
                paper.box(REST, x, top, width, THICKNESS);
            } else {
                paper.box(MOST, x, top, most, THICKNESS);
                paper.box(LESS, x + most, top, width - most, THICKNESS);
            }
            spent = spent.plus(project.cost);
        }
        paper.line(start, paper.bottom(), paper.width(), paper.bottom());
        paper.skip(4);
        var left = amount.minus(spent);
        paper.words(
                Look.ASIDE,
                Anchor.END,
                paper.width(),
                paper.bottom() + LINE / 2,
                paper.say(new Sentence("{left} of {amount} are left", "Übrig sind {left} von {amount}")
                        .with("left", number(left, paper), "amount", number(amount, paper))));
        paper.skip(LINE + 4);
    }

    private static String number(Fraction number, Paper paper) {
        return paper.number(number.toDecimal(number.isWhole() ? 0 : 2));
    }

    private double length(Fraction money, double space) {
        return amount.signum() == 0 ? 0 : Math.min(1, share(money, amount)) * space;
    }

    private static double share(Fraction part, Fraction whole) {
        return part.dividedBy(whole).toDecimal(8).doubleValue();
    }

    private void legend(Paper paper) {
        var inks = new LinkedHashMap<Ink, Sentence>();
        boolean paid = bought.stream().anyMatch(project -> project.payers.signum() > 0);
        boolean less = bought.stream()
                .anyMatch(project -> project.payers.signum() > 0 && !project.byMost.equals(project.cost));
        boolean rest = bought.stream().anyMatch(project -> project.payers.signum() == 0);
        if (paid)
            inks.put(MOST, new Sentence("from those who paid the most each", "von denen, die je am meisten zahlten"));
        if (less) inks.put(LESS, new Sentence("from those who paid less", "von denen, die weniger zahlten"));
        if (paid && rest) inks.put(REST, new Sentence("from what was left over", "aus dem, was übrig war"));
        for (var entry : inks.entrySet()) {
            double middle = paper.bottom() + LINE / 2;
            paper.box(entry.getKey(), 0, middle - 6, 12, 12);
            paper.words(Look.LABEL, Anchor.START, 18, middle, paper.say(entry.getValue()));
            paper.skip(LINE + 2);
        }
        if (!inks.isEmpty()) paper.skip(10);
    }

    /** Writes what is paid for, beside its bar or above it; returns where the bar begins and makes room for it. */
    private double head(Bought project, double start, Paper paper) {
        double width = paper.isWide() ? start - 14 : paper.width();
        var names = paper.wrap(paper.say(labels.of(project.place)), width, 2);
        var lines = new ArrayList<>(names);
        lines.addAll(paper.wrap(detail(project, paper), width, 2));
        double top = paper.bottom();
        for (int i = 0; i < lines.size(); i++) {
            var look = i < names.size() ? Look.LABEL : Look.ASIDE;
            paper.words(look, Anchor.START, 0, top + LINE * (i + 0.5), lines.get(i));
        }
        double height = lines.size() * LINE;
        if (!paper.isWide()) {
            paper.skip(height + 2 + THICKNESS + GAP);
            return top + height + 2;
        }
        paper.skip(Math.max(height, THICKNESS) + GAP);
        return top + (Math.max(height, THICKNESS) - THICKNESS) / 2;
    }

    private static String detail(Bought project, Paper paper) {
        return project.payers.signum() == 0
                ? number(project.cost, paper)
                : paper.say(new Sentence(
                                "{cost} · {payers} payers · max. {most}", "{cost} · {payers} Zahlende · max. {most}")
                        .with(
                                "cost",
                                number(project.cost, paper),
                                "payers",
                                number(project.payers, paper),
                                "most",
                                number(project.most, paper)));
    }
}
