package io.github.mitform.formats.vote.pairwise.step;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * The strongest chains of victories between two, there and back: the one with the stronger chain is ahead. A chain is as strong as the weakest victory in it.
 *
 * @param chain a shortest of the strongest chains from the one to the other, both included; empty if none leads there
 * @param strength of that chain, 0 if there is none
 * @param wayBack the same from the other to the one
 * @param back the strength of the chain back, at most as much
 */
public record ChainStep(
        int one, int other, List<Integer> chain, Fraction strength, List<Integer> wayBack, Fraction back)
        implements Step {
    public ChainStep {
        chain = List.copyOf(chain);
        requireNonNull(strength, "strength");
        wayBack = List.copyOf(wayBack);
        requireNonNull(back, "back");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        Sentence sentence;
        if (strength.signum() == 0) {
            sentence = new Sentence(
                    "“{one}” and “{other}” are level: no chain of victories leads from one to the other.",
                    "„{one}“ und „{other}“ stehen gleich: Keine Kette von Siegen führt hin oder zurück.");
        } else if (strength.equals(back)) {
            sentence = new Sentence(
                    "“{one}” and “{other}” are level: the strongest chain of victories has a strength of {strength} there ({chain}) and back"
                            + " ({wayBack}).",
                    "„{one}“ und „{other}“ stehen gleich: Die stärkste Kette von Siegen hat hin ({chain}) wie zurück ({wayBack}) die Stärke"
                            + " {strength}.");
        } else if (back.signum() == 0) {
            sentence = new Sentence(
                    "“{one}” is ahead of “{other}”: the strongest chain of victories there has a strength of {strength} ({chain}), and none leads"
                            + " back.",
                    "„{one}“ liegt vor „{other}“: Die stärkste Kette von Siegen dorthin hat die Stärke {strength} ({chain}), und zurück führt"
                            + " keine.");
        } else {
            sentence = new Sentence(
                    "“{one}” is ahead of “{other}”: the strongest chain of victories there has a strength of {strength} ({chain}), the one back only"
                            + " {back} ({wayBack}).",
                    "„{one}“ liegt vor „{other}“: Die stärkste Kette von Siegen dorthin hat die Stärke {strength} ({chain}), die zurück nur {back}"
                            + " ({wayBack}).");
        }
        return sentence.with(
                "one",
                labels.of(one),
                "other",
                labels.of(other),
                "strength",
                Wording.number(strength),
                "chain",
                Arrows.between(chain, labels),
                "back",
                Wording.number(back),
                "wayBack",
                Arrows.between(wayBack, labels));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("chains"))
                .with("one", Value.of(candidates.name(one)))
                .with("other", Value.of(candidates.name(other)))
                .with("chain", Arrows.names(chain, candidates))
                .with("strength", Value.of(strength.toString()))
                .with("way_back", Arrows.names(wayBack, candidates))
                .with("back", Value.of(back.toString()));
    }
}
