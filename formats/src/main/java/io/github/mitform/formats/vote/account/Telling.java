package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.grade.RunoffStep;
import io.github.mitform.formats.vote.internal.table.BudgetTelling;
import io.github.mitform.formats.vote.internal.table.Undecided;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says who has won, and what became of ties. */
final class Telling {
    /** More names are read in a table. */
    private static final int MOST_NAMED = 9;

    private Telling() {}

    static List<Sentence> outcome(Outcome outcome, Labels labels) {
        if (outcome.people() == 0) {
            return List.of(
                    new Sentence("No ballot counts, so nobody wins.", "Kein Stimmzettel zählt; also gewinnt niemand."));
        }
        var told = new ArrayList<Sentence>();
        var winners = outcome.winners();
        boolean funds = outcome.rule() instanceof BudgetRule;
        if (winners.isEmpty() && outcome.open().isEmpty()) {
            told.add(
                    funds
                            ? new Sentence("Nothing is funded.", "Nichts wird umgesetzt.")
                            : new Sentence("Nobody is elected.", "Niemand ist gewählt."));
        }
        if (winners.size() > MOST_NAMED) {
            told.add((funds
                            ? new Sentence(
                                    "{won} of {all} projects are funded.", "{won} von {all} Vorhaben werden umgesetzt.")
                            : new Sentence("{won} of {all} are elected.", "{won} von {all} sind gewählt."))
                    .with("won", winners.size(), "all", outcome.candidates().size()));
        } else if (!winners.isEmpty()) {
            told.add(won(winners, funds, labels));
        }
        Undecided.of(outcome).ifPresent(undecided -> told.add(open(undecided, labels)));
        return told;
    }

    private static Sentence open(Undecided undecided, Labels labels) {
        if (!undecided.isTied()) return undecided.sentence(labels);
        var open = undecided.open();
        return new Sentence(
                        "Tied for {seats}, and left open by the rule: {who}.",
                        "Um {seats} liegen gleichauf, und die Regel lässt es offen: {who}.")
                .with("seats", seats(open.seats()), "who", labels.row(open.candidates()));
    }

    private static Sentence won(List<Integer> winners, boolean funds, Labels labels) {
        boolean one = winners.size() == 1;
        Sentence sentence;
        if (funds) {
            sentence = one
                    ? new Sentence("{who} is funded.", "{who} wird umgesetzt.")
                    : new Sentence("Funded are {who}.", "Umgesetzt werden {who}.");
        } else {
            sentence = one
                    ? new Sentence("{who} is elected.", "{who} ist gewählt.")
                    : new Sentence("Elected are {who}.", "Gewählt sind {who}.");
        }
        return sentence.with("who", labels.row(winners));
    }

    private static Sentence seats(int seats) {
        return seats == 1
                ? new Sentence("one place", "einen Platz")
                : new Sentence("{seats} places", "{seats} Plätze").with("seats", seats);
    }

    static Sentence tie(TieUse tie, Outcome outcome, Labels labels) {
        boolean open = tie.chosen().isEmpty();
        boolean together = tie.chosen().equals(tie.tied()) || RunoffStep.hasAll(tie, outcome);
        Sentence sentence;
        if (open && tie.purpose() == TieUse.Purpose.FUND && outcome.open().isEmpty()) {
            sentence = new Sentence(
                    "{where}: {tied}; every way to break it ends the same.",
                    "{where}: {tied}; wie er auch entschieden wird, das Ergebnis ist dasselbe.");
        } else if (open) {
            sentence = new Sentence("{where}: {tied}; it stays open.", "{where}: {tied}; er bleibt offen.");
        } else if (together) {
            sentence = new Sentence(
                    "{where}: {tied}; all of them together {purpose}.", "{where}: {tied}; alle gemeinsam {purpose}.");
        } else if (!BudgetTelling.isRoundTold(tie, outcome)) {
            sentence = new Sentence(
                    "{where}: {tied}. Taken first: {chosen}, by {by}{detail}.",
                    "{where}: {tied}. Vorgezogen wurde: {chosen}; das entschied: {by}{detail}.");
        } else {
            sentence = new Sentence(
                    "{where}: {tied}. Taken to {purpose}: {chosen}, by {by}{detail}.",
                    "{where}: {tied}. {purpose}: {chosen}; das entschied: {by}{detail}.");
        }
        return sentence.with(
                "where",
                where(tie, outcome),
                "tied",
                labels.row(tie.tied()),
                "purpose",
                purpose(tie.purpose(), together),
                "chosen",
                labels.row(tie.chosen()),
                "by",
                tie.by().title(),
                "detail",
                tie.detailInBrackets());
    }

    private static Sentence where(TieUse tie, Outcome outcome) {
        if (BudgetTelling.isRoundTold(tie, outcome)) {
            return new Sentence("Tie in round {round}", "Gleichstand in Runde {round}").with("round", tie.round());
        }
        return BudgetTelling.onlyRaises(outcome)
                ? new Sentence("Tie while shares were raised", "Gleichstand beim Erhöhen der Anteile")
                : new Sentence("Tie on the way", "Gleichstand unterwegs");
    }

    private static Sentence purpose(TieUse.Purpose purpose, boolean together) {
        return switch (purpose) {
            case ELECT ->
                together ? new Sentence("are elected", "gewählt") : new Sentence("be elected", "Gewählt wird");
            case FINALIST ->
                together
                        ? new Sentence("go into the final", "in der Stichwahl")
                        : new Sentence("go into the final", "In die Stichwahl kommt");
            case ELIMINATE ->
                together ? new Sentence("go out", "ausgeschieden") : new Sentence("go out", "Es scheidet aus");
            case FUND ->
                together
                        ? new Sentence("are funded", "umgesetzt")
                        : new Sentence("be funded next", "Als Nächstes umgesetzt wird");
            case TRANSFER ->
                together
                        ? new Sentence("pass on votes", "geben Stimmen weiter")
                        : new Sentence("pass on votes first", "Zuerst gibt Stimmen weiter");
        };
    }
}
