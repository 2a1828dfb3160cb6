package io.github.mitform.formats.vote.elimination;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round: what each continuing candidate has, and who goes or wins.
 *
 * @param tally by place, of everybody who is still there
 * @param exhausted what those weigh whose ballots name nobody who is still there
 * @param out who goes after this round; empty in the last one
 */
public record RoundStep(int round, SortedMap<Integer, Fraction> tally, Fraction exhausted, List<Integer> out)
        implements Step {
    public RoundStep {
        tally = Collections.unmodifiableSortedMap(new TreeMap<>(tally));
        requireNonNull(exhausted, "exhausted");
        out = List.copyOf(out);
    }

    @Override
    public Sentence sentence(Labels labels) {
        var told = exhausted.signum() == 0
                ? new Sentence("Round {round}: {tally}.", "Runde {round}: {tally}.")
                : new Sentence(
                        "Round {round}: {tally}; for nobody any more: {exhausted}.",
                        "Runde {round}: {tally}; für niemanden mehr: {exhausted}.");
        var leaving = out.isEmpty()
                ? new Sentence("", "")
                : out.size() == 1
                        ? new Sentence(" {out} goes out.", " {out} scheidet aus.")
                        : new Sentence(" {out} go out.", " {out} scheiden aus.");
        return new Sentence(told.english() + leaving.english(), told.german() + leaving.german())
                .with(
                        "round",
                        round,
                        "tally",
                        Numbers.ofCandidates(tally, labels),
                        "exhausted",
                        Wording.number(exhausted),
                        "out",
                        labels.row(out));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("round"))
                .with("round", Value.of(round))
                .with("tally", Numbers.byName(tally, candidates::name))
                .with("exhausted", Value.of(exhausted.toString()))
                .with("out", Value.from(out.stream().map(candidates::name).toList()));
    }
}
