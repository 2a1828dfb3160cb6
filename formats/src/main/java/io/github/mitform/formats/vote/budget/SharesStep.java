package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Optional;

/**
 * What everybody has to spend at first.
 *
 * @param pot whose money it is; empty for the general amount
 * @param voters what those weigh who have a share
 * @param amount what there is to spend, in money
 * @param raises how often shares were raised before everything was counted again; 0 for an equal part of the amount
 * @param share of each voter with a weight of 1, in money
 */
public record SharesStep(int round, Optional<String> pot, Fraction voters, Fraction amount, long raises, Fraction share)
        implements Step {
    public SharesStep {
        requireNonNull(pot, "pot");
    }

    /** Returns what all voters have together: the amount, and where shares were raised more than there is. */
    public Fraction shared() {
        return share.times(voters);
    }

    @Override
    public Sentence sentence(Labels labels) {
        boolean one = voters.equals(Fraction.ONE);
        var told = raises == 0
                ? one
                        ? new Sentence("1 voter has {amount} to spend.", "1 Person verfügt über {amount}.")
                        : new Sentence(
                                "{voters} voters share {amount}: {share} each.",
                                "{voters} Abstimmende teilen sich {amount}: je {share}.")
                : new Sentence(
                        "So that more of the money is spent, shares are raised {times}: {counting} with {share} each, {shared} together. There are"
                                + " {amount}, and no more is spent.",
                        "Damit mehr von dem Geld ausgegeben wird, werden die Anteile {times} erhöht: {counting} mit je {share}, zusammen {shared}."
                                + " Es gibt {amount}, und mehr wird nicht ausgegeben.");
        return told.with(
                "voters",
                Money.of(voters),
                "amount",
                Money.of(amount),
                "share",
                Money.of(share),
                "shared",
                Money.of(shared()),
                "times",
                new Sentence(
                        raises == 1 ? "once" : Wording.count(raises).english() + " times",
                        Wording.count(raises).german() + "-mal"),
                "counting",
                new Sentence(
                        one ? "1 voter counts" : Money.of(voters).english() + " voters count",
                        one ? "1 Person rechnet" : Money.of(voters).german() + " Abstimmende rechnen"));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var written = Value.object().with("step", Value.of("shares")).with("round", Value.of(round));
        if (pot.isPresent()) written = written.with("pot", Value.of(pot.get()));
        return written.with("voters", Value.of(voters.toString()))
                .with("amount", Value.of(amount.toString()))
                .with("raises", Value.of(raises))
                .with("share", Value.of(share.toString()));
    }
}
