package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * Somebody goes out, or several together.
 *
 * @param places in order
 */
public record OutStep(int round, List<Integer> places, Why why) implements TransferStep {
    public OutStep {
        places = List.copyOf(places);
        requireNonNull(why, "why");
        if (places.isEmpty()) throw new IllegalArgumentException("somebody has to go");
    }

    /** Why somebody goes out. */
    public enum Why {
        /** They have the fewest votes. */
        FEWEST("fewest votes", "die wenigsten Stimmen"),
        /** They have the fewest votes, or others do by so few that the surplus still to be passed on might change who has. */
        WITHIN_SURPLUS(
                "the fewest votes, as far as the surplus that is left allows to tell",
                "die wenigsten Stimmen, soweit es sich bei dem noch übrigen Überschuss sagen lässt"),
        /** Even together they have fewer than the next one, so that none of them could catch up. */
        TOGETHER_BEHIND(
                "together they have fewer votes than the next one",
                "zusammen liegen sie hinter der nächsthöheren Stimmenzahl"),
        /** They are below the votes or the share that is needed. */
        BELOW_THRESHOLD("below the votes that elect", "weniger Stimmen, als zur Wahl nötig sind"),
        /** They are below the least number of votes that the rule asks for. */
        BELOW_MINIMUM("below the least number of votes", "weniger als die Mindestzahl an Stimmen"),
        /** It is all the names that stand on no list, together; they cannot be elected. */
        WRITE_INS("names that stand on no list", "Namen, die auf keiner Liste stehen");

        private final Sentence words;

        Why(String english, String german) {
            this.words = new Sentence(english, german);
        }
    }

    @Override
    public Sentence sentence(Labels labels) {
        return (places.size() == 1
                        ? new Sentence(
                                "Round {round}: {out} goes out: {why}.", "Runde {round}: {out} scheidet aus: {why}.")
                        : new Sentence(
                                "Round {round}: {out} go out: {why}.", "Runde {round}: {out} scheiden aus: {why}."))
                .with("round", round, "out", labels.row(places), "why", why.words);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Shown.step("out", round)
                .with(
                        "candidates",
                        Value.from(places.stream().map(candidates::name).toList()))
                .with("why", Value.of(why.name().toLowerCase(Locale.ROOT)));
    }
}
