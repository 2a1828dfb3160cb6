package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * All ballots are counted anew for the next seat.
 *
 * @param round the one that comes next
 * @param seat from 1
 * @param elected who has a seat already and is passed over on every ballot, in the order of their election
 */
public record SeatStep(int round, int seat, List<Integer> elected) implements TransferStep {
    public SeatStep {
        elected = List.copyOf(elected);
    }

    @Override
    public Sentence sentence(Labels labels) {
        return elected.isEmpty()
                ? new Sentence(
                                "All ballots are counted for seat {seat}.",
                                "Alle Stimmzettel werden für Sitz {seat} gezählt.")
                        .with("seat", seat)
                : new Sentence(
                                "All ballots are counted anew for seat {seat}, passing over {elected}.",
                                "Alle Stimmzettel werden für Sitz {seat} neu gezählt; übergangen wird, wer gewählt ist: {elected}.")
                        .with("seat", seat, "elected", labels.row(elected));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Shown.step("seat", round)
                .with("seat", Value.of(seat))
                .with(
                        "elected",
                        Value.from(elected.stream().map(candidates::name).toList()));
    }
}
