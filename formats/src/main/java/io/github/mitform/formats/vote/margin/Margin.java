package io.github.mitform.formats.vote.margin;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * How many ballots would have had to be different for another result: one in which the winner does not win alone, but is level with somebody or
 * behind. As many people vote, and each changed ballot may become any that the rule takes.
 *
 * @param ballots how many, 1 or more
 * @param winner by place
 * @param rival who comes closest, by place
 * @param gap by how many votes the winner is ahead of the rival where it matters; 0 where points are counted, which are no votes
 * @param round where that was, from 1; 0 where only these two were left, and for rules without rounds
 */
public record Margin(Claim claim, long ballots, int winner, int rival, long gap, int round) {
    /** What is certain about the number. */
    public enum Claim {
        /** With so many the result can change, with fewer it cannot. */
        EXACT(new Sentence("so many would be enough, fewer would not", "so viele hätten gereicht, weniger nicht")),
        /** With fewer it cannot change; whether so many are enough is not said. */
        AT_LEAST(new Sentence("fewer would not have been enough", "weniger hätten nicht gereicht")),
        /** With so many it does change, which was counted; perhaps fewer would do. */
        ENOUGH(new Sentence("so many would have been enough", "so viele hätten gereicht"));

        private final Sentence title;

        Claim(Sentence title) {
            this.title = title;
        }

        /** Returns the same in a few words. */
        public Sentence title() {
            return title;
        }
    }

    public Margin {
        requireNonNull(claim, "claim");
        if (ballots < 1 || gap < 0 || round < 0) {
            throw new IllegalArgumentException("a margin is 1 ballot or more, and no gap or round is below 0");
        }
    }

    /** Returns what is certain, in a sentence or two. */
    public Sentence sentence(Labels labels) {
        return words().with(
                        "ballots",
                        ballots == 1
                                ? new Sentence("1 ballot", "1 Stimmzettel")
                                : new Sentence("{count} ballots", "{count} Stimmzettel")
                                        .with("count", Wording.count(ballots)),
                        "winner",
                        labels.row(List.of(winner)),
                        "rival",
                        labels.row(List.of(rival)),
                        "gap",
                        Wording.votes(gap),
                        "round",
                        round == 0
                                ? new Sentence("when only these two were left", "unter den letzten beiden")
                                : new Sentence("in round " + round, "in Runde " + round));
    }

    private Sentence words() {
        return switch (claim) {
            case EXACT ->
                new Sentence(
                        "How close it was: with {ballots} filled in differently, {rival} could have drawn level with {winner}; with fewer, nothing"
                                + " could have.",
                        "Wie knapp es war: {ballots} anders ausgefüllt, und {rival} hätte mit {winner} gleichziehen können; mit weniger wäre das"
                                + " nicht gegangen.");
            case AT_LEAST ->
                ballots == 1 // of which fewer is none
                        ? new Sentence(
                                "How close it was: one against one, {rival} came closest to {winner}, {gap} behind. One ballot filled in"
                                        + " differently might have changed the result.",
                                "Wie knapp es war: Eins gegen eins kam {rival} am nächsten an {winner} heran, mit {gap} Rückstand. Ein einziger"
                                        + " Stimmzettel, anders ausgefüllt, hätte am Ergebnis etwas ändern können.")
                        : new Sentence(
                                "How close it was: one against one, {rival} came closest to {winner}, {gap} behind. Fewer than {ballots} filled in"
                                        + " differently could not have changed the result.",
                                "Wie knapp es war: Eins gegen eins kam {rival} am nächsten an {winner} heran, mit {gap} Rückstand. Weniger als"
                                        + " {ballots} anders auszufüllen hätte am Ergebnis nichts geändert.");
            case ENOUGH ->
                new Sentence(
                        "How close it was: {winner} was {gap} ahead of {rival} {round}. To fill in {ballots} differently would have"
                                + " been enough for another result; perhaps fewer would have done.",
                        "Wie knapp es war: {winner} lag {round} {gap} vor {rival}. {ballots} anders auszufüllen hätte für ein anderes"
                                + " Ergebnis gereicht; vielleicht hätten auch weniger genügt.");
        };
    }

    /** Returns the same as data, candidates by name. */
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("claim", Value.of(claim.name().toLowerCase(Locale.ROOT)))
                .with("ballots", Value.of(ballots))
                .with("winner", Value.of(candidates.name(winner)))
                .with("rival", Value.of(candidates.name(rival)))
                .with("gap", Value.of(gap))
                .with("round", Value.of(round));
    }
}
