package io.github.mitform.formats.vote.pairwise.step;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * A smallest group that stands out against all others.
 *
 * @param members in order of their places, one or more
 * @param others everybody else
 * @param beats whether each of the group beats everybody else; otherwise nobody else beats one of the group
 */
public record GroupStep(List<Integer> members, List<Integer> others, boolean beats) implements Step {
    public GroupStep {
        members = List.copyOf(members);
        if (members.isEmpty()) throw new IllegalArgumentException("a group has members");
        others = List.copyOf(others);
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return (beats ? beating() : unbeaten()).with("members", labels.row(members), "others", labels.row(others));
    }

    private Sentence beating() {
        if (others.isEmpty()) {
            return members.size() == 1
                    ? new Sentence("There is nobody but {members}.", "Es gibt nur {members}.")
                    : new Sentence(
                            "{members} stay together: no smaller group of them beats all the rest.",
                            "{members} bleiben beisammen: Keine kleinere Gruppe von ihnen schlägt alle übrigen.");
        }
        return members.size() == 1
                ? new Sentence(
                        "{members} beats each of the others: {others}.", "{members} schlägt alle anderen: {others}.")
                : new Sentence(
                        "Each of {members} beats each of the others ({others}); of no smaller group that can be said.",
                        "{members} schlagen alle anderen ({others}); von keiner kleineren Gruppe lässt sich das sagen.");
    }

    private Sentence unbeaten() {
        if (others.isEmpty() && members.size() == 1) {
            return new Sentence("There is nobody but {members}.", "Es gibt nur {members}.");
        }
        return members.size() == 1
                ? new Sentence("{members} is beaten by nobody.", "{members} wird von niemandem geschlagen.")
                : others.isEmpty()
                        ? new Sentence(
                                "{members} stay together: every smaller group of them is beaten by somebody outside it.",
                                "{members} bleiben beisammen: Jede kleinere Gruppe von ihnen wird von jemandem außerhalb geschlagen.")
                        : new Sentence(
                                "None of {members} is beaten by one of the others ({others}); of no smaller group of them that can be said.",
                                "{members} werden von niemandem sonst ({others}) geschlagen; von keiner kleineren Gruppe unter ihnen lässt"
                                        + " sich das sagen.");
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("group"))
                .with("members", Arrows.names(members, candidates))
                .with("others", Arrows.names(others, candidates))
                .with("beats", Value.of(beats));
    }
}
