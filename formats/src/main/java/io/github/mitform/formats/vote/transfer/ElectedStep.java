package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Locale;

/**
 * Somebody is elected.
 *
 * @param votes with which
 */
public record ElectedStep(int round, int place, Fraction votes, Why why) implements TransferStep {
    public ElectedStep {
        requireNonNull(votes, "votes");
        requireNonNull(why, "why");
    }

    /** Why somebody is elected. */
    public enum Why {
        /** They have as many votes as it takes. */
        THRESHOLD("has the votes it takes", "hat die nötigen Stimmen"),
        /** There are no more candidates left than seats. */
        SEATS_LEFT("no more are left than there are seats", "es sind nicht mehr übrig, als Sitze zu vergeben sind"),
        /** They have the most of the last ones. */
        MOST("has the most votes of those who are left", "hat von den Verbliebenen die meisten Stimmen"),
        /** Everybody who is left is above the share of votes that is needed. */
        ALL_ABOVE("everybody left is above the share needed", "alle Verbliebenen liegen über dem nötigen Anteil");

        private final Sentence words;

        Why(String english, String german) {
            this.words = new Sentence(english, german);
        }
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "Round {round}: “{name}” is elected with {votes}; {why}.",
                        "Runde {round}: „{name}“ ist mit {votes} gewählt; {why}.")
                .with("round", round, "name", labels.of(place), "votes", Wording.number(votes), "why", why.words);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Shown.step("elected", round)
                .with("candidate", Value.of(candidates.name(place)))
                .with("votes", Value.of(votes.toString()))
                .with("why", Value.of(why.name().toLowerCase(Locale.ROOT)));
    }
}
