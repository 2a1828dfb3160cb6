package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        out = List.copyOf(out);
    }

    @Override
    public Sentence sentence(Labels labels) {
        var sentence = out.isEmpty()
                ? new Sentence("Round {round}: {tally}.", "Runde {round}: {tally}.")
                : out.size() == 1
                        ? new Sentence(
                                "Round {round}: {tally}. {out} goes out.",
                                "Runde {round}: {tally}. {out} scheidet aus.")
                        : new Sentence(
                                "Round {round}: {tally}. {out} go out.", "Runde {round}: {tally}. {out} scheiden aus.");
        return sentence.with("round", round, "tally", tally(labels), "out", labels.row(out));
    }

    private Sentence tally(Labels labels) {
        var english = new StringBuilder();
        var german = new StringBuilder();
        tally.forEach((place, votes) -> {
            english.append(english.isEmpty() ? "" : ", ")
                    .append(labels.of(place).english() + " "
                            + Wording.number(votes).english());
            german.append(german.isEmpty() ? "" : ", ")
                    .append(labels.of(place).german() + " "
                            + Wording.number(votes).german());
        });
        return new Sentence(english.toString(), german.toString());
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var votes = new LinkedHashMap<String, Value>();
        tally.forEach((place, number) -> votes.put(candidates.name(place), Value.of(number.toString())));
        return Value.object()
                .with("step", Value.of("round"))
                .with("round", Value.of(round))
                .with("tally", Value.object(votes))
                .with("exhausted", Value.of(exhausted.toString()))
                .with("out", Value.from(out.stream().map(candidates::name).toList()));
    }
}
