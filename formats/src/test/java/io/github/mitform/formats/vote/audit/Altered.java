package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The same outcome with something changed, to see whether that is found. */
record Altered(Outcome outcome) {
    static Altered of(Outcome outcome) {
        return new Altered(outcome);
    }

    private Altered with(
            List<List<Integer>> elected,
            Optional<Outcome.Open> open,
            List<List<Integer>> order,
            SortedMap<Integer, Fraction> scores,
            List<List<Integer>> alternatives,
            List<TieUse> ties,
            List<Step> steps) {
        return new Altered(new Outcome(
                outcome.rule(),
                outcome.candidates(),
                outcome.profile(),
                outcome.people(),
                elected,
                open,
                order,
                scores,
                alternatives,
                ties,
                steps));
    }

    Altered steps(List<Step> steps) {
        return with(
                outcome.elected(),
                outcome.open(),
                outcome.order(),
                outcome.scores(),
                outcome.alternatives(),
                outcome.ties(),
                steps);
    }

    Altered elected(List<List<Integer>> elected) {
        return with(
                elected,
                outcome.open(),
                outcome.order(),
                outcome.scores(),
                outcome.alternatives(),
                outcome.ties(),
                outcome.steps());
    }

    /** Nobody is elected, and a tie is left open. */
    Altered open(Outcome.Open open) {
        return with(
                List.of(),
                Optional.of(open),
                outcome.order(),
                outcome.scores(),
                outcome.alternatives(),
                outcome.ties(),
                outcome.steps());
    }

    Altered order(List<List<Integer>> order) {
        return with(
                outcome.elected(),
                outcome.open(),
                order,
                outcome.scores(),
                outcome.alternatives(),
                outcome.ties(),
                outcome.steps());
    }

    Altered scores(SortedMap<Integer, Fraction> scores) {
        return with(
                outcome.elected(),
                outcome.open(),
                outcome.order(),
                scores,
                outcome.alternatives(),
                outcome.ties(),
                outcome.steps());
    }

    Altered alternatives(List<List<Integer>> alternatives) {
        return with(
                outcome.elected(),
                outcome.open(),
                outcome.order(),
                outcome.scores(),
                alternatives,
                outcome.ties(),
                outcome.steps());
    }

    Altered ties(List<TieUse> ties) {
        return with(
                outcome.elected(),
                outcome.open(),
                outcome.order(),
                outcome.scores(),
                outcome.alternatives(),
                ties,
                outcome.steps());
    }

    Optional<Sentence> firstWrong(Profile<?> profile) {
        return Audit.firstWrong(outcome, profile);
    }

    /** Returns the first thing that is wrong, in English; nothing if all is right. */
    String wrong(Profile<?> profile) {
        return firstWrong(profile).map(Sentence::english).orElse("");
    }
}
