package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether everybody who is spoken of stands for election, so that verifiers need not ask. */
final class Standing {
    private final Outcome outcome;

    private Standing(Outcome outcome) {
        this.outcome = outcome;
    }

    static void require(Outcome outcome) {
        new Standing(outcome).require();
    }

    private void require() {
        int number = 0;
        for (Step step : outcome.steps()) {
            number++;
            if (!isWritable(step)) {
                throw Wrong.step(
                        number,
                        "somebody is named who does not stand for election",
                        "genannt wird jemand, der nicht zur Wahl steht");
            }
        }
        var lists = new ArrayList<List<Integer>>(outcome.alternatives());
        lists.add(outcome.winners());
        lists.add(outcome.order().stream().flatMap(List::stream).toList());
        lists.add(List.copyOf(outcome.scores().keySet()));
        outcome.open().ifPresent(open -> lists.add(open.candidates()));
        for (TieUse tie : outcome.ties()) {
            lists.add(tie.tied());
            lists.add(tie.chosen());
        }
        for (List<Integer> places : lists) {
            if (places.stream()
                    .anyMatch(
                            place -> place < 0 || place >= outcome.candidates().size())) {
                throw Wrong.outcome(
                        "somebody is named who does not stand for election",
                        "genannt wird jemand, der nicht zur Wahl steht");
            }
            if (new HashSet<>(places).size() < places.size()) {
                throw Wrong.outcome("somebody is named twice", "jemand wird zweimal genannt");
            }
        }
        if (new HashSet<>(outcome.alternatives()).size()
                < outcome.alternatives().size()) {
            throw Wrong.outcome(
                    "a set of winners is told twice", "eine Zusammenstellung von Gewählten ist zweimal genannt");
        }
        if (outcome.elected().contains(List.of()) || outcome.order().contains(List.of())) {
            throw Wrong.outcome("nobody is named at a place", "an einer Stelle wird niemand genannt");
        }
    }

    /** A step writes everybody by name, which fails for whoever has none. */
    private boolean isWritable(Step step) {
        try {
            return !step.toValue(outcome.candidates()).fields().isEmpty();
        } catch (IndexOutOfBoundsException unknown) {
            return false;
        }
    }
}
