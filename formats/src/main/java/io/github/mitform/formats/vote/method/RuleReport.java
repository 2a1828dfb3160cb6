package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.formats.vote.grade.RunoffStep;
import io.github.mitform.formats.vote.grade.StarStep;
import io.github.mitform.formats.vote.internal.table.Alternatives;
import io.github.mitform.formats.vote.internal.table.BudgetTelling;
import io.github.mitform.formats.vote.internal.table.GradeTable;
import io.github.mitform.formats.vote.internal.table.PairTable;
import io.github.mitform.formats.vote.internal.table.PaymentTable;
import io.github.mitform.formats.vote.internal.table.Spending;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts what a rule came to into tables and sentences. */
final class RuleReport {
    /** A count of many rounds is told whole in the data; a report tells the last of them. */
    private static final int MOST_STEPS = 40;

    private final Poll<?> poll;
    private final Labels labels;

    RuleReport(Poll<?> poll) {
        this.poll = poll;
        this.labels = poll.labels();
    }

    /** Returns the result of a count that came to no outcome. */
    RuleResult without(Sentence why) {
        return without(new Note(Note.Kind.OUTCOME, why, Note.NOBODY), Optional.empty());
    }

    /** Returns the result of a count that waits for people to break a tie. */
    RuleResult without(UnresolvedTieException open) {
        var tied = open.places();
        var note = new Note(Note.Kind.OUTCOME, open.sentence(labels), StepPeople.tied(tied, poll), poll.ids(tied));
        return without(
                note.or(new Sentence(
                        "A tie waits for people to break it. Between whom is not told, since it would tell of few people.",
                        "Ein Gleichstand wartet darauf, dass Menschen ihn entscheiden. Zwischen wem, wird nicht gezeigt, weil es wenige Menschen"
                                + " verriete.")),
                Optional.of(open));
    }

    private RuleResult without(Note why, Optional<UnresolvedTieException> open) {
        var notes = new ArrayList<Note>();
        notes.add(why);
        notes.addAll(poll.context().sampling());
        return new RuleResult(
                poll.rule(),
                poll.votes().turnout().turnout(),
                Optional.empty(),
                List.of(),
                List.of(),
                notes,
                OutcomeWriter.uncounted(poll.rule(), poll.counted(), open));
    }

    RuleResult of(Outcome outcome, TieFacts facts) {
        var standings = Standings.of(poll, outcome, facts);
        var closeness = ClosenessNotes.of(poll, outcome);
        return new RuleResult(
                poll.rule(),
                poll.votes().turnout().turnout(),
                Optional.of(outcome),
                standings.standings(poll, outcome),
                poll.all().isEmpty() ? List.of() : figures(outcome, standings),
                notes(outcome, standings, closeness),
                closeness.write(OutcomeWriter.write(outcome)));
    }

    private List<Figure> figures(Outcome outcome, Standings standings) {
        var figures = new ArrayList<Figure>();
        var rounds = RoundTables.of(poll, outcome, standings);
        if (poll.rule() instanceof BudgetRule rule) {
            figures.add(new BudgetTable(poll, rule.budget(), outcome).figure(standings));
            payments(outcome).ifPresent(figures::add);
            Spending.of(outcome)
                    .map(spending -> spending.withSharesOf(StepPeople.supporters(poll)))
                    .ifPresent(spending -> figures.add(spending.figure()));
        } else if (rounds.isPresent()) figures.addAll(rounds.get().figures());
        else {
            figures.add(new ScoreTable(poll, outcome).figure(standings));
            grades(outcome, standings).ifPresent(figures::add);
            payments(outcome).ifPresent(figures::add);
        }
        Alternatives.of(outcome).ifPresent(each -> figures.add(each.figure(labels)));
        pairs(outcome).ifPresent(pairs -> figures.add(pairs.figure()));
        return figures;
    }

    private Optional<Figure> grades(Outcome outcome, Standings standings) {
        if (poll.isWeighted()) return Optional.empty();
        return new GradeTable(
                        outcome,
                        place -> Cell.Words.of(poll.options().get(place)),
                        grade -> Paper.grade(grade, poll.type()))
                .figure(standings.places());
    }

    /** A weight is no number of people, so that nobody could say which payers are too few; what a seat cost says nothing without them. */
    private Optional<Figure> payments(Outcome outcome) {
        var table = PaymentTable.of(outcome, new PollCells(poll));
        if (!poll.isWeighted()) return table.map(PaymentTable::figure);
        return table.filter(each -> each.budget().isPresent())
                .map(PaymentTable::withoutPayers)
                .map(PaymentTable::figure);
    }

    /** A weight is no number of people, so that nobody could say which pairs give too few away. */
    private Optional<PairTable> pairs(Outcome outcome) {
        if (poll.isWeighted()) return Optional.empty();
        return PairTable.of(
                outcome,
                poll.counted().weight(),
                place -> Cell.Words.of(poll.options().get(place)));
    }

    private List<Note> notes(Outcome outcome, Standings standings, ClosenessNotes closeness) {
        var notes = new ArrayList<Note>();
        notes.add(new OutcomeNote(poll, outcome).note());
        Alternatives.of(outcome)
                .ifPresent(each -> notes.add(new Note(Note.Kind.OUTCOME, each.sentence(), Note.NOBODY)));
        outcome.decisiveTies().forEach(tie -> notes.add(tieNote(tie, outcome)));
        standings.ties().forEach(tie -> notes.add(tieNote(tie, outcome)));
        poll.rule()
                .explanation()
                .ifPresent(sentence -> notes.add(new Note(Note.Kind.EXPLANATION, sentence, Note.NOBODY)));
        var rounds = RoundTables.of(poll, outcome, standings);
        rounds.ifPresent(tables -> notes.addAll(tables.notes()));
        var steps = outcome.steps();
        var told = BudgetTelling.of(outcome, labels);
        last(IntStream.range(0, steps.size())
                        .filter(i -> !isShown(steps.get(i), outcome, rounds.isPresent()))
                        .boxed()
                        .toList())
                .forEach(i -> notes.add(stepNote(steps.get(i), told.get(i), outcome)));
        notes.addAll(closeness.notes());
        outcome.ties().stream()
                .filter(tie -> tie.purpose() == Purpose.ELIMINATE && mattered(tie, outcome))
                .mapToLong(tie -> StepPeople.tied(tie, poll, outcome))
                .min()
                .ifPresent(people -> notes.add(new Note(
                        Note.Kind.CAUTION,
                        new Sentence(
                                "There was a tie; breaking it in another way could have led to another outcome.",
                                "Es gab einen Gleichstand; ihn anders aufzulösen, hätte zu einem anderen Ergebnis führen können."),
                        people)));
        notes.addAll(poll.context().sampling());
        return notes;
    }

    /** Returns whether another outcome is possible; not where all went, who even together had less than the next one, in whatever order they would go. */
    private static boolean mattered(TieUse tie, Outcome outcome) {
        if (!tie.chosen().equals(tie.tied())) return true;
        return outcome.steps().stream()
                .filter(step -> step instanceof RoundStep && step.round() == tie.round())
                .map(step -> ((RoundStep) step).tally())
                .noneMatch(tally -> {
                    var together = tie.tied().stream()
                            .map(place -> tally.getOrDefault(place, Fraction.ZERO))
                            .reduce(Fraction.ZERO, Fraction::plus);
                    return tally.entrySet().stream()
                            .allMatch(entry ->
                                    tie.tied().contains(entry.getKey()) || together.compareTo(entry.getValue()) < 0);
                });
    }

    private static List<Integer> last(List<Integer> steps) {
        return steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
    }

    /** What stands in a table anyway, where too small numbers are withheld one by one, needs no sentence. */
    private boolean isShown(Step step, Outcome outcome, boolean inRounds) {
        if (inRounds && (step instanceof RoundStep || step instanceof TallyStep)) return true;
        if (step instanceof StarStep star && star.isOnRecord()) return true;
        if (step instanceof PairStep) return pairs(outcome).isPresent();
        if (step instanceof RoundStep round) return round.tally().equals(outcome.scores());
        // The score by systemic consensing is what is lacking to the greatest resistance.
        return step instanceof NumbersStep numbers
                && (numbers.numbers().equals(outcome.scores()) || numbers.kind() == NumbersStep.Kind.RESISTANCE);
    }

    private Note stepNote(Step step, Sentence told, Outcome outcome) {
        var note = new Note(Note.Kind.EXPLANATION, told, StepPeople.fewest(step, poll, outcome), List.of());
        return step.withoutNumbers(labels).map(note::or).orElse(note);
    }

    private Note tieNote(TieUse tie, Outcome outcome) {
        boolean shared = tie.chosen().isEmpty() || tie.chosen().equals(tie.tied()) || RunoffStep.hasAll(tie, outcome);
        boolean rounds =
                outcome.steps().stream().anyMatch(step -> step.round() > 1) && BudgetTelling.isRoundTold(tie, outcome);
        var when = rounds ? new Sentence(" in round " + tie.round(), " in Runde " + tie.round()) : new Sentence("", "");
        var sentence = shared ? new Sentence("{tied} were tied{when}.", "{tied} lagen{when} gleichauf.") : broken(tie);
        return new Note(
                shared || tie.purpose() == Purpose.ELIMINATE ? Note.Kind.EXPLANATION : Note.Kind.OUTCOME,
                sentence.with(
                        "tied",
                        labels.row(tie.tied()),
                        "when",
                        when,
                        "chosen",
                        labels.row(tie.chosen()),
                        "by",
                        tie.by().title(),
                        "detail",
                        tie.detailInBrackets()),
                StepPeople.tied(tie, poll, outcome),
                poll.ids(tie.tied()));
    }

    private static Sentence broken(TieUse tie) {
        return switch (tie.purpose()) {
            case ELIMINATE ->
                new Sentence(
                        "{tied} were tied{when}; {chosen} is out: {by}{detail} decided.",
                        "{tied} lagen{when} gleichauf; {chosen} scheidet aus: Es entschied {by}{detail}.");
            case FINALIST ->
                new Sentence(
                        "{tied} were tied{when}; {chosen} goes into the final: {by}{detail} decided.",
                        "{tied} lagen{when} gleichauf; {chosen} kommt in die Stichwahl: Es entschied {by}{detail}.");
            case ELECT, FUND, TRANSFER ->
                new Sentence(
                        "{tied} were tied{when}; {chosen} comes first: {by}{detail} decided.",
                        "{tied} lagen{when} gleichauf; {chosen} kommt zuerst: Es entschied {by}{detail}.");
        };
    }
}
