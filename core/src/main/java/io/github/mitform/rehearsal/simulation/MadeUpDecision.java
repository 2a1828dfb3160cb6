package io.github.mitform.rehearsal.simulation;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.Ruling;
import io.github.mitform.tally.result.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides where a format waits for people: what was named most is accepted, of the rest a third is merged and the others are rejected. */
final class MadeUpDecision {
    private static final int MOST_ACCEPTED = 8;
    private static final String BY = "Simulation";

    private MadeUpDecision() {}

    static HumanDecision on(List<Entry> entries) {
        var order = entries.stream()
                .sorted(Comparator.comparingLong(Entry::times).reversed().thenComparing(Entry::id))
                .toList();
        var rulings = new ArrayList<Ruling>();
        var accepted = new ArrayList<Id>();
        for (Entry entry : order) {
            if (accepted.size() < MOST_ACCEPTED) {
                var id = id(entry, accepted.size() + 1);
                accepted.add(id);
                var option = Option.of(id.value(), entry.words());
                rulings.add(new Ruling.Accept(entry.id(), option, "Simulated: among the most named."));
            } else if (rulings.size() % 3 == 0) {
                rulings.add(new Ruling.Merge(
                        entry.id(), accepted.get(rulings.size() / 3 % accepted.size()), "Simulated: much the same."));
            } else {
                rulings.add(new Ruling.Reject(entry.id(), "Simulated: named less often."));
            }
        }
        return new HumanDecision(BY, rulings);
    }

    /** An option that people chose from keeps its id; words get a new one. */
    private static Id id(Entry entry, int number) {
        return entry.times() == 0 && Id.isValid(entry.id()) ? Id.of(entry.id()) : Id.of("proposal_" + number);
    }
}
