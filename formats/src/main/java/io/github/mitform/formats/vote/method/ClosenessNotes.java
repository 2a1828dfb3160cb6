package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.margin.Closeness;
import io.github.mitform.formats.vote.margin.Margin;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

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
                .ifPresent(sentence -> notes.add(
                        new Note(Note.Kind.EXPLANATION, sentence, Note.NOBODY, poll.ids(closeness.compared()))));
        closeness
                .margin()
                .ifPresent(margin -> notes.add(new Note(
                        Note.Kind.EXPLANATION,
                        margin.sentence(poll.labels()),
                        people(margin),
                        poll.ids(List.of(margin.winner(), margin.rival())))));
        closeness.silence().ifPresent(sentence -> notes.add(new Note(Note.Kind.EXPLANATION, sentence, Note.NOBODY)));
        return notes;
    }

    ObjectValue write(ObjectValue data) {
        return closeness.write(data, outcome.candidates());
    }

    /** Returns the size of the smallest group that a margin tells of: those for the two, and where it is about a pair, those for neither. */
    private long people(Margin margin) {
        long both = Math.min(poll.people(margin.winner()), poll.people(margin.rival()));
        if (margin.claim() != Margin.Claim.AT_LEAST) return both;
        return closeness
                .pairs()
                .map(pairs -> Math.min(both, smallest(pairs, margin)))
                .orElse(both);
    }

    private long smallest(Pairwise pairs, Margin margin) {
        long forOne =
                pairs.preferring(margin.winner(), margin.rival()).numerator().longValueExact();
        long forOther =
                pairs.preferring(margin.rival(), margin.winner()).numerator().longValueExact();
        return LongStream.of(forOne, forOther, poll.people() - forOne - forOther)
                .filter(people -> people > 0)
                .min()
                .orElse(0);
    }
}
