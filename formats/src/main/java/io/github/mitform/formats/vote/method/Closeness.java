package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.margin.Margin;
import io.github.mitform.formats.vote.margin.Margins;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Who would have won one against one, and how many ballots would have changed the result. */
record Closeness<B extends Ballot>(Poll<B> poll, Outcome outcome) {
    /** Comparing all pairs takes the square of the options for each different ballot. */
    private static final int MOST_OPTIONS = 60;

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        pairs().flatMap(this::oneAgainstOne).ifPresent(notes::add);
        margin().ifPresent(margin -> notes.add(new Note(
                Note.Kind.EXPLANATION,
                margin.sentence(poll.labels()),
                people(margin),
                poll.ids(List.of(margin.winner(), margin.rival())))));
        return notes;
    }

    /** Adds what is known to the outcome as data. */
    ObjectValue write(ObjectValue data) {
        var written = data;
        var names = outcome.candidates();
        var pairs = pairs();
        if (pairs.isPresent()) {
            var winner = pairs.get().condorcetWinner();
            if (winner.isPresent()) {
                written = written.with("beats_all", Value.of(names.name(winner.getAsInt())));
            }
            var cycle = pairs.get().cycle();
            if (cycle.isPresent()) {
                written = written.with(
                        "cycle",
                        Value.from(cycle.get().stream().map(names::name).toList()));
            }
        }
        var margin = margin();
        return margin.isPresent() ? written.with("margin", margin.get().toValue(names)) : written;
    }

    private Optional<Margin> margin() {
        if (!isFree()) return Optional.empty();
        return Margins.of(poll.rule(), poll.counted(), outcome, Paper.mostPoints(poll.type()));
    }

    /** Returns whether somebody may say so much for one option, and so little for another, as the rule lets a ballot do. */
    private boolean isFree() {
        if (poll.type() instanceof RankingType ranking) {
            return !(poll.rule() instanceof Borda) || ranking.max().isEmpty();
        }
        if (poll.type() instanceof ChoicesType choices)
            return choices.min() < poll.options().size();
        return !(poll.type() instanceof AllocationType allocation)
                || !allocation.spendAll()
                || allocation.most().isEmpty();
    }

    /** Returns the size of the smallest group that a margin tells of: those for the two, and where it is about a pair, those for neither. */
    private long people(Margin margin) {
        long both = Math.min(poll.people(margin.winner()), poll.people(margin.rival()));
        if (margin.claim() != Margin.Claim.AT_LEAST) return both;
        return pairs().map(pairs -> Math.min(both, smallest(pairs, margin))).orElse(both);
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

    @SuppressWarnings("unchecked") // a profile has ballots of its kind
    private Optional<Pairwise> pairs() {
        if (!(poll.type() instanceof RankingType)
                || poll.counted().kind() != (Object) Ranking.KIND
                || poll.people() == 0
                || poll.options().size() < 3
                || poll.options().size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        return Optional.of(Pairwise.of(
                (Profile<Ranking>) (Profile<?>) poll.counted(),
                poll.rule() instanceof PairwiseRule rule ? rule.unranked() : Unranked.LAST));
    }

    private Optional<Note> oneAgainstOne(Pairwise pairs) {
        var winner = pairs.condorcetWinner();
        if (winner.isPresent()) {
            return Optional.of(
                    about(
                            List.of(winner.getAsInt()),
                            new Sentence(
                                    "One against one, more people prefer {options} to each other option than the other way round.",
                                    "Eins gegen eins ziehen mehr Menschen {options} jeder anderen Möglichkeit vor als umgekehrt.")));
        }
        return pairs.cycle()
                .map(cycle -> about(
                        cycle,
                        new Sentence(
                                "One against one, no option beats all others: {options} beat each other in a circle, each the next one, and the last"
                                        + " the first.",
                                "Eins gegen eins schlägt keine Möglichkeit alle anderen: {options} schlagen einander im Kreis, jede die nächste und"
                                        + " die letzte die erste.")));
    }

    private Note about(List<Integer> places, Sentence sentence) {
        return new Note(
                Note.Kind.EXPLANATION,
                sentence.with("options", poll.labels().row(places)),
                Note.NOBODY,
                poll.ids(places));
    }
}
