package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of a project.
 *
 * @param number by which its turn came: votes, points, worth for each unit of money, or load for each supporter
 * @param cost in money
 * @param left in its pot afterwards, in money
 */
public record FundingStep(int round, int project, Fate fate, Fraction number, Fraction cost, Fraction left)
        implements Step {
    /** What becomes of a project. */
    public enum Fate {
        /** Its cost is taken out of its pot. */
        FUNDED(new Sentence(
                "Round {round}: {project} is funded ({number}); it costs {cost}, and {left} is left.",
                "Runde {round}: {project} wird umgesetzt ({number}); es kostet {cost}, der Rest beträgt {left}.")),
        /** It costs more than is left. */
        DOES_NOT_FIT(
                new Sentence(
                        "Round {round}: {project} ({number}) costs {cost}, but only {left} is left; it is skipped.",
                        "Runde {round}: {project} ({number}) kostet {cost}, aber der Rest beträgt nur {left}; es wird übersprungen.")),
        /** It costs more than is left, and nothing after it is funded. */
        ENDS(
                new Sentence(
                        "Round {round}: {project} ({number}) costs {cost}, but only {left} is left; the list ends here.",
                        "Runde {round}: {project} ({number}) kostet {cost}, aber der Rest beträgt nur {left}; die Liste endet hier.")),
        /** It has fewer votes or points than a project needs. */
        BELOW_THRESHOLD(new Sentence(
                "Round {round}: {project} stays below the threshold ({number}) and is out.",
                "Runde {round}: {project} bleibt unter der Mindestzahl ({number}) und scheidet aus.")),
        /** Another one was funded that excludes it. */
        EXCLUDED(new Sentence(
                "Round {round}: {project} ({number}) is out, since a project is funded that excludes it.",
                "Runde {round}: {project} ({number}) entfällt, weil ein Vorhaben umgesetzt wird, das es ausschließt."));

        private final Sentence sentence;

        Fate(Sentence sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public Sentence sentence(Labels labels) {
        return fate.sentence.with(
                "round",
                round,
                "project",
                labels.row(List.of(project)),
                "number",
                Money.of(number),
                "cost",
                Money.of(cost),
                "left",
                Money.of(left));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of(fate.name().toLowerCase(Locale.ROOT)))
                .with("round", Value.of(round))
                .with("project", Value.of(candidates.name(project)))
                .with("number", Value.of(number.toString()))
                .with("cost", Value.of(cost.toString()))
                .with("left", Value.of(left.toString()));
    }
}
