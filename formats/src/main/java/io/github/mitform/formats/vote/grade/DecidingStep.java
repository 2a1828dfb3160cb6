package io.github.mitform.formats.vote.grade;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What tells two apart that have the same middle grade and stand one behind the other.
 *
 * @param middle their middle grade
 * @param taken how many grades are taken from the middle of each until their middle grades differ; empty where the grades above and below decide
 * @param gradeAhead the middle grade of the first then, or what it comes to by the grades above and below
 * @param gradeBehind the same of the second, less
 */
public record DecidingStep(
        int ahead, int behind, int middle, Optional<BigInteger> taken, Fraction gradeAhead, Fraction gradeBehind)
        implements Step {
    public DecidingStep {
        requireNonNull(taken, "taken");
        requireNonNull(gradeAhead, "gradeAhead");
        requireNonNull(gradeBehind, "gradeBehind");
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        return new Sentence(
                        "“{ahead}” and “{behind}” have the same middle grade, {middle}. {how}.",
                        "„{ahead}“ und „{behind}“ haben dieselbe mittlere Note, {middle}. {how}.")
                .with("ahead", labels.of(ahead), "behind", labels.of(behind), "middle", middle, "how", how(labels));
    }

    private Sentence how(Labels labels) {
        var sentence = taken.map(number -> number.equals(BigInteger.ONE)
                        ? new Sentence(
                                "With one grade taken from the middle of each, the middle grade of “{ahead}” is {first}, and that of"
                                        + " “{behind}” is {second}",
                                "Wird beiden eine Note aus der Mitte genommen, ist die mittlere Note von „{ahead}“ {first} und die von"
                                        + " „{behind}“ {second}")
                        : new Sentence(
                                "With {taken} grades taken from the middle of each, the middle grade of “{ahead}” is {first}, and that of"
                                        + " “{behind}” is {second}",
                                "Werden beiden {taken} Noten aus der Mitte genommen, ist die mittlere Note von „{ahead}“ {first} und die"
                                        + " von „{behind}“ {second}"))
                .orElse(new Sentence(
                        "By the grades above and below it, “{ahead}” comes to {first}, and “{behind}” to {second}",
                        "Mit den Noten darüber und darunter kommt „{ahead}“ auf {first} und „{behind}“ auf {second}"));
        return sentence.with(
                "taken",
                Wording.number(Fraction.of(taken.orElse(BigInteger.ZERO), BigInteger.ONE)),
                "ahead",
                labels.of(ahead),
                "behind",
                labels.of(behind),
                "first",
                Wording.number(gradeAhead),
                "second",
                Wording.number(gradeBehind));
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        var value = Value.object()
                .with("step", Value.of("deciding"))
                .with("ahead", Value.of(candidates.name(ahead)))
                .with("behind", Value.of(candidates.name(behind)))
                .with("middle", Value.of(middle));
        if (taken.isPresent()) value = value.with("taken", Value.of(taken.get().toString()));
        return value.with("grade_ahead", Value.of(gradeAhead.toString()))
                .with("grade_behind", Value.of(gradeBehind.toString()));
    }
}
