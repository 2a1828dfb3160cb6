package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.formats.vote.internal.table.Spending;
import io.github.mitform.formats.vote.internal.table.Undecided;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Note;

/** The sentence that says who has won. */
record OutcomeNote(Poll<?> poll, Outcome outcome) {
    private static final Sentence NOBODY_VOTED =
            new Sentence("Nobody voted, so nothing has won.", "Niemand hat abgestimmt; also hat nichts gewonnen.");

    Note note() {
        if (poll.people() == 0) return new Note(Note.Kind.OUTCOME, NOBODY_VOTED, Note.NOBODY);
        var plain = outcome.open()
                .map(open -> note(joined(tied(open)), StepPeople.tied(open, poll, outcome))
                        .or(joined(tiedWithoutWho(open))))
                .orElseGet(() -> note(won(), Note.NOBODY));
        if (poll.rule() instanceof BudgetRule) return funded(plain);
        return hasOneScore() ? withNumbers(plain) : plain;
    }

    private Note note(Sentence sentence, long people) {
        return new Note(Note.Kind.OUTCOME, sentence, people, poll.ids(outcome.possibleWinners()));
    }

    private Note funded(Note plain) {
        var funded = outcome.winners();
        var row = poll.labels().row(funded);
        var sentence = funded.isEmpty()
                ? new Sentence("Nothing is funded. {tie}{spent}", "Nichts wird umgesetzt. {tie}{spent}")
                : funded.size() == 1
                        ? new Sentence("{options} is funded. {tie}{spent}", "{options} wird umgesetzt. {tie}{spent}")
                        : new Sentence(
                                "{options} are funded. {tie}{spent}", "{options} werden umgesetzt. {tie}{spent}");
        var tie = outcome.open()
                .map(open -> new Sentence("{tied} ", "{tied} ").with("tied", undecided(open)))
                .orElse(new Sentence("", ""));
        var spent = Spending.of(outcome).map(Spending::sentence).orElseThrow();
        return again(plain, sentence.with("options", row, "tie", tie, "spent", spent));
    }

    private Sentence undecided(Outcome.Open open) {
        var undecided = Undecided.of(outcome).orElseThrow();
        return undecided.isTied()
                ? new Sentence(
                                "Between {tied} there is a tie that somebody has to break.",
                                "Zwischen {tied} besteht ein Gleichstand, den jemand entscheiden muss.")
                        .with("tied", poll.labels().row(open.candidates()))
                : undecided.sentence(poll.labels());
    }

    /** Either one has won, or those who are tied for one place have the same. */
    private boolean hasOneScore() {
        return outcome.winners().size() == 1 && outcome.open().isEmpty()
                || outcome.winners().isEmpty()
                        && outcome.open()
                                .filter(open -> open.seats() == 1 && open.leavesOut())
                                .isPresent();
    }

    private Sentence joined(Sentence tied) {
        return outcome.winners().isEmpty()
                ? tied
                : new Sentence("{won} {tied}", "{won} {tied}").with("won", won(), "tied", tied);
    }

    private static Sentence tiedWithoutWho(Outcome.Open open) {
        return new Sentence(
                        open.leavesOut()
                                ? "There is a tie for {seats}. Between whom is not told, since it would tell of few people."
                                : "Something is still open, until somebody breaks the ties. Between whom is not told, since it would tell of few"
                                        + " people.",
                        open.leavesOut()
                                ? "Um {seats} besteht ein Gleichstand. Zwischen wem, wird nicht gezeigt, weil es wenige Menschen verriete."
                                : "Etwas ist noch offen, bis jemand die Gleichstände entscheidet. Zwischen wem, wird nicht gezeigt, weil es wenige"
                                        + " Menschen verriete.")
                .with("seats", places(open.seats()));
    }

    private Sentence won() {
        var winners = outcome.winners();
        if (winners.isEmpty()) return new Sentence("Nothing has won.", "Nichts hat gewonnen.");
        var sentence = winners.size() == 1
                ? new Sentence("{options} has won.", "{options} hat gewonnen.")
                : new Sentence("{options} have won.", "{options} haben gewonnen.");
        return sentence.with("options", poll.labels().row(winners));
    }

    private Sentence tied(Outcome.Open open) {
        var undecided = Undecided.of(outcome).orElseThrow();
        if (!undecided.isTied()) return undecided.sentence(poll.labels());
        return new Sentence("{options} are tied for {seats}.", "{options} liegen gleichauf um {seats}.")
                .with("options", poll.labels().row(open.candidates()), "seats", places(open.seats()));
    }

    private static Sentence places(int seats) {
        return seats == 1
                ? new Sentence("one place", "einen Platz")
                : new Sentence(seats + " places", seats + " Plätze");
    }

    /** Returns the same with the rounds, or the votes or points of each, unless these give away too few people. */
    private Note withNumbers(Note plain) {
        var first = outcome.possibleWinners();
        var options = poll.labels().row(first);
        var measure = Measure.of(poll.rule());
        if (measure == Measure.ROUND_VOTES) {
            int rounds = (int)
                    outcome.steps().stream().filter(RoundStep.class::isInstance).count();
            var sentence = first.size() == 1
                    ? new Sentence("{options} has won after {rounds}.", "{options} hat nach {rounds} gewonnen.")
                    : new Sentence(
                            "{options} are tied for one place after {rounds}.",
                            "{options} liegen nach {rounds} gleichauf um einen Platz.");
            return rounds == 0 ? plain : again(plain, sentence.with("options", options, "rounds", rounds(rounds)));
        }
        var score = outcome.scores().get(first.get(0));
        if (score == null || poll.isWeighted() || measure == Measure.SCORE || measure == Measure.TRANSFERS)
            return plain;
        var people = measure.countsPeople() ? score.numerator().longValueExact() : poll.people(first.get(0));
        long rest = poll.people() - people;
        var sentence = first.size() == 1
                ? new Sentence(
                        "{options} has won with {score} from {people}.",
                        "{options} hat mit {score} von {people} gewonnen.")
                : new Sentence(
                        "{options} are tied for one place with {score} each from {people}.",
                        "{options} liegen gleichauf um einen Platz, mit je {score} von {people}.");
        return new Note(
                        plain.kind(),
                        sentence.with(
                                "options",
                                options,
                                "score",
                                measure.countsPeople() ? Wording.votes(people) : points(score),
                                "people",
                                Wording.people(poll.people())),
                        Math.min(plain.people(), rest == 0 ? people : Math.min(people, rest)),
                        plain.about())
                .or(
                        plain.people() == Note.NOBODY
                                ? plain.sentence()
                                : plain.discreet().orElse(plain.sentence()));
    }

    private static Note again(Note plain, Sentence sentence) {
        return new Note(
                plain.kind(), sentence, plain.people(), plain.about(), plain.discreet(), plain.discreetPeople());
    }

    private static Sentence rounds(int count) {
        return new Sentence(count + (count == 1 ? " round" : " rounds"), count + (count == 1 ? " Runde" : " Runden"));
    }

    private static Sentence points(Fraction score) {
        var number = Wording.number(Decimals.plain(score.toDecimal(Decimals.MOST)));
        return new Sentence(number.english() + " points", number.german() + " Punkten");
    }
}
