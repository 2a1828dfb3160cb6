package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/**
 * The runoff between the two finalists of a count by {@link Star}.
 *
 * @param first who became a finalist first
 * @param forFirst what those weigh who grade the first one higher
 * @param forSecond what those weigh who grade the second one higher
 */
public record RunoffStep(int first, int second, Fraction forFirst, Fraction forSecond) implements Step {
    /** Returns whether those who were tied are both in the runoff, so that nothing hung on who of them was taken first. */
    public static boolean hasAll(TieUse tie, Outcome outcome) {
        return tie.purpose() == TieUse.Purpose.FINALIST
                && outcome.steps().stream()
                        .anyMatch(step -> step instanceof RunoffStep runoff
                                && List.of(runoff.first, runoff.second).containsAll(tie.tied()));
    }

    @Override
    public int round() {
        return 2;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "In the runoff: “{first}” graded higher by {forFirst}, “{second}” graded higher by {forSecond}.",
                        "In der Stichwahl: „{first}“ höher benotet von {forFirst}, „{second}“ höher benotet von {forSecond}.")
                .with(
                        "first",
                        labels.of(first),
                        "second",
                        labels.of(second),
                        "forFirst",
                        Wording.number(forFirst),
                        "forSecond",
                        Wording.number(forSecond));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("runoff"))
                .with("first", Value.of(candidates.name(first)))
                .with("second", Value.of(candidates.name(second)))
                .with("for_first", Value.of(forFirst.toString()))
                .with("for_second", Value.of(forSecond.toString()));
    }
}
