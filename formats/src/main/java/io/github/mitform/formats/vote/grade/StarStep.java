package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * A tie in a count by {@link Star} that a criterion of its protocol narrowed.
 *
 * @param kept who of the tied is left
 */
public record StarStep(Stage stage, Criterion criterion, List<Integer> tied, List<Integer> kept) implements Step {
    /** What they were tied for. */
    public enum Stage {
        /** A finalist's seat. */
        FINALIST,
        /** The runoff. */
        RUNOFF
    }

    /** What told them apart. */
    public enum Criterion {
        /** Fewest losses one against one among the tied. */
        FEWEST_LOSSES(new Sentence(
                "fewest losses one against one among them", "die wenigsten Niederlagen eins gegen eins untereinander")),
        /** Most ballots with the best grade. */
        MOST_TOP_GRADES(new Sentence("most of the best grade", "am häufigsten die beste Note")),
        /** The greater sum of points. */
        HIGHER_SCORE(new Sentence("the greater sum of points", "die größere Summe der Punkte")),
        /** What comes after the protocol. */
        LOT(new Sentence("what is fixed for ties", "was für Gleichstände festgelegt ist"));

        private final Sentence words;

        Criterion(Sentence words) {
            this.words = words;
        }
    }

    public StarStep {
        tied = List.copyOf(tied);
        kept = List.copyOf(kept);
    }

    /** Returns whether the ties of the outcome tell the same, and by which way it was decided. */
    public boolean isOnRecord() {
        return criterion == Criterion.LOT;
    }

    @Override
    public int round() {
        return stage == Stage.FINALIST ? 1 : 2;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "{tied} are tied; ahead: {kept} ({criterion}).",
                        "{tied} liegen gleichauf; vorn: {kept} ({criterion}).")
                .with("tied", labels.row(tied), "criterion", criterion.words, "kept", labels.row(kept));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("tie"))
                .with("stage", Value.of(stage.name().toLowerCase(Locale.ROOT)))
                .with("criterion", Value.of(criterion.name().toLowerCase(Locale.ROOT)))
                .with("tied", Value.from(tied.stream().map(candidates::name).toList()))
                .with("kept", Value.from(kept.stream().map(candidates::name).toList()));
    }
}
