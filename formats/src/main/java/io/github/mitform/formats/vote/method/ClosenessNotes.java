package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.margin.Closeness;
import io.github.mitform.formats.vote.margin.Margin;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;

/** How close a poll was, and how few people each sentence about it gives away. */
record ClosenessNotes(Poll<?> poll, Outcome outcome, Closeness closeness) {

    static <B extends Ballot> ClosenessNotes of(Poll<B> poll, Outcome outcome) {
        var closeness = isFree(poll)
                ? Closeness.of(poll.rule(), poll.counted(), outcome, Paper.mostPoints(poll.type()))
                : Closeness.comparisons(poll.rule(), poll.counted(), outcome);
        return new ClosenessNotes(poll, outcome, closeness);
    }

    /** Returns whether somebody may say so much for one option, and so little for another, as the rule lets a ballot do. */
    private static boolean isFree(Poll<?> poll) {
        if (poll.type() instanceof RankingType ranking) {
            return !(poll.rule() instanceof Borda) || ranking.max().isEmpty();
        }
        if (poll.type() instanceof ChoicesType choices)
            return choices.min() < poll.options().size();
        return !(poll.type() instanceof AllocationType allocation)
                || !allocation.spendAll()
                || allocation.most().isEmpty();
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        closeness
                .oneAgainstOne(poll.labels())
                .ifPresent(sentence -> notes.add(new Note(
                        Note.Kind.EXPLANATION,
                        sentence,
                        closeness.compared().isEmpty() ? level() : Note.NOBODY,
                        poll.ids(closeness.compared()))));
        closeness
                .margin()
                .ifPresent(margin -> notes.add(new Note(
                        Note.Kind.EXPLANATION,
                        margin.sentence(poll.labels()),
                        people(margin),
                        poll.ids(List.of(margin.winner(), margin.rival())))));
        closeness.silence().ifPresent(sentence -> notes.add(new Note(Note.Kind.EXPLANATION, sentence, silent())));
        return notes;
    }

    ObjectValue write(ObjectValue data) {
        return closeness.write(data, outcome.candidates());
    }

    /** Returns how few people it tells of that some are level. */
    private long level() {
        return closeness.pairs().map(pairs -> StepPeople.pairs(poll, pairs)).orElse(Note.NOBODY);
    }

    /** Returns how few people are told of by why nothing is claimed: that there was a tie, or that nobody is ahead of all others and there is no circle. */
    private long silent() {
        if (outcome.open().isPresent()) return Note.NOBODY; // that is the outcome
        if (outcome.ties().stream().anyMatch(tie -> !tie.chosen().equals(tie.tied()))) {
            return outcome.ties().stream()
                    .mapToLong(tie -> StepPeople.tied(tie, poll, outcome))
                    .min()
                    .orElse(Note.NOBODY);
        }
        return StepPeople.comparesPairs(poll.rule()) && closeness.compared().isEmpty()
                ? StepPeople.pairs(outcome, poll)
                : Note.NOBODY;
    }

    /** Returns the size of the smallest group that a margin tells of: those for the two, and where it is about a pair, those for neither. */
    private long people(Margin margin) {
        if (margin.claim() == Margin.Claim.AT_LEAST) return StepPeople.pairs(outcome, poll);
        if (margin.claim() == Margin.Claim.ENOUGH) return StepPeople.rounds(poll, outcome);
        return Math.min(fewest(margin.winner()), fewest(margin.rival()));
    }

    private long fewest(int place) {
        return StepPeople.scored(place, poll, outcome);
    }
}
